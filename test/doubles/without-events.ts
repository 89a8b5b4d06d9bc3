import type { OutboxEvent } from '../../core/announcements/outbox-event.js';

/** The outbox with these events taken out. */
export function withoutEvents(outbox: readonly OutboxEvent[], eventIds: readonly string[]): OutboxEvent[] {
  return outbox.filter(({ id }) => !eventIds.includes(id));
}
