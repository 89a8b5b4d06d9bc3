import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import type { ApiWorld } from '../api/method.js';
import { membership, type Group, type Membership } from '../world/records-of.js';
import { toApiChat, toApiMember, toApiUser } from '../world/wire.js';
import { personOf } from './people-routes.js';

const newGroup = z.strictObject({
  title: z.string().min(1).max(128),
  kind: z.enum(['group', 'supergroup']).default('supergroup'),
  ownerId: z.number(),
  memberIds: z.array(z.number()).default([]),
  /** Whether the bot was added to it. */
  withBot: z.boolean().default(true),
  /** The names of its topics: it is a forum then. */
  topics: z.array(z.string().min(1).max(128)).optional(),
});
const topicChange = z.strictObject({ closed: z.boolean().optional(), deleted: z.literal(true).optional() });
const standingChange = z.strictObject({
  userId: z.number().optional(),
  bot: z.literal(true).optional(),
  status: membership,
});

/** The group with this id, or a 404 problem. */
export function groupOf(id: number, { world }: ApiWorld): Group {
  const group = world.groups.get(String(id));
  if (group) return group;
  throw new ControlProblem(404, `There is no group ${id}. GET /groups lists all.`);
}

/** The groups, who is in them, and a group that becomes a supergroup: `/groups`. */
export function groupRoutes(on: ApiWorld): Router {
  const router = express.Router();
  router.get('/groups', (_request, response) => void response.json({ groups: on.world.groups.all() }));
  router.post('/groups', (request, response) => {
    response.status(201).json(found(newGroup.parse(request.body), on));
  });
  router.post('/groups/:id/members', (request, response) => {
    const { userId, bot, status } = standingChange.parse(request.body);
    const group = groupOf(Number(request.params.id), on);
    const who = bot ? on.world.bot().id : personOf(userId ?? 0, on).id;
    response.json(place(group, { userId: who, status }, on));
  });
  router.post('/groups/:id/topics/:topicId', (request, response) => {
    const { closed: isClosed, deleted } = topicChange.parse(request.body);
    const group = groupOf(Number(request.params.id), on);
    const id = Number(request.params.topicId);
    if (!group.topics?.some((topic) => topic.id === id)) {
      throw new ControlProblem(404, `${group.title} has no topic ${id}. GET /groups lists all.`);
    }
    const kept = deleted ? group.topics.filter((topic) => topic.id !== id) : group.topics;
    const topics = kept.map((topic) => (topic.id === id && isClosed !== undefined ? { ...topic, isClosed } : topic));
    on.world.groups.put(String(group.id), { ...group, topics });
    response.json({ ...group, topics });
  });
  router.post('/groups/:id/upgrade', (request, response) => {
    response.json(upgrade(groupOf(Number(request.params.id), on), on));
  });
  return router;
}

function found(wanted: z.output<typeof newGroup>, on: ApiWorld): Group {
  const { title, kind, ownerId, memberIds, withBot, topics } = wanted;
  if (topics && kind === 'group') throw new ControlProblem(400, 'Only a supergroup is a forum.');
  const number = on.world.next('group');
  const id = kind === 'group' ? -number : -1_000_000_000_000 - number;
  const owner = { userId: personOf(ownerId, on).id, status: 'creator' as const };
  const others = memberIds.map((userId) => ({ userId: personOf(userId, on).id, status: 'member' as const }));
  const bare: Group = { id, kind, title, members: [owner, ...others] };
  on.world.groups.put(String(id), bare);
  const group = topics ? withTopics(bare, topics, on) : bare;
  on.feed.publish({ change: 'groups' });
  return withBot ? place(group, { userId: on.world.bot().id, status: 'member' }, on) : group;
}

/** Begins the topics of a forum: each with a message that tells of it, whose id is the topic's. */
function withTopics(group: Group, names: readonly string[], on: ApiWorld): Group {
  const fromId = group.members[0]?.userId ?? 0;
  const topics = names.map((name) => {
    const service = { forum_topic_created: { name, icon_color: 7_322_096 } };
    const { messageId: topicId } = on.chat.send({ chatId: group.id, fromId, text: '', entities: [], service });
    return { id: topicId, name, isClosed: false };
  });
  const forum = { ...group, topics };
  on.world.groups.put(String(group.id), forum);
  return forum;
}

/** Gives somebody a standing in a group; the bot is told of its own. */
function place(group: Group, { userId, status }: { userId: number; status: Membership }, on: ApiWorld): Group {
  const before = on.world.membershipOf(group, userId);
  const others = group.members.filter((each) => each.userId !== userId);
  const changed = { ...group, members: [...others, { userId, status }] };
  on.world.groups.put(String(group.id), changed);
  const bot = on.world.people.get(String(userId));
  const owner = on.world.people.get(String(group.members.find((each) => each.status === 'creator')?.userId));
  if (bot?.bot && owner) {
    on.updates.push('my_chat_member', {
      chat: toApiChat(group),
      from: toApiUser(owner),
      date: Math.floor(on.clock.now() / 1000),
      old_chat_member: toApiMember(bot, before),
      new_chat_member: toApiMember(bot, status),
    });
  }
  on.feed.publish({ change: 'groups' });
  return changed;
}

/** The group goes on under a new id; the old one is told where, and takes no message any more. */
function upgrade(group: Group, on: ApiWorld): Group {
  if (group.kind === 'supergroup') throw new ControlProblem(409, `${group.title} is a supergroup already.`);
  if (group.migratedTo !== undefined) throw new ControlProblem(409, `${group.title} was upgraded before.`);
  const id = -1_000_000_000_000 - on.world.next('group');
  const upgraded: Group = { ...group, id, kind: 'supergroup' };
  on.world.groups.put(String(id), upgraded);
  const ownerId = group.members.find(({ status }) => status === 'creator')?.userId ?? 0;
  const blank = { fromId: ownerId, text: '', entities: [] };
  on.chat.send({ ...blank, chatId: group.id, service: { migrate_to_chat_id: id } });
  on.world.groups.put(String(group.id), { ...group, migratedTo: id });
  on.chat.send({ ...blank, chatId: id, service: { migrate_from_chat_id: group.id } });
  on.feed.publish({ change: 'groups' });
  return upgraded;
}
