import type { ApiWorld } from '../api/method.js';
import { commandsKey } from '../api/methods/commands.js';
import type { CommandList, Entity, Group, JsonObject, Message, Person } from '../world/records-of.js';
import type { World } from '../world/world.js';

/** One message as people's apps show it. */
export type ChatMessage = {
  messageId: number;
  author: { id: number; name: string; bot: boolean };
  /** The text, or the caption of the photo. */
  text: string;
  entities: Entity[];
  photoUrl: string | null;
  /** The rows of buttons under it, as Telegram has them. */
  keyboard: JsonObject | null;
  replyToId: number | null;
  /** The topic of a forum that it is in. */
  topicId: number | null;
  /** ISO 8601, UTC. */
  timestamp: string;
  edited: boolean;
  pinned: boolean;
  service: JsonObject | null;
};

/** What one person sees: their chat with the bot, and the groups they are in. */
export type ChatView = {
  user: Person;
  chats: {
    id: number;
    kind: 'private' | 'group' | 'supergroup';
    title: string;
    /** What the menu beside the text field offers there. */
    commands: CommandList;
    messages: ChatMessage[];
  }[];
};

/** The chats of one person, the private one first. */
export function viewOf(person: Person, { world }: ApiWorld, origin: string): ChatView {
  const groups = world.groups.all().filter((group) => isIn(group, person, world));
  const direct = { id: person.id, kind: 'private' as const, title: world.bot().name };
  const rooms = groups.map(({ id, kind, title }) => ({ id, kind, title }));
  return {
    user: person,
    chats: [direct, ...rooms].map((room) => ({
      ...room,
      commands: menuOf(room, person, world),
      messages: world.messagesIn(room.id).map((message) => show(message, world, origin)),
    })),
  };
}

function isIn(group: Group, { id }: Person, world: World): boolean {
  return group.migratedTo === undefined && !['left', 'kicked'].includes(world.membershipOf(group, id));
}

/** The narrowest scope that has commands wins, and in it the person's language before none (as Telegram documents it). */
function menuOf(
  { id, kind }: { id: number; kind: string },
  { id: userId, languageCode }: Person,
  world: World,
): CommandList {
  const language = languageCode?.slice(0, 2) ?? '';
  const wide = kind === 'private' ? ['all_private_chats'] : ['all_group_chats'];
  const member = kind === 'private' ? [] : [['chat_member', id, userId]];
  for (const scope of [...member, ['chat', id], wide, ['default']]) {
    for (const code of [language, '']) {
      const found = world.commands.get(commandsKey(scope, code));
      if (found) return found;
    }
  }
  return [];
}

function show(message: Message, world: World, origin: string): ChatMessage {
  const author = world.people.get(String(message.fromId));
  return {
    messageId: message.messageId,
    author: { id: message.fromId, name: author?.displayName ?? 'Deleted Account', bot: author?.bot ?? false },
    text: message.text,
    entities: message.entities,
    photoUrl: message.photo ? `${origin}/telegram/photos/${message.photo.fileId}` : null,
    keyboard: message.replyMarkup ?? null,
    replyToId: message.replyToId ?? null,
    topicId: message.topicId ?? null,
    timestamp: new Date(message.sentAtMs).toISOString(),
    edited: message.editedAtMs !== undefined,
    pinned: message.pinnedAtMs !== undefined,
    service: message.service ?? null,
  };
}
