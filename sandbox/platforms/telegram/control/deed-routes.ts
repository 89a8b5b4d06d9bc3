import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { badRequest } from '../api/refusal.js';
import type { ApiWorld } from '../api/method.js';
import { findEntities } from '../text/find-entities.js';
import type { Message, Person } from '../world/records-of.js';
import { toApiMessage, toApiUser } from '../world/wire.js';
import { personOf, tellOfBlock } from './people-routes.js';
import { groupOf } from './group-routes.js';

const where = { userId: z.number(), chatId: z.number().optional() };
const newMessage = z.strictObject({
  ...where,
  text: z.string(),
  replyToId: z.number().optional(),
  topicId: z.number().optional(),
});
const start = z.strictObject({
  userId: z.number(),
  payload: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,64}$/, 'a payload has at most 64 of A-Z, a-z, 0-9, _ and -')
    .default(''),
});
const edit = z.strictObject({ userId: z.number(), chatId: z.number(), messageId: z.number(), text: z.string() });
const press = z.strictObject({ userId: z.number(), chatId: z.number(), messageId: z.number(), data: z.string() });

/** The longest message a person's app sends in one piece. */
const longestText = 4096;

/** What people do: `/messages`, `/starts` (a link with `?start=` is opened), `/edits`, `/presses`. */
export function deedRoutes(on: ApiWorld): Router {
  const router = express.Router();
  router.post('/messages', (request, response) => {
    response.status(201).json(answer(write(newMessage.parse(request.body), on)));
  });
  router.post('/starts', (request, response) => {
    const { userId, payload } = start.parse(request.body);
    const text = payload === '' ? '/start' : `/start ${payload}`;
    response.status(201).json(answer(write({ userId, text }, on)));
  });
  router.post('/edits', (request, response) => {
    const { userId, chatId, messageId, text } = edit.parse(request.body);
    const message = on.chat.find(chatId, messageId);
    if (message?.fromId !== userId) throw new ControlProblem(404, `That is no message of ${userId}.`);
    response.json(answer(on.chat.edit(message, { text, entities: findEntities(text) })));
  });
  router.post('/presses', (request, response) => {
    response.status(201).json({ callbackQueryId: pressed(press.parse(request.body), on) });
  });
  router.get('/presses/:id', (request, response) => {
    response.json({ answer: on.queries.answered(request.params.id) });
  });
  return router;
}

function answer({ chatId, messageId }: Message): { chatId: number; messageId: number } {
  return { chatId, messageId };
}

function write({ userId, chatId, text, ...whereElse }: z.output<typeof newMessage>, on: ApiWorld): Message {
  const person = personOf(userId, on);
  if (text.trim() === '') throw badRequest('message text is empty');
  if (text.length > longestText) throw badRequest('message is too long');
  const target = chatId === undefined || chatId === userId ? begun(person, on) : joined(person, chatId, on);
  const { replyToId, topicId } = whereElse;
  if (topicId !== undefined && !on.world.groups.get(String(target))?.topics?.some(({ id }) => id === topicId)) {
    throw new ControlProblem(404, `There is no topic ${topicId} in that chat. GET /groups lists all.`);
  }
  const place = { ...(replyToId !== undefined && { replyToId }), ...(topicId !== undefined && { topicId }) };
  return on.chat.send({ chatId: target, fromId: userId, text, entities: findEntities(text), ...place });
}

/** Whoever writes to the bot has started it, and blocks it no longer. */
function begun(person: Person, on: ApiWorld): number {
  if (person.started && !person.blocked) return person.id;
  const changed = { ...person, started: true, blocked: false };
  on.world.people.put(String(person.id), changed);
  if (person.blocked) tellOfBlock(changed, on);
  on.feed.publish({ change: 'people' });
  return person.id;
}

function joined(person: Person, chatId: number, on: ApiWorld): number {
  const group = groupOf(chatId, on);
  if (group.migratedTo !== undefined) {
    throw new ControlProblem(409, `${group.title} has become the supergroup ${group.migratedTo}.`);
  }
  const standing = on.world.membershipOf(group, person.id);
  if (standing === 'left' || standing === 'kicked') {
    throw new ControlProblem(403, `${person.displayName} is not in ${group.title}.`);
  }
  return group.id;
}

const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.looseObject({ callback_data: z.string().optional() }))),
});

function pressed({ userId, chatId, messageId, data }: z.output<typeof press>, on: ApiWorld): string {
  const person = personOf(userId, on);
  if (chatId !== userId) joined(person, chatId, on);
  const message = on.chat.find(chatId, messageId);
  if (!message) throw new ControlProblem(404, `${person.displayName} sees no message ${messageId} there.`);
  const buttons = keyboard.safeParse(message.replyMarkup).data?.inline_keyboard.flat() ?? [];
  if (!buttons.some((each) => each.callback_data === data)) {
    throw new ControlProblem(404, `That message has no button with the data "${data}".`);
  }
  const id = on.queries.begin(userId);
  on.updates.push('callback_query', {
    id,
    from: toApiUser(person),
    message: toApiMessage(message, on.world),
    chat_instance: String(chatId),
    data,
  });
  return id;
}
