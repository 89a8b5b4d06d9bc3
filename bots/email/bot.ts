import { steadily } from '../../core/announcements/capacity.js';
import type { Engine } from '../../core/engine.js';
import type { Calendar } from '../../core/ports/calendar.js';
import type { Log } from '../../core/ports/log.js';
import type { Monotonic } from '../../core/ports/monotonic.js';
import { BotStartError } from '../bot-start-error.js';
import { startDelivering } from '../deliver-announcements.js';
import { createHold } from '../hold.js';
import { orStopped } from '../or-stopped.js';
import { createPace } from '../pace.js';
import { PlatformAway } from '../platform-away.js';
import { deliver, type EmailEngine } from './deliver.js';
import type { Mailer } from './mailer.js';
import { connections, createSmtpMailer, type SmtpSettings } from './smtp-mailer.js';

/** The mail server, whom letters are from, and how fast they may leave. */
export type EmailSettings = SmtpSettings & { lettersPerMinute: number };

/** What mail is started with. */
export type EmailBotOptions = {
  engine: EmailEngine & Pick<Engine, 'deliverAnnouncements' | 'reportCarrier'>;
  settings: EmailSettings;
  calendar: Pick<Calendar, 'now'>;
  monotonic: Monotonic;
  log: Log;
  /** Calls the start off. */
  signal?: AbortSignal;
};

/**
 * Starts mail: asks the server whether it takes us, and brings those fans their announcements who have confirmed an
 * address. Nobody can answer: mail that comes back is not read.
 *
 * @throws BotStartError with a sentence that says what to mend; PlatformAway if the server does not answer
 */
export async function startEmailBot(options: EmailBotOptions): Promise<{ stop(): Promise<void> }> {
  const { engine, settings, calendar, monotonic, log, signal = new AbortController().signal } = options;
  const mailer = createSmtpMailer(settings);
  try {
    await orStopped(signIn(mailer, settings), signal);
  } catch (error) {
    mailer.close();
    throw error;
  }
  const hold = createHold(monotonic);
  const domain = settings.from.address.slice(settings.from.address.lastIndexOf('@') + 1);
  const pace = createPace(settings.lettersPerMinute / 60);
  const delivering = startDelivering({
    engine,
    platform: 'email',
    deliver: (letter) => deliver(letter, { mailer, engine, calendar, domain, pace, hold, log }),
    atOnce: connections,
    capacity: () => steadily(settings.lettersPerMinute * 60),
    hold,
    posting: 'no-communities',
    log,
  });
  log.info('Mail is running.', { host: settings.host, port: settings.port, security: settings.security });
  return {
    async stop() {
      await delivering.stop();
      mailer.close();
    },
  };
}

async function signIn(mailer: Mailer, { host, port }: SmtpSettings): Promise<void> {
  const answer = await mailer.check();
  if (answer.outcome === 'taken') return;
  if (/^E(NO)?AUTH/.test(answer.code)) {
    const next = 'check user and password in SMTP_URL; many providers want a password made for SMTP alone';
    throw new BotStartError('email', `The mail server ${host} does not accept the login (${answer.code}): ${next}.`);
  }
  const next =
    'it is tried again until it answers. If that lasts, check SMTP_URL, and whether port 25, 465 or 587 is shut where this runs';
  throw new PlatformAway('email', `The mail server cannot be reached at ${host}:${port} (${answer.code}): ${next}.`);
}
