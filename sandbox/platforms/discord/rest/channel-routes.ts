import { parseMessageForm } from '../forms/message.js';
import { refuseAt } from '../forms/rules.js';
import { maySomebody } from '../world/channel-permissions.js';
import type { permissions } from '../world/flags.js';
import type { Channel, Message } from '../world/records-of.js';
import { toApiChannel, toApiMessage } from '../world/wire.js';
import { refusals, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';

/** The channel of the call: 10003 if there is none, 50001 if the bot cannot look into it, 50013 if it lacks one of `needed`. */
export function channelOf(
  call: RestCall,
  { world }: RestWorld,
  needed: readonly (keyof typeof permissions)[] = [],
): Channel {
  const channel = world.channels.get(call.param('channelId'));
  if (!channel) throw refusals.unknownChannel();
  if (channel.kind === 'dm') return channel;
  const where = { person: world.bot(), channel, world };
  if (!maySomebody(['viewChannel'], where)) throw refusals.missingAccess();
  if (!maySomebody(needed, where)) throw refusals.missingPermissions();
  return channel;
}

/** Closed direct messages are 50007, no server in common 50278 (chat-platforms §1.4). */
function assertReachable(channel: Channel, { world }: RestWorld): void {
  if (channel.kind !== 'dm') return;
  const person = world.people.get(channel.recipientId ?? '');
  if (!person || person.dmsClosed) throw refusals.dmsClosed();
  if (!person.inGuild) throw refusals.noMutualGuild();
}

function send(call: RestCall, on: RestWorld): Answer {
  const channel = channelOf(call, on, ['sendMessages', ...(call.files.length > 0 ? (['attachFiles'] as const) : [])]);
  const form = parseMessageForm(call.body);
  if ((form.embeds?.length ?? 0) > 0) channelOf(call, on, ['embedLinks']);
  assertReachable(channel, on);
  const before = form.enforceNonce && form.nonce !== undefined ? sentWith(form.nonce, channel, on) : undefined;
  if (before) return before;
  const answered = form.replyToId === undefined ? undefined : on.world.messages.get(form.replyToId);
  if (form.replyToId !== undefined && answered?.channelId !== channel.id) {
    refuseAt(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  }
  const message = on.chat.send({ channelId: channel.id, authorId: on.world.application.id, form, files: call.files });
  if (form.nonce !== undefined) on.nonces.remember(form.nonce, message.id);
  const body = toApiMessage(message, on.world, on.origin());
  return { status: 200, body: form.nonce === undefined ? body : { ...body, nonce: form.nonce } };
}

/** With `enforce_nonce` a second message of one nonce is the first, answered again. */
function sentWith(nonce: string | number, channel: Channel, on: RestWorld): Answer | undefined {
  const message = on.world.messages.get(on.nonces.messageWith(nonce) ?? '');
  if (message?.channelId !== channel.id) return undefined;
  return { status: 200, body: { ...toApiMessage(message, on.world, on.origin()), nonce } };
}

/** The message of the call, if everybody in the channel sees it. */
export function publicMessage(call: RestCall, on: RestWorld): Message {
  const channel = channelOf(call, on);
  const message = on.chat.find(channel.id, call.param('messageId'));
  if (message.onlyFor !== undefined) throw refusals.unknownMessage();
  return message;
}

function edit(call: RestCall, on: RestWorld): Answer {
  const message = publicMessage(call, on);
  if (message.authorId !== on.world.application.id) throw refusals.notTheAuthor();
  const changed = on.chat.edit(message, parseMessageForm(call.body, message.flags), call.files);
  return { status: 200, body: toApiMessage(changed, on.world, on.origin()) };
}

function remove(call: RestCall, on: RestWorld): Answer {
  const message = publicMessage(call, on);
  if (message.authorId !== on.world.application.id) throw refusals.missingPermissions();
  on.chat.remove(message);
  return { status: 204 };
}

function history(call: RestCall, on: RestWorld): Answer {
  const channel = channelOf(call, on);
  const limit = Math.min(100, Math.max(1, Number(call.query.get('limit') ?? 50) || 50));
  const shown = on.world.messages
    .all()
    .filter((each) => each.channelId === channel.id && each.onlyFor === undefined && each.notice !== true);
  const newestFirst = shown.slice(-limit).reverse();
  return { status: 200, body: newestFirst.map((message) => toApiMessage(message, on.world, on.origin())) };
}

/** Channels and the messages in them. Five messages in five seconds to one channel (chat-platforms §1.2). */
export const channelRoutes: readonly RestRoute[] = [
  {
    method: 'get',
    path: '/channels/:channelId',
    auth: 'bot',
    run: (call, on) => ({ status: 200, body: toApiChannel(channelOf(call, on), on.world) }),
  },
  { method: 'get', path: '/channels/:channelId/messages', auth: 'bot', run: history },
  {
    method: 'post',
    path: '/channels/:channelId/messages',
    auth: 'bot',
    bucket: { name: 'channel-messages', limit: 5, windowMs: 5000, major: 'channelId' },
    run: send,
  },
  {
    method: 'get',
    path: '/channels/:channelId/messages/:messageId',
    auth: 'bot',
    run: (call, on) => ({ status: 200, body: toApiMessage(publicMessage(call, on), on.world, on.origin()) }),
  },
  { method: 'patch', path: '/channels/:channelId/messages/:messageId', auth: 'bot', run: edit },
  { method: 'delete', path: '/channels/:channelId/messages/:messageId', auth: 'bot', run: remove },
  {
    method: 'post',
    path: '/channels/:channelId/typing',
    auth: 'bot',
    run: (call, on) => (channelOf(call, on), { status: 204 }),
  },
];
