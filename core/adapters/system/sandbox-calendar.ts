import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, fetch, type Response } from 'undici';
import { z } from 'zod';
import type { Calendar } from '../../ports/calendar.js';
import type { Log } from '../../ports/log.js';
import { isLoopback } from './loopback.js';
import { readServerSentEvents } from './server-sent-events.js';

const clockState = z.object({
  now: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  offsetMs: z.number(),
  movedAt: z.string().nullish(),
});
type ClockState = z.infer<typeof clockState>;

const firstRetryMs = 100;
const longestRetryMs = 5_000;

/**
 * The sandbox's movable calendar, followed over its event stream: kept as an offset over this process's
 * steady counter, told of each move, and re-read after each lost connection.
 *
 * @param clockUrl Where the sandbox answers `{now, offsetMs, movedAt}`; its stream is `<clockUrl>/events`.
 * @throws Error if the address leaves this machine, or does not answer as a clock.
 */
export async function openSandboxCalendar(clockUrl: string, log: Log): Promise<Calendar & { close(): void }> {
  const url = new URL(clockUrl);
  if (!isLoopback(url)) {
    throw new Error(`CLOCK_URL must lie on this machine (http://127.0.0.1:…), not on ${url.host}.`);
  }
  const follower = new ClockFollower(url.href.replace(/\/$/, ''), log);
  await follower.read();
  void follower.follow();
  return follower;
}

class ClockFollower implements Calendar {
  readonly #url: string;
  readonly #log: Log;
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  // The stream is silent between moves, so it must not time out.
  readonly #dispatcher = new Agent({ bodyTimeout: 0 });
  #shownMs = 0;
  #shownAt = 0;
  #move: string | undefined;

  constructor(url: string, log: Log) {
    this.#url = url;
    this.#log = log;
  }

  now(): Date {
    return new Date(this.#shownMs + (performance.now() - this.#shownAt));
  }

  onMove(listener: () => void): () => void {
    const subscription = () => listener();
    this.#listeners.add(subscription);
    return () => this.#listeners.delete(subscription);
  }

  close(): void {
    this.#listeners.clear();
    this.#closing.abort();
    void this.#dispatcher.destroy();
  }

  async read(): Promise<void> {
    const askedAt = performance.now();
    const response = await this.#get(this.#url);
    const state = clockState.parse(await response.json());
    this.#set(state, (performance.now() - askedAt) / 2);
  }

  async follow(): Promise<void> {
    let retryMs = firstRetryMs;
    while (!this.#isClosed()) {
      try {
        const response = await this.#get(`${this.#url}/events`);
        for await (const { event, data } of readServerSentEvents(response)) {
          retryMs = firstRetryMs;
          if (event === 'clock') this.#set(clockState.parse(JSON.parse(data)), 0);
        }
      } catch (error) {
        if (this.#isClosed()) return;
        this.#log.debug("The sandbox's clock was lost; following it again.", { error, retryMs });
      }
      await wait(retryMs, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    }
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  #set({ now, offsetMs, movedAt }: ClockState, ageMs: number): void {
    this.#shownMs = now.getTime() + ageMs;
    this.#shownAt = performance.now();
    const move = JSON.stringify([offsetMs, movedAt]);
    const moved = this.#move !== undefined && this.#move !== move;
    this.#move = move;
    if (moved) for (const listener of this.#listeners) this.#tell(listener);
  }

  #tell(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#log.error('A listener to the calendar failed.', { error });
    }
  }

  async #get(url: string): Promise<Response> {
    const response = await fetch(url, {
      signal: this.#closing.signal,
      redirect: 'error',
      dispatcher: this.#dispatcher,
    });
    if (!response.ok) throw new Error(`The clock at ${url} answered ${response.status}; is CLOCK_URL right?`);
    return response;
  }
}
