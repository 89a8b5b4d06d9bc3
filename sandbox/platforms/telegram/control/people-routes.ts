import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import type { ApiWorld } from '../api/method.js';
import type { Person } from '../world/records-of.js';
import { toApiChat, toApiMember, toApiUser } from '../world/wire.js';
import { viewOf } from './chat-view.js';

const newPerson = z.strictObject({
  username: z
    .string()
    .regex(/^[a-z][a-z0-9_.]{1,31}$/, 'a username has 2 to 32 of a-z, 0-9, _ and ., and begins with a letter'),
  displayName: z.string().min(1).max(64).optional(),
  languageCode: z.string().optional(),
  /** They have begun a chat with the bot before. */
  started: z.boolean().default(false),
});
const personChange = z.strictObject({
  displayName: z.string().min(1).max(64).optional(),
  languageCode: z.string().optional(),
  blocked: z.boolean().optional(),
  deactivated: z.boolean().optional(),
});

/** The person with this id, or a 404 problem. */
export function personOf(id: number, { world }: ApiWorld): Person {
  const person = world.people.get(String(id));
  if (person && !person.bot) return person;
  throw new ControlProblem(404, `Nobody has the id ${id}. GET /users lists everybody.`);
}

/** The people, and what each of them sees: `/users`, `/chat`. */
export function peopleRoutes(on: ApiWorld, origin: () => string): Router {
  const router = express.Router();
  router.get('/users', (_request, response) => {
    response.json({ users: on.world.people.all().filter(({ bot }) => !bot) });
  });
  router.post('/users', (request, response) => {
    response.status(201).json(join(newPerson.parse(request.body), on));
  });
  router.post('/users/:id', (request, response) => {
    response.json(change(personOf(Number(request.params.id), on), personChange.parse(request.body ?? {}), on));
  });
  router.get('/chat', (request, response) => {
    const { userId } = z.object({ userId: z.coerce.number() }).parse(request.query);
    response.set('Cache-Control', 'no-store').json(viewOf(personOf(userId, on), on, origin()));
  });
  return router;
}

function join(
  { username, displayName = username, languageCode, started }: z.output<typeof newPerson>,
  on: ApiWorld,
): Person {
  if (on.world.people.all().some((each) => each.username === username)) {
    throw new ControlProblem(409, `The username ${username} is taken.`);
  }
  const account = { bot: false, started, blocked: false, deactivated: false };
  const id = on.world.next('person');
  const person = { ...account, id, username, displayName, ...(languageCode !== undefined && { languageCode }) };
  on.world.people.put(String(id), person);
  on.feed.publish({ change: 'people' });
  return person;
}

function change(person: Person, wanted: z.output<typeof personChange>, on: ApiWorld): Person {
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const changed: Person = { ...person, ...given };
  on.world.people.put(String(person.id), changed);
  if (changed.blocked !== person.blocked) tellOfBlock(changed, on);
  on.feed.publish({ change: 'people' });
  return changed;
}

/** A block is told to the bot as a change of its own membership in the private chat. */
export function tellOfBlock(person: Person, { world, updates, clock }: ApiWorld): void {
  const bot = world.people.get(String(world.bot().id));
  if (!bot) return;
  const [before, after] = person.blocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
  updates.push('my_chat_member', {
    chat: toApiChat(person),
    from: toApiUser(person),
    date: Math.floor(clock.now() / 1000),
    old_chat_member: toApiMember(bot, before),
    new_chat_member: toApiMember(bot, after),
  });
}
