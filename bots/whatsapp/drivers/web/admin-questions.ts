import type { Timers } from './timers.js';
import type { Order, Report } from './words.js';

/** Questions to the browser's process: who administers a group. */
export interface AdminQuestions {
  /** @throws Error if the process does not say it */
  isAdmin(group: string, person: readonly string[]): Promise<boolean>;
  heard(report: Report): void;
  /** The process is gone, and answers nothing that it was asked. */
  gone(): void;
}

/** Somebody waits for it in their chat. */
const answeredWithinMs = 20_000;

type Waiting = { resolve: (isAdmin: boolean) => void; reject: (error: Error) => void };

/** Nothing was asked yet. */
export function createAdminQuestions(tell: (order: Order) => void, timers: Timers): AdminQuestions {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const take = (id: number): Waiting | undefined => {
    const asked = waiting.get(id);
    waiting.delete(id);
    return asked;
  };
  const fail = (id: number, error: string): void => take(id)?.reject(new Error(error));
  return {
    isAdmin: (group, person) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const callOff = timers.after(answeredWithinMs, () =>
          fail(id, 'WhatsApp did not say who administers the group.'),
        );
        waiting.set(id, {
          resolve(isAdmin) {
            callOff();
            resolve(isAdmin);
          },
          reject(error) {
            callOff();
            reject(error);
          },
        });
        tell({ do: 'ask-admin', id, group, person: [...person] });
      }),
    heard(report) {
      if (report.is === 'admin') take(report.id)?.resolve(report.isAdmin);
      if (report.is === 'admin-not-told') fail(report.id, report.error);
    },
    gone() {
      for (const id of [...waiting.keys()]) fail(id, 'Connection closed.');
    },
  };
}
