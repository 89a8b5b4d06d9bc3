import type { Ports } from '../engine-ports.js';
import { consentRecordId, type ConsentRecord } from './consent.js';

/** A decision as the fan has just made it. */
export type NewConsent = Omit<ConsentRecord, 'id' | 'sequence' | 'decidedAt'>;

/** Adds a fan's decision to the ledger, as their next. */
export async function recordConsent(
  decision: NewConsent,
  ports: Pick<Ports, 'consents' | 'calendar'>,
): Promise<ConsentRecord> {
  for (;;) {
    const last = (await ports.consents.ofFan(decision.fanId)).at(-1);
    const sequence = (last?.sequence ?? 0) + 1;
    const id = consentRecordId(decision.fanId, sequence);
    const record: ConsentRecord = { ...decision, id, sequence, decidedAt: ports.calendar.now() };
    if (await ports.consents.append(record)) return record;
    // Somebody decided in between (a second tab): ours is numbered after theirs.
  }
}
