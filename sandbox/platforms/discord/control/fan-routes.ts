import express, { type Router } from 'express';
import { z } from 'zod';

import { ControlProblem } from '../../../http/problem.js';
import { parseMessageForm } from '../forms/message.js';
import type { RestWorld } from '../rest/route.js';
import { intents, permissions } from '../world/flags.js';
import { maySomebody } from '../world/channel-permissions.js';
import { isRoom, snowflake, type Channel, type Person } from '../world/records-of.js';
import { toApiGuild } from '../world/guild-wire.js';
import { toApiMember, toApiUser, type Wire } from '../world/wire.js';
import { viewOf } from './chat-view.js';

const newPerson = z.strictObject({
  username: z.string().regex(/^[a-z0-9_.]{2,32}$/, 'a username has 2 to 32 of a-z, 0-9, _ and .'),
  displayName: z.string().min(1).max(32).optional(),
  locale: z.string().default('en-US'),
  permissions: z.string().regex(/^\d+$/).default(permissions.fan),
});
const personChange = z.strictObject({
  displayName: z.string().min(1).max(32).optional(),
  locale: z.string().optional(),
  dmsClosed: z.boolean().optional(),
  inGuild: z.boolean().optional(),
  permissions: z.string().regex(/^\d+$/).optional(),
});
const newMessage = z.strictObject({
  userId: snowflake,
  channelId: snowflake.optional(),
  dm: z.boolean().default(false),
  content: z.string().min(1),
});

/** The person with this id, or a 404 problem. */
export function personOf(id: string, { world }: RestWorld): Person {
  const person = world.people.get(id);
  if (person) return person;
  throw new ControlProblem(404, `Nobody has the id ${id}. GET /users lists everybody.`);
}

/** Where somebody acts: a channel by id, or their direct messages with the bot. */
export function placeOf(
  person: Person,
  where: { channelId?: string | undefined; dm: boolean },
  on: RestWorld,
): Channel {
  if (where.dm) return on.world.directChannel(person.id);
  if (where.channelId === undefined) throw new ControlProblem(400, 'Send channelId, or dm: true.');
  const channel = on.world.channels.get(where.channelId);
  if (channel && canSee(person, channel, on)) return channel;
  throw new ControlProblem(404, `${person.displayName} sees no channel ${where.channelId}.`);
}

function canSee(person: Person, channel: Channel, { world }: RestWorld): boolean {
  if (!isRoom(channel)) return channel.recipientId === person.id;
  return maySomebody(['viewChannel'], { person, channel, world });
}

/** The people, what each of them sees, and what they write: `/users`, `/chat`, `/messages`. */
export function fanRoutes(on: RestWorld): Router {
  const router = express.Router();
  router.get('/users', (_request, response) => {
    response.json({ users: on.world.people.all().filter(({ bot, isCrowd }) => !bot && isCrowd !== true) });
  });
  router.post('/users', (request, response) => {
    response.status(201).json(join(newPerson.parse(request.body), on));
  });
  router.post('/users/:id', (request, response) => {
    response.json(change(personOf(request.params.id, on), personChange.parse(request.body ?? {}), on));
  });
  router.get('/chat', (request, response) => {
    const { userId } = z.object({ userId: snowflake }).parse(request.query);
    const options = { world: on.world, origin: on.origin(), nowMs: on.clock.now() };
    response.set('Cache-Control', 'no-store').json(viewOf(personOf(userId, on), options));
  });
  router.post('/messages', (request, response) => {
    const { userId, content, ...where } = newMessage.parse(request.body);
    const person = personOf(userId, on);
    const channel = placeOf(person, where, on);
    if (isRoom(channel) && !maySomebody(['sendMessages'], { person, channel, world: on.world })) {
      throw new ControlProblem(403, `${person.displayName} may not write in #${channel.name}.`);
    }
    const form = parseMessageForm({ content });
    const message = on.chat.send({ channelId: channel.id, authorId: person.id, form, files: [] });
    response.status(201).json({ messageId: message.id });
  });
  return router;
}

function join(wanted: z.output<typeof newPerson>, on: RestWorld): Person {
  if (on.world.people.all().some((each) => each.username === wanted.username)) {
    throw new ControlProblem(409, `The username ${wanted.username} is taken.`);
  }
  const { displayName = wanted.username, ...rest } = wanted;
  const person: Person = { ...rest, displayName, id: on.world.newId(), bot: false, dmsClosed: false, inGuild: true };
  on.world.people.put(person.id, person);
  tellOfMember('GUILD_MEMBER_ADD', person, on);
  on.feed.publish({ change: 'people' });
  return person;
}

function change(person: Person, wanted: z.output<typeof personChange>, on: RestWorld): Person {
  const changed: Person = {
    ...person,
    displayName: wanted.displayName ?? person.displayName,
    locale: wanted.locale ?? person.locale,
    dmsClosed: wanted.dmsClosed ?? person.dmsClosed,
    inGuild: wanted.inGuild ?? person.inGuild,
    permissions: wanted.permissions ?? person.permissions,
  };
  on.world.people.put(person.id, changed);
  if (changed.inGuild !== person.inGuild && changed.bot) tellOfGuild(changed.inGuild, on);
  else if (changed.inGuild !== person.inGuild) {
    tellOfMember(changed.inGuild ? 'GUILD_MEMBER_ADD' : 'GUILD_MEMBER_REMOVE', changed, on);
  }
  on.feed.publish({ change: 'people' });
  return changed;
}

/** To the bot itself: it was invited, or removed. */
function tellOfGuild(isIn: boolean, { gateway, world }: RestWorld): void {
  const [name, data]: [string, Wire] = isIn
    ? ['GUILD_CREATE', toApiGuild(world)]
    : ['GUILD_DELETE', { id: world.guild.id }];
  gateway.dispatch({ name, guildId: world.guild.id, intents: intents.guilds, data: () => data });
}

function tellOfMember(name: string, person: Person, { gateway, world }: RestWorld): void {
  const user = toApiUser(person);
  const data = { guild_id: world.guild.id, user, ...(name === 'GUILD_MEMBER_ADD' ? toApiMember(person) : {}) };
  gateway.dispatch({ name, guildId: world.guild.id, intents: intents.guildMembers, data: () => data });
}
