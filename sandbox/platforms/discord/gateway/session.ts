import { randomBytes } from 'node:crypto';

import type { Wire } from '../world/wire.js';
import { opcodes } from './wire.js';

/** How many events a disconnected client can catch up on. */
const replayLimit = 1000;

/** One dispatch as it went over the wire. */
export interface SentEvent extends Wire {
  op: number;
  t: string;
  s: number;
  d: unknown;
}

/** What an IDENTIFY established. */
export interface SessionOptions {
  intents: number;
  shardId: number;
  shardCount: number;
}

/** Numbers the events of one identified client and keeps them for a RESUME. */
export interface Session extends SessionOptions {
  readonly id: string;
  /** When its socket was lost, in milliseconds since the epoch; undefined while connected. */
  lostAtMs: number | undefined;
  /** Where events go now; undefined while the client is away. */
  send: ((frame: Wire) => void) | undefined;
  /** The number of the last event. */
  lastSequence(): number;
  dispatch(name: string, data: unknown): void;
  /** The events after `sequence`, or undefined when they are no longer all there. */
  eventsAfter(sequence: number): SentEvent[] | undefined;
}

/** Starts a session; its first event has the number 1. */
export function startSession(options: SessionOptions): Session {
  const events: SentEvent[] = [];
  let last = 0;
  const session: Session = {
    ...options,
    id: randomBytes(16).toString('hex'),
    lostAtMs: undefined,
    send: undefined,
    lastSequence: () => last,
    dispatch(name, data) {
      last += 1;
      const event = { op: opcodes.dispatch, t: name, s: last, d: data };
      events.push(event);
      if (events.length > replayLimit) events.shift();
      session.send?.(event);
    },
    eventsAfter(sequence) {
      const oldest = events[0]?.s ?? last + 1;
      if (sequence > last || sequence < oldest - 1) return undefined;
      return events.filter((event) => event.s > sequence);
    },
  };
  return session;
}
