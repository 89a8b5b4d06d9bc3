import express, { type Router } from 'express';
import { z } from 'zod';
import { ControlProblem } from '../../../http/problem.js';
import type { Group, Person } from '../world/records-of.js';
import type { MessageFrame } from '../frames.js';
import { shownId, toGroupFrame } from '../world/wire.js';
import { newMessageId, type World } from '../world/world.js';
import { viewOf } from './chat-view.js';
import type { ControlOptions } from './control-options.js';

const newPerson = z.strictObject({
  name: z.string().min(1).max(64),
  shownAs: z.enum(['phone', 'lid', 'bot']).default('phone'),
  /** In digits; absent: one that nobody has had before. */
  phone: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
});
const changedPerson = z.strictObject({ shownAs: z.enum(['phone', 'lid']) });
const changedGroup = z.strictObject({ parent: z.string().nullable() });
const newChannel = z.strictObject({ name: z.string().min(1).max(100) });
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

/**
 * The people, the groups, the channels, and what each of them sees: `/people`, `/groups`, `/channels`, `/chat`. A person
 * can begin to hide their number and delete their account, and a group can move into a community.
 */
export function peopleRoutes({ world, browser, feed, clock, origin }: ControlOptions): Router {
  const router = express.Router();
  router.get('/people', (_request, response) => void response.json({ people: world.people.all() }));
  router.post('/people', (request, response) => {
    const number = world.nextNumber();
    const { phone = `91981000${number}`, ...rest } = newPerson.parse(request.body);
    const person: Person = { ...rest, phone, lid: `205000000${number}`, hasMet: false, isDeleted: false };
    world.people.put(person.phone, person);
    feed.publish({ change: 'people' });
    response.status(201).json(person);
  });
  router.patch('/people/:id', (request, response) => {
    const person = { ...personOf(request.params.id, world), ...changedPerson.parse(request.body) };
    world.people.put(person.phone, person);
    for (const group of groupsOf(person, world)) tellGroup(group);
    feed.publish({ change: 'people' });
    response.json(person);
  });
  router.delete('/people/:id', (request, response) => {
    const person = personOf(request.params.id, world);
    for (const group of groupsOf(person, world)) {
      const members = group.members.filter(({ phone }) => phone !== person.phone);
      world.groups.put(group.id, { ...group, members });
      tellGroup({ ...group, members });
      browser.send({ what: 'message', ...leaveFrame(person, group, clock.now()) });
    }
    world.people.put(person.phone, { ...person, isDeleted: true });
    browser.send({ what: 'person-gone', person });
    feed.publish({ change: 'people' });
    response.status(204).end();
  });
  const tellGroup = (group: Group): void => {
    browser.send({ what: 'group', group: toGroupFrame(group, world) });
  };
  router.get('/groups', (_request, response) => void response.json({ groups: world.groups.all() }));
  router.post('/groups', (request, response) => {
    const { account, members, ...rest } = newGroup.parse(request.body);
    const mine = { phone: world.account().phone, isAdmin: account === 'admin' };
    const id = `12036300000001${world.nextNumber()}@g.us`;
    const group: Group = { ...rest, id, members: account === 'outside' ? members : [...members, mine] };
    world.groups.put(id, group);
    if (account !== 'outside') tellGroup(group);
    feed.publish({ change: 'groups' });
    response.status(201).json(group);
  });
  router.patch('/groups/:id', (request, response) => {
    const found = world.groups.get(request.params.id);
    if (!found) throw new ControlProblem(404, `There is no group ${request.params.id}. GET /groups lists them.`);
    const group = { ...found, ...changedGroup.parse(request.body) };
    world.groups.put(group.id, group);
    tellGroup(group);
    feed.publish({ change: 'groups' });
    response.json(group);
  });
  router.post('/channels', (request, response) => {
    const channel = { ...newChannel.parse(request.body), id: `12036300000002${world.nextNumber()}@newsletter` };
    world.channels.put(channel.id, channel);
    browser.send({ what: 'channel', channel });
    response.status(201).json(channel);
  });
  router.get('/chat', (request, response) => {
    const { person } = z.object({ person: z.string() }).parse(request.query);
    response.set('Cache-Control', 'no-store').json(viewOf(personOf(person, world), world, origin()));
  });
  return router;
}

function groupsOf({ phone }: Person, world: World): Group[] {
  return world.groups.all().filter(({ members }) => members.some((each) => each.phone === phone));
}

/** The line by which a group tells that somebody is not in it any more. */
function leaveFrame(person: Person, { id: chat }: Group, nowMs: number): MessageFrame {
  const notice = { id: newMessageId(), key: null, chat, author: shownId(person), fromMe: false, person: null };
  const nothing = { body: '', options: null, broadcast: false };
  return { ...notice, ...nothing, type: 'gp2', subtype: 'leave', at: Math.floor(nowMs / 1000) };
}
