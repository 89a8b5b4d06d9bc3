import { parseEventChange, parseNewEvent } from '../forms/scheduled-event.js';
import { eventsToCome, statusAt, toApiEvent } from '../world/event-wire.js';
import { intents, permissions, permits } from '../world/flags.js';
import type { ScheduledEvent } from '../world/records-of.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** Discord's limit for one server. */
const mostEvents = 100;

function assertGuild(call: RestCall, { world }: RestWorld): void {
  if (call.param('guildId') !== world.guild.id) throw refusals.unknownGuild();
  if (!world.bot().inGuild) throw refusals.missingAccess();
}

/** One's own event takes the permission to make them, anybody else's the one to manage them. */
function assertMay({ world }: RestWorld, event?: ScheduledEvent): void {
  const isOthers = event !== undefined && event.creatorId !== world.application.id;
  const held = world.bot().permissions;
  const needed = isOthers ? [permissions.manageEvents] : [permissions.createEvents, permissions.manageEvents];
  if (!needed.some((each) => permits(held, each))) throw refusals.missingPermissions();
}

function eventOf(call: RestCall, { world }: RestWorld): ScheduledEvent {
  const event = world.events.get(call.param('eventId'));
  if (!event) throw refusals.unknownEvent();
  return event;
}

function tell(name: string, event: ScheduledEvent, on: RestWorld): Answer['body'] {
  const { id: guildId } = on.world.guild;
  const data = toApiEvent(event, on.world, on.clock.now());
  on.gateway.dispatch({ name, guildId, intents: intents.guildScheduledEvents, data: () => data });
  on.feed.publish({ change: 'people' });
  return data;
}

function list(call: RestCall, on: RestWorld): Answer {
  assertGuild(call, on);
  const nowMs = on.clock.now();
  return { status: 200, body: eventsToCome(on.world, nowMs).map((event) => toApiEvent(event, on.world, nowMs)) };
}

function show(call: RestCall, on: RestWorld): Answer {
  assertGuild(call, on);
  return { status: 200, body: toApiEvent(eventOf(call, on), on.world, on.clock.now()) };
}

function make(call: RestCall, on: RestWorld): Answer {
  assertGuild(call, on);
  // Managing alone makes none.
  if (!permits(on.world.bot().permissions, permissions.createEvents)) throw refusals.missingPermissions();
  const form = parseNewEvent(call.body, on.clock.now());
  if (eventsToCome(on.world, on.clock.now()).length >= mostEvents) throw refusals.tooManyEvents();
  const event = { ...form, id: on.world.newId(), creatorId: on.world.application.id, isCancelled: false };
  on.world.events.put(event.id, event);
  return { status: 200, body: tell('GUILD_SCHEDULED_EVENT_CREATE', event, on) };
}

function change(call: RestCall, on: RestWorld): Answer {
  assertGuild(call, on);
  const event = eventOf(call, on);
  assertMay(on, event);
  const nowMs = on.clock.now();
  const status = statusAt(event, nowMs);
  if (status >= 3) throw refusals.finishedEvent();
  const read = parseEventChange(call.body, event, { nowMs, hasBegun: status === 2 });
  const changed: ScheduledEvent = { ...event, ...read.form };
  if (read.status === 2) changed.startsAtMs = nowMs;
  if (read.status === 3) changed.endsAtMs = nowMs;
  if (read.status === 4) changed.isCancelled = true;
  on.world.events.put(event.id, changed);
  return { status: 200, body: tell('GUILD_SCHEDULED_EVENT_UPDATE', changed, on) };
}

function remove(call: RestCall, on: RestWorld): Answer {
  assertGuild(call, on);
  const event = eventOf(call, on);
  assertMay(on, event);
  on.world.events.remove(event.id);
  tell('GUILD_SCHEDULED_EVENT_DELETE', event, on);
  return { status: 204 };
}

const all = '/guilds/:guildId/scheduled-events';
const one = `${all}/:eventId`;

/** What is to happen in a server, in its calendar. */
export const eventRoutes: readonly RestRoute[] = [
  { method: 'get', path: all, auth: 'bot', run: list },
  { method: 'post', path: all, auth: 'bot', run: make },
  { method: 'get', path: one, auth: 'bot', run: show },
  { method: 'patch', path: one, auth: 'bot', run: change },
  { method: 'delete', path: one, auth: 'bot', run: remove },
];
