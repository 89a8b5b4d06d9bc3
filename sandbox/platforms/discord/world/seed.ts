import { randomBytes } from 'node:crypto';

import { artist, residents } from '../../../people.js';
import type { Shelf } from '../../../state/shelf.js';
import { permissions } from './flags.js';
import type { Application, Channel, Guild, Person } from './records-of.js';

const rooms = [
  { name: 'general', kind: 'text', topic: 'Everything about Late Trains' },
  { name: 'new-music', kind: 'text', topic: 'Releases, pre-saves and early listens' },
  { name: 'announcements', kind: 'announcement', topic: 'News from Late Trains; other servers can follow it' },
] as const;

/** What a fresh world is made with. */
export interface EmptyWorld {
  people: Shelf<Person>;
  channels: Shelf<Channel>;
  newId: () => string;
}

/** A bot token in Discord's shape: the id, a stamp and a secret, each in base64url. */
function mintToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString('base64url');
  return `${id}.${randomBytes(5).toString('base64url').slice(0, 6)}.${randomBytes(29).toString('base64url').slice(0, 38)}`;
}

/** Fills an empty world: a guild with its artist, a handful of fans, its rooms, and the bot as a member. */
export function seedWorld({ people, channels, newId }: EmptyWorld): { application: Application; guild: Guild } {
  const member = { dmsClosed: false, inGuild: true };
  for (const { username, displayName, locale, isArtist } of residents) {
    const id = newId();
    const account = { id, username, displayName, locale, bot: false };
    people.put(id, { ...account, ...member, permissions: isArtist ? permissions.owner : permissions.fan });
  }
  const ownerId = people.all().find(({ username }) => username === artist.username)?.id ?? '';
  const guildId = newId();
  const botId = newId();
  const ids = rooms.map((room) => {
    const id = newId();
    const overwrites = room.kind === 'announcement' ? readOnly(guildId, botId) : [];
    channels.put(id, { ...room, id, overwrites });
    return id;
  });
  const bot = { id: botId, username: 'frontrow', displayName: 'Frontrow', locale: 'en-US' };
  people.put(botId, { ...bot, ...member, bot: true, permissions: permissions.bot });
  return {
    application: {
      id: botId,
      token: mintToken(botId),
      publicKey: randomBytes(32).toString('hex'),
      name: 'Frontrow',
    },
    guild: { id: guildId, name: 'Late Trains Fan Club', ownerId, systemChannelId: ids[0] ?? null },
  };
}

/** Everybody reads, the bot writes: how such a channel is set up. */
function readOnly(guildId: string, botId: string): Channel['overwrites'] {
  const { sendMessages } = permissions;
  return [
    { id: guildId, type: 0, allow: '0', deny: sendMessages },
    { id: botId, type: 1, allow: sendMessages, deny: '0' },
  ];
}
