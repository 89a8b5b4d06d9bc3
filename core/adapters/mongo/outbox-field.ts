import type { OutboxEvent } from '../../announcements/outbox-event.js';
import { partSchema } from './record.js';

/** An outbox as it lies in the record of what caused its events. */
export const outboxField = [partSchema({ id: String, kind: String })];

/** Finds the records with something in their outbox, by the index on `outbox.id`: an empty outbox has no text there. */
export const outboxNotEmpty = { 'outbox.id': { $gt: '' } };

/** The update that takes these events out and leaves the others. */
export function withoutEvents(eventIds: readonly string[]): { $pull: object } {
  return { $pull: { outbox: { id: { $in: eventIds } } } };
}

/** Reads an outbox back, field by field. */
export function toOutbox(outbox: readonly OutboxEvent[]): OutboxEvent[] {
  return outbox.map(({ id, kind }) => ({ id, kind }));
}
