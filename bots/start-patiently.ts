import type { Channel } from '../core/fans/channel.js';
import type { Log } from '../core/ports/log.js';
import { BotStartError } from './bot-start-error.js';
import { PlatformAway } from './platform-away.js';
import { repeat } from './repeat.js';

/** A bot that runs until it is stopped. */
export type Running = { stop(): Promise<void> };

/** What the first try of a start came to: `away` is tried again by itself, `refused` waits for the operator. */
export type Beginning =
  | { is: 'running'; platform: Channel }
  | { is: 'away'; platform: Channel; why: string }
  | { is: 'refused'; platform: Channel; reason: Error };

/** A start that goes on until the platform is there. */
export interface PatientStart {
  readonly begun: Promise<Beginning>;
  /** Ends the bot, or the tries to start it. */
  stop(): Promise<void>;
}

/** How a bot is started; it lets go of everything and ends at once when the signal comes. */
export type StartBot = (signal: AbortSignal) => Promise<Running>;

/** Between two tries at first; the pause doubles. */
const tryAgainAfterMs = 1_000;

/**
 * Starts a bot; while its platform is away it is tried again, ever less often, which is said once. Whatever else is in
 * the way is said too, and ends the tries: only the operator can mend it.
 */
export function startPatiently(
  start: StartBot,
  { platform, log }: { platform: Channel; log: Pick<Log, 'error'> },
): PatientStart {
  let bot: Running | null = null;
  let isAwaySaid = false;
  let isStopped = false;
  let settle: (beginning: Beginning) => void = () => undefined;
  const begun = new Promise<Beginning>((resolve) => (settle = resolve));

  const tries = repeat(
    async (signal) => {
      bot = await start(signal);
      settle({ is: 'running', platform });
      void tries.stop();
    },
    { everyMs: tryAgainAfterMs, onFailure },
  );
  function onFailure(error: unknown): void {
    if (isStopped) return;
    if (error instanceof PlatformAway) {
      if (!isAwaySaid) log.error(error.message, { platform, error: error.cause });
      isAwaySaid = true;
      settle({ is: 'away', platform, why: error.message });
      return;
    }
    const reason = error instanceof Error ? error : new Error(String(error));
    log.error(reason.message, { platform, ...(!(reason instanceof BotStartError) && { error }) });
    settle({ is: 'refused', platform, reason });
    void tries.stop();
  }
  return {
    begun,
    async stop() {
      isStopped = true;
      await tries.stop();
      await bot?.stop();
    },
  };
}
