import type { Ports } from '../engine-ports.js';
import { newId } from '../identifiers.js';
import type { AuditEntry } from './audit-entry.js';

/** What was done; what was to say of nobody in particular may be left out. */
export type Act = Pick<AuditEntry, 'artistId' | 'action' | 'by'> & Partial<Pick<AuditEntry, 'whom' | 'role' | 'on'>>;

/** Writes down what was done for an artist, once it is done: whoever reads it reads of nothing that was refused. */
export async function recordAct(
  { whom = null, role = null, on = [], ...act }: Act,
  { audit, calendar, random }: Pick<Ports, 'calendar' | 'random'> & { audit: Pick<Ports['audit'], 'append'> },
): Promise<void> {
  await audit.append({ id: newId('aud', random), ...act, whom, role, on, at: calendar.now() });
}
