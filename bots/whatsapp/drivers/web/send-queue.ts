import type { Timers } from './timers.js';
import type { Order, Report } from './words.js';

type Send = Extract<Order, { do: 'send' }>;
type Change = Extract<Order, { do: 'change' }>;
type Pin = Extract<Order, { do: 'pin' }>;

/** That the process did not do it, or ended first. */
export type NotDone = { is: 'not-sent'; error: string } | { is: 'unanswered'; error: string };
/** What the browser's process said to a message, or that it ended first. */
export type Sent = Extract<Report, { is: 'sent' }> | NotDone;
/** The same of a message that was to be changed. */
export type Changed = Extract<Report, { is: 'changed' }> | NotDone;
/** The same of one that was to be pinned. */
export type Pinned = Extract<Report, { is: 'pinned' }> | NotDone;

type Answer = Sent | Changed | Pinned;

/** Messages that are with the browser's process, one after the other. */
export interface SendQueue {
  /** Resolves once the process has answered, has ended, or has taken too long. */
  send(message: Omit<Send, 'do' | 'id'>): Promise<Sent>;
  change(change: Omit<Change, 'do' | 'id'>): Promise<Changed>;
  pin(pin: Omit<Pin, 'do' | 'id'>): Promise<Pinned>;
  heard(report: Report): void;
  /** The process is gone: nothing that is with it is answered any more. */
  gone(): void;
}

/** The server's answer to a message with a picture may take this long on a phone's line. */
const answeredWithinMs = 45_000;

const processGone: NotDone = { is: 'unanswered', error: "The browser's process ended." };

/**
 * An empty queue before this process; `tell` answers whether there is one. One message at a time: an account that types
 * in many chats at once is no person.
 */
export function createSendQueue(tell: (order: Order) => boolean, timers: Timers): SendQueue {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  const ask = (orderOf: (id: number) => Order, typingMs: number): Promise<Answer> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const callOff = timers.after(answeredWithinMs + typingMs, () =>
        settle(id, { is: 'not-sent', error: 'WhatsApp did not answer in time.' }),
      );
      waiting.set(id, (answer) => {
        callOff();
        resolve(answer);
      });
      // Of those that waited behind one another when the process ended, none is told to anybody.
      if (!tell(orderOf(id))) settle(id, processGone);
    });
  const settle = (id: number, answer: Answer): void => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
  };
  const inTurn = (orderOf: (id: number) => Order, typingMs = 0): Promise<Answer> => {
    const answered = last.then(() => ask(orderOf, typingMs));
    last = answered;
    return answered;
  };
  return {
    send: (message) => inTurn((id) => ({ do: 'send', id, ...message }), message.typingMs) as Promise<Sent>,
    change: (change) => inTurn((id) => ({ do: 'change', id, ...change })) as Promise<Changed>,
    pin: (pin) => inTurn((id) => ({ do: 'pin', id, ...pin })) as Promise<Pinned>,
    heard(report) {
      if (report.is === 'sent' || report.is === 'changed' || report.is === 'pinned' || report.is === 'not-sent') {
        settle(report.id, report);
      }
    },
    gone() {
      for (const id of [...waiting.keys()]) settle(id, processGone);
    },
  };
}
