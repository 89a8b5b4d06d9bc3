import type { Log } from '../../ports/log.js';

type LocalAlarmOptions = { intervalMs: number; ring: () => Promise<void>; log: Log };

/** An alarm of this process alone: one ring after the other, each `intervalMs` after the end of the one before. */
export class LocalAlarm {
  readonly #name: string;
  readonly #options: LocalAlarmOptions;
  #timer: NodeJS.Timeout | undefined;
  #ringing: Promise<void> = Promise.resolve();
  #isStopped = true;

  constructor(name: string, options: LocalAlarmOptions) {
    this.#name = name;
    this.#options = options;
  }

  start(): void {
    this.#isStopped = false;
    this.#arm();
  }

  /** Rings no more, and waits for the ring that is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#ringing;
  }

  #arm(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#ringing = this.#ring().finally(() => this.#arm());
    }, this.#options.intervalMs);
  }

  async #ring(): Promise<void> {
    try {
      await this.#options.ring();
    } catch (error) {
      this.#options.log.error('An alarm failed, and will ring again.', { alarm: this.#name, error });
    }
  }
}
