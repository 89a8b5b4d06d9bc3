import type { AllowedMentions } from '../forms/allowed-mentions.js';
import { permissions, permits } from './flags.js';
import { isRoom, type Message } from './records-of.js';
import type { World } from './world.js';

/** Text in code is no mention. */
const code = /```[\s\S]*?```|`[^`\n]*`/g;

/**
 * Whom a message pings: what is written in its content and text displays, as far as the author may and `allowed` lets it.
 * Embeds ping nobody. The guild has no roles of its own, so every role that is written counts as one anybody may ping.
 */
export function mentionsOf(message: Message, allowed: AllowedMentions, world: World): Message['mentions'] {
  const text = [message.content, ...message.components.flatMap(textDisplays)].join('\n').replaceAll(code, ' ');
  const author = world.people.get(message.authorId);
  const channel = world.channels.get(message.channelId);
  const inGuild = channel !== undefined && isRoom(channel);
  const mayPingAll = inGuild && author !== undefined && permits(author.permissions, permissions.mentionEveryone);
  const replied = world.messages.get(message.replyToId ?? '')?.authorId;
  const users = written(text, /<@!?(\d+)>/g).filter((id) => isAmong(id, allowed.users));
  if (replied !== undefined && allowed.repliedUser) users.push(replied);
  return {
    everyone: mayPingAll && allowed.everyone && /@(everyone|here)/.test(text),
    roles: inGuild ? written(text, /<@&(\d+)>/g).filter((id) => isAmong(id, allowed.roles)) : [],
    users: [...new Set(users)].filter((id) => world.people.get(id) !== undefined),
  };
}

function written(text: string, mention: RegExp): string[] {
  return [...new Set([...text.matchAll(mention)].map(([, id = '']) => id))];
}

function isAmong(id: string, allowed: 'all' | readonly string[]): boolean {
  return allowed === 'all' || allowed.includes(id);
}

const textDisplay = 10;

/** The texts of a layout, however deep. */
function textDisplays(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textDisplays);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === textDisplay && 'content' in value ? [String(value.content)] : [];
  return [...own, ...Object.values(value).flatMap(textDisplays)];
}
