import type { Group, Message, Person } from '../world/records-of.js';
import { shownId } from '../world/wire.js';
import type { World } from '../world/world.js';

/** One message as people's phones show it. */
export type ChatMessage = {
  messageId: string;
  author: { phone: string; name: string; isAccount: boolean };
  type: string;
  text: string;
  pictureUrl: string | null;
  /** Of a poll: each option, and who has chosen it. */
  options: { name: string; votes: string[] }[] | null;
  reactions: string[];
  edited: boolean;
  pinned: boolean;
  quotedId: string | null;
  /** ISO 8601, UTC. */
  timestamp: string;
  /** -1: refused; 0: on its way; 1: at the server; 2: on the phone; 3: read. */
  ack: number;
};

/** What one person sees: their chat with the account, and the groups they are in. */
export type ChatView = {
  person: Person & { id: string };
  chats: { id: string; kind: 'direct' | Group['kind']; title: string; messages: ChatMessage[] }[];
};

/** The chats of one person, the direct one first. */
export function viewOf(person: Person, world: World, origin: string): ChatView {
  const groups = world.groups.all().filter(({ members }) => members.some(({ phone }) => phone === person.phone));
  const rooms = [
    { id: person.phone, kind: 'direct' as const, title: world.account().name },
    ...groups.map(({ id, kind, subject }) => ({ id, kind, title: subject })),
  ];
  return {
    person: { ...person, id: shownId(person) },
    chats: rooms.map((room) => ({
      ...room,
      // What the server has refused, or has not got yet, is on no phone but the account's own.
      messages: world
        .messagesIn(room.id)
        .filter(({ from, ack }) => from !== null || ack > 0)
        .map((message) => show(message, world, origin)),
    })),
  };
}

/** A message as a phone shows it. */
export function show(message: Message, world: World, origin: string): ChatMessage {
  const { phone, name } = (message.from === null ? undefined : world.people.get(message.from)) ?? world.account();
  const votesFor = (option: string): string[] =>
    Object.entries(message.votes).flatMap(([voter, chosen]) => (chosen.includes(option) ? [voter] : []));
  return {
    messageId: message.id,
    author: { phone, name, isAccount: message.from === null },
    type: message.type,
    text: message.body,
    pictureUrl: message.picture === null ? null : `${origin}/whatsapp-web/pictures/${message.picture}`,
    options: message.options?.map(({ name: option }) => ({ name: option, votes: votesFor(option) })) ?? null,
    reactions: Object.values(message.reactions),
    edited: message.isEdited,
    pinned: message.pinnedUntilMs > Date.now(),
    quotedId: message.quoted,
    timestamp: new Date(message.sentAtMs).toISOString(),
    ack: message.ack,
  };
}
