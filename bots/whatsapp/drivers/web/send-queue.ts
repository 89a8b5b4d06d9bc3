import type { Timers } from './timers.js';
import type { Order, Report } from './words.js';

type Send = Extract<Order, { do: 'send' }>;
/** What the browser's process said to a message, or that it ended first. */
export type Sent =
  Extract<Report, { is: 'sent' }> | { is: 'not-sent'; error: string } | { is: 'unanswered'; error: string };

/** Messages that are with the browser's process, one after the other. */
export interface SendQueue {
  /** Resolves once the process has answered, has ended, or has taken too long. */
  send(message: Omit<Send, 'do' | 'id'>): Promise<Sent>;
  heard(report: Report): void;
  /** The process is gone: nothing that is with it is answered any more. */
  gone(): void;
}

/** The server's answer to a message with a picture may take this long on a phone's line. */
const answeredWithinMs = 45_000;

const processGone: Sent = { is: 'unanswered', error: "The browser's process ended." };

/**
 * An empty queue before this process; `tell` answers whether there is one. One message at a time: an account that types
 * in many chats at once is no person.
 */
export function createSendQueue(tell: (order: Order) => boolean, timers: Timers): SendQueue {
  const waiting = new Map<number, (sent: Sent) => void>();
  let last: Promise<unknown> = Promise.resolve();
  let lastId = 0;
  const ask = (message: Omit<Send, 'do' | 'id'>): Promise<Sent> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const callOff = timers.after(answeredWithinMs + message.typingMs, () =>
        settle(id, { is: 'not-sent', error: 'WhatsApp did not answer in time.' }),
      );
      waiting.set(id, (sent) => {
        callOff();
        resolve(sent);
      });
      // Of those that waited behind one another when the process ended, none is told to anybody.
      if (!tell({ do: 'send', id, ...message })) settle(id, processGone);
    });
  const settle = (id: number, sent: Sent): void => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(sent);
  };
  return {
    send(message) {
      const answered = last.then(() => ask(message));
      last = answered;
      return answered;
    },
    heard(report) {
      if (report.is === 'sent' || report.is === 'not-sent') settle(report.id, report);
    },
    gone() {
      for (const id of [...waiting.keys()]) settle(id, processGone);
    },
  };
}
