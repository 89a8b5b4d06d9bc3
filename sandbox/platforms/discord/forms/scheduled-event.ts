import { z } from 'zod';
import { parseForm, refuseAt, text } from './rules.js';

const when = z.iso.datetime({ offset: true }).transform((moment) => Date.parse(moment));
const place = z.object({ location: text(1, 100) });

/** 1 scheduled, 2 active, 3 completed, 4 cancelled. */
export type EventStatus = 1 | 2 | 3 | 4;

const members = {
  name: text(1, 100),
  description: text(1, 1000).nullish(),
  scheduled_start_time: when,
  scheduled_end_time: when.nullish(),
  privacy_level: z.literal(2),
  /** 1 on a stage, 2 in a voice channel, 3 somewhere else. */
  entity_type: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  entity_metadata: place.nullish(),
  channel_id: z.string().nullish(),
};
const newEvent = z.object(members);
const eventChange = newEvent.extend({ status: z.union([z.literal(2), z.literal(3), z.literal(4)]) }).partial();

/** What an event says of itself. */
export type EventForm = {
  name: string;
  description: string | null;
  startsAtMs: number;
  endsAtMs: number;
  location: string;
};

/** Reads a new event, or refuses it as Discord does. Of its kinds the one outside of Discord is known here: the server has no voice channels. */
export function parseNewEvent(body: unknown, nowMs: number): EventForm {
  const form = parseForm(newEvent, body);
  if (form.entity_type !== 3) refuseAt(['channel_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
  const location = form.entity_metadata?.location;
  if (location === undefined) refuseAt(['entity_metadata'], 'BASE_TYPE_REQUIRED', 'This field is required');
  const { name, description = null, scheduled_start_time: startsAtMs, scheduled_end_time: endsAtMs } = form;
  if (endsAtMs === undefined || endsAtMs === null) {
    refuseAt(['scheduled_end_time'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return timely({ name, description, startsAtMs, endsAtMs, location }, nowMs);
}

/** Reads a change of an event, with the status that it is to have, if any. */
export function parseEventChange(
  body: unknown,
  standing: EventForm,
  { nowMs, hasBegun }: { nowMs: number; hasBegun: boolean },
): { form: EventForm; status: EventStatus | undefined } {
  const change = parseForm(eventChange, body);
  const form: EventForm = {
    name: change.name ?? standing.name,
    description: change.description === undefined ? standing.description : change.description,
    startsAtMs: change.scheduled_start_time ?? standing.startsAtMs,
    endsAtMs: change.scheduled_end_time ?? standing.endsAtMs,
    location: change.entity_metadata?.location ?? standing.location,
  };
  const isMoved = form.startsAtMs !== standing.startsAtMs;
  return { form: hasBegun && !isMoved ? form : timely(form, nowMs), status: change.status };
}

function timely(form: EventForm, nowMs: number): EventForm {
  if (form.startsAtMs <= nowMs) {
    refuseAt(['scheduled_start_time'], 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.');
  }
  if (form.endsAtMs <= form.startsAtMs) {
    const words = 'Cannot schedule event to end before it starts.';
    refuseAt(['scheduled_end_time'], 'GUILD_SCHEDULED_EVENT_END_TIME_BEFORE_START_TIME', words);
  }
  return form;
}
