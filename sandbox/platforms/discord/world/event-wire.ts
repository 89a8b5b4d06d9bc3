import type { EventStatus } from '../forms/scheduled-event.js';
import type { ScheduledEvent } from './records-of.js';
import type { Wire } from './wire.js';
import type { World } from './world.js';

/** Events outside of Discord begin and end by themselves. */
export function statusAt({ isCancelled, startsAtMs, endsAtMs }: ScheduledEvent, nowMs: number): EventStatus {
  if (isCancelled) return 4;
  if (nowMs >= endsAtMs) return 3;
  return nowMs >= startsAtMs ? 2 : 1;
}

/** A scheduled event in Discord's own shape. */
export function toApiEvent(event: ScheduledEvent, { guild }: Pick<World, 'guild'>, nowMs: number): Wire {
  return {
    id: event.id,
    guild_id: guild.id,
    channel_id: null,
    creator_id: event.creatorId,
    name: event.name,
    description: event.description,
    image: null,
    scheduled_start_time: new Date(event.startsAtMs).toISOString(),
    scheduled_end_time: new Date(event.endsAtMs).toISOString(),
    privacy_level: 2,
    status: statusAt(event, nowMs),
    entity_type: 3,
    entity_id: null,
    entity_metadata: { location: event.location },
    recurrence_rule: null,
    user_count: 0,
  };
}

/** The events that a server still shows: those that are over, or were called off, are gone from its list. */
export function eventsToCome({ events }: Pick<World, 'events'>, nowMs: number): ScheduledEvent[] {
  return events.all().filter((event) => statusAt(event, nowMs) <= 2);
}
