import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import type { Group, Person } from '../world/records-of.js';
import { toGroupFrame } from '../world/wire.js';
import type { World } from '../world/world.js';
import { viewOf } from './chat-view.js';
import type { ControlOptions } from './control-options.js';

const newPerson = z.strictObject({
  name: z.string().min(1).max(64),
  shownAs: z.enum(['phone', 'lid']).default('phone'),
});
const member = z.strictObject({ phone: z.string(), isAdmin: z.boolean().default(false) });
const newGroup = z.strictObject({
  subject: z.string().min(1).max(100),
  kind: z.enum(['group', 'community', 'announcement']).default('group'),
  parent: z.string().nullable().default(null),
  members: z.array(member).default([]),
  /** Whether the account is in it, and as what. */
  account: z.enum(['admin', 'member', 'outside']).default('member'),
});

/** The person with this phone, hidden id or client's id, or a 404 problem. */
export function personOf(id: string, world: World): Person {
  const person = world.find(id);
  if (person) return person;
  throw new ControlProblem(404, `Nobody has the number ${id}. GET /people lists everybody.`);
}

/** The people, the groups, and what each of them sees: `/people`, `/groups`, `/chat`. */
export function peopleRoutes({ world, browser, feed, origin }: ControlOptions): Router {
  const router = express.Router();
  router.get('/people', (_request, response) => void response.json({ people: world.people.all() }));
  router.post('/people', (request, response) => {
    const number = world.nextNumber();
    const made = { phone: `91981000${number}`, lid: `205000000${number}`, hasMet: false };
    const person: Person = { ...newPerson.parse(request.body), ...made };
    world.people.put(person.phone, person);
    feed.publish({ change: 'people' });
    response.status(201).json(person);
  });
  router.get('/groups', (_request, response) => void response.json({ groups: world.groups.all() }));
  router.post('/groups', (request, response) => {
    const { account, members, ...rest } = newGroup.parse(request.body);
    const mine = { phone: world.account().phone, isAdmin: account === 'admin' };
    const id = `12036300000001${world.nextNumber()}@g.us`;
    const group: Group = { ...rest, id, members: account === 'outside' ? members : [...members, mine] };
    world.groups.put(id, group);
    if (account !== 'outside') browser.send({ what: 'group', group: toGroupFrame(group, world) });
    feed.publish({ change: 'groups' });
    response.status(201).json(group);
  });
  router.get('/chat', (request, response) => {
    const { person } = z.object({ person: z.string() }).parse(request.query);
    response.set('Cache-Control', 'no-store').json(viewOf(personOf(person, world), world, origin()));
  });
  return router;
}
