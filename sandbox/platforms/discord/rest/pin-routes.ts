import { intents } from '../world/flags.js';
import { isRoom, type Channel, type Message } from '../world/records-of.js';
import { toApiMessage } from '../world/wire.js';
import { channelOf, publicMessage } from './channel-routes.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** Discord's limit for one channel. */
const mostPins = 250;

type Pinned = Message & { pinnedAtMs: number };

/** The pinned messages of a channel, the last pinned first. */
function pinsOf(channel: Channel, { world }: RestWorld): Pinned[] {
  return world.messages
    .all()
    .filter((each): each is Pinned => each.channelId === channel.id && each.pinnedAtMs !== undefined)
    .sort((one, other) => other.pinnedAtMs - one.pinnedAtMs);
}

function list(call: RestCall, on: RestWorld): Answer {
  const channel = channelOf(call, on);
  const limit = Math.min(50, Math.max(1, Number(call.query.get('limit') ?? 50) || 50));
  const before = Date.parse(call.query.get('before') ?? '');
  const older = pinsOf(channel, on).filter(({ pinnedAtMs }) => Number.isNaN(before) || pinnedAtMs < before);
  const items = older.slice(0, limit).map((message) => ({
    pinned_at: new Date(message.pinnedAtMs).toISOString(),
    message: toApiMessage(message, on.world, on.origin()),
  }));
  return { status: 200, body: { items, has_more: older.length > limit } };
}

function listAsBefore(call: RestCall, on: RestWorld): Answer {
  const pins = pinsOf(channelOf(call, on), on).slice(0, 50);
  return { status: 200, body: pins.map((message) => toApiMessage(message, on.world, on.origin())) };
}

function change(pin: boolean) {
  return (call: RestCall, on: RestWorld): Answer => {
    const channel = channelOf(call, on, ['pinMessages']);
    const message = publicMessage(call, on);
    if ((message.pinnedAtMs !== undefined) === pin) return { status: 204 };
    if (pin && pinsOf(channel, on).length >= mostPins) throw refusals.tooManyPins();
    on.chat.mark(message, { flags: message.flags, pinnedAtMs: pin ? on.clock.now() : undefined });
    tellOfPins(channel, on);
    return { status: 204 };
  };
}

function tellOfPins(channel: Channel, on: RestWorld): void {
  const guildId = isRoom(channel) ? on.world.guild.id : undefined;
  const [last] = pinsOf(channel, on);
  const lastPin = last ? new Date(last.pinnedAtMs).toISOString() : null;
  const data = {
    channel_id: channel.id,
    last_pin_timestamp: lastPin,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
  const wanted = guildId === undefined ? intents.directMessages : intents.guilds;
  on.gateway.dispatch({ name: 'CHANNEL_PINS_UPDATE', guildId, intents: wanted, data: () => data });
}

const now = '/channels/:channelId/messages/pins';
/** Older clients. */
const before = '/channels/:channelId/pins';

/** Pins, under today's addresses and those of before. */
export const pinRoutes: readonly RestRoute[] = [
  { method: 'get', path: now, auth: 'bot', run: list },
  { method: 'get', path: before, auth: 'bot', run: listAsBefore },
  ...[now, before].flatMap((path): RestRoute[] => [
    { method: 'put', path: `${path}/:messageId`, auth: 'bot', run: change(true) },
    { method: 'delete', path: `${path}/:messageId`, auth: 'bot', run: change(false) },
  ]),
];
