import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import type { Message } from '../world/records-of.js';
import { statusFeed } from '../world/wire.js';
import type { World } from '../world/world.js';
import { show } from './chat-view.js';
import type { ControlOptions } from './control-options.js';
import { personOf } from './people-routes.js';

const writing = z.strictObject({
  from: z.string(),
  text: z.string().max(65_536),
  /** A group, or `status@broadcast` for a status update; absent: to the account alone. */
  group: z.string().optional(),
  /** The same as before: WhatsApp brings a message a second time. */
  id: z.string().optional(),
  /** Long ago: it has lain on a phone without a network. */
  sentAt: z.iso.datetime({ offset: true }).optional(),
  /** To the account among others, by a broadcast list. */
  broadcast: z.boolean().optional(),
});
const owning = z.strictObject({ to: z.string(), text: z.string().max(65_536) });
const posting = z.strictObject({ channel: z.string(), text: z.string().max(65_536) });
const editing = z.strictObject({ messageId: z.string(), text: z.string().max(65_536) });
const aging = z.strictObject({ messageId: z.string(), byMinutes: z.number().positive() });
const revoking = z.strictObject({ messageId: z.string() });
const voting = z.strictObject({ from: z.string(), messageId: z.string(), options: z.array(z.string()) });
const reacting = z.strictObject({ from: z.string(), messageId: z.string(), emoji: z.string() });
const acknowledging = z.strictObject({ messageId: z.string(), ack: z.number().int().min(-1).max(3) });

/**
 * What people do: `/messages`, `/edits`, `/revocations`, `/ages` (what was sent is older than it is), `/votes`, `/reactions`, `/acks`; what channels post, `/posts`;
 * and what the account's owner writes on its own phone, `/own-messages`.
 */
export function deedRoutes({ world, chat, origin }: ControlOptions): Router {
  const router = express.Router();
  router.post('/messages', (request, response) => {
    const { from, text, group, id, sentAt, broadcast } = writing.parse(request.body);
    const person = personOf(from, world);
    if (group !== undefined && group !== statusFeed) assertMember(group, person.phone, world);
    const message = chat.write(person, {
      text,
      ...(group !== undefined && { group }),
      ...(id !== undefined && { id }),
      ...(sentAt !== undefined && { sentAtMs: Date.parse(sentAt) }),
      ...(broadcast !== undefined && { isBroadcast: broadcast }),
    });
    response.status(201).json(show(message, world, origin()));
  });
  router.post('/own-messages', (request, response) => {
    const { to, text } = owning.parse(request.body);
    const isGroup = to.endsWith('@g.us');
    if (isGroup) assertMember(to, world.account().phone, world);
    const message = chat.writeOnPhone({ text, to: isGroup ? to : personOf(to, world).phone });
    response.status(201).json(show(message, world, origin()));
  });
  router.post('/posts', (request, response) => {
    const { channel, text } = posting.parse(request.body);
    const found = world.channels.get(channel);
    if (!found) throw new ControlProblem(404, `There is no channel ${channel}. POST /channels makes one.`);
    response.status(201).json({ messageId: chat.post(found, text).id });
  });
  router.post('/edits', (request, response) => {
    const { messageId, text } = editing.parse(request.body);
    chat.edit(messageOf(messageId, world), text);
    response.status(204).end();
  });
  router.post('/revocations', (request, response) => {
    chat.revoke(messageOf(revoking.parse(request.body).messageId, world));
    response.status(204).end();
  });
  router.post('/ages', (request, response) => {
    const { messageId, byMinutes } = aging.parse(request.body);
    chat.age(messageOf(messageId, world), byMinutes * 60_000);
    response.status(204).end();
  });
  router.post('/votes', (request, response) => {
    const { from, messageId, options } = voting.parse(request.body);
    const poll = messageOf(messageId, world);
    const names = poll.options?.map(({ name }) => name) ?? [];
    const stranger = options.find((each) => !names.includes(each));
    if (stranger !== undefined) throw new ControlProblem(400, `The poll offers ${names.join(', ')}, not ${stranger}.`);
    chat.vote(personOf(from, world), poll, options);
    response.status(204).end();
  });
  router.post('/reactions', (request, response) => {
    const { from, messageId, emoji } = reacting.parse(request.body);
    chat.react(personOf(from, world), messageOf(messageId, world), emoji);
    response.status(204).end();
  });
  router.post('/acks', (request, response) => {
    const { messageId, ack } = acknowledging.parse(request.body);
    chat.acknowledge(messageOf(messageId, world), ack);
    response.status(204).end();
  });
  return router;
}

function messageOf(id: string, world: World): Message {
  const message = world.messages.get(id);
  if (message) return message;
  throw new ControlProblem(404, `There is no message ${id}. GET /chat?person= shows those that are there.`);
}

function assertMember(id: string, phone: string, world: World): void {
  const group = world.groups.get(id);
  if (!group) throw new ControlProblem(404, `There is no group ${id}. GET /groups lists them.`);
  if (group.kind === 'community') throw new ControlProblem(403, 'Nobody writes into a community itself.');
  const standing = group.members.find((each) => each.phone === phone);
  if (!standing) throw new ControlProblem(403, `${phone} is not in ${group.subject}.`);
  if (group.kind === 'announcement' && !standing.isAdmin) {
    throw new ControlProblem(403, `Only admins write in ${group.subject}.`);
  }
}
