import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { preferenceValue, type IncomingBody } from '../webhooks/values.js';
import type { Message, Person } from '../world/records-of.js';
import type { ControlOptions } from './options.js';
import { personOf } from './people-routes.js';

const user = z.string();
/** The longest message a person's app sends in one piece. */
const writing = z.strictObject({ user, text: z.string().min(1).max(65_536) });
/** Kinds of messages that are no text, with the part that Meta gives them. */
const other = z.strictObject({ user, type: z.string(), body: z.record(z.string(), z.json()).default({}) });
const press = z.strictObject({ user, messageId: z.string(), choiceId: z.string() });
const reading = z.strictObject({ user, messageId: z.string() });
const failing = reading.extend({ code: z.number().int() });
const preference = z.strictObject({ user, value: z.enum(['stop', 'resume']) });

/** What people do: `/messages`, `/others` (a picture, a reaction), `/presses`, `/reads`, `/preferences`; and `/failures`: Meta's, of a message that had gone out. */
export function deedRoutes(options: ControlOptions): Router {
  const { world, chat, webhooks, feed, now } = options;
  const router = express.Router();
  router.post('/messages', (request, response) => {
    const { user: id, text } = writing.parse(request.body);
    const message = chat.write(personOf(id, world), { text }, { type: 'text', text: { body: text } });
    response.status(201).json({ messageId: message.id });
  });
  router.post('/others', (request, response) => {
    const { user: id, type, body } = other.parse(request.body);
    const message = chat.write(personOf(id, world), { type }, { type, ...body });
    response.status(201).json({ messageId: message.id });
  });
  router.post('/presses', (request, response) => {
    const { user: id, messageId, choiceId } = press.parse(request.body);
    const person = personOf(id, world);
    const message = chat.write(person, ...pressed(messageOf(messageId, person, options), choiceId));
    response.status(201).json({ messageId: message.id });
  });
  router.post('/reads', (request, response) => {
    const { user: id, messageId } = reading.parse(request.body);
    chat.read(messageOf(messageId, personOf(id, world), options));
    response.status(204).end();
  });
  router.post('/failures', (request, response) => {
    const { user: id, messageId, code } = failing.parse(request.body);
    chat.fail(messageOf(messageId, personOf(id, world), options), code);
    response.status(204).end();
  });
  router.post('/preferences', (request, response) => {
    const { user: id, value } = preference.parse(request.body);
    const person: Person = { ...personOf(id, world), stoppedMarketing: value === 'stop' };
    world.people.put(id, person);
    webhooks.push('user_preferences', preferenceValue(person, value, world, now()));
    feed.publish({ change: 'people', personId: id });
    response.json(person);
  });
  return router;
}

function messageOf(id: string, person: Person, { world }: ControlOptions): Message {
  const message = world.messages.get(id);
  if (message?.personId === person.id && message.author === 'business' && message.status !== 'failed') return message;
  throw new ControlProblem(404, `${person.name} sees no message ${id} of the business.`);
}

function pressed(under: Message, choiceId: string): [{ text: string; type: string }, IncomingBody] {
  const choice = under.choices.find(({ id }) => id === choiceId);
  if (!choice) throw new ControlProblem(404, `That message has nothing to press with the id "${choiceId}".`);
  const { id, title, description } = choice;
  const kind = under.listButton === null ? 'button_reply' : 'list_reply';
  const reply = { id, title, ...(kind === 'list_reply' && description !== null && { description }) };
  const body = { type: 'interactive', context: { id: under.id }, interactive: { type: kind, [kind]: reply } };
  return [{ text: title, type: 'interactive' }, body];
}
