import { tokenLivesMs } from '../interactions.js';
import { eventsToCome, toApiEvent } from '../world/event-wire.js';
import { maySomebody } from '../world/channel-permissions.js';
import { messageFlags } from '../world/flags.js';
import { isRoom, type Channel, type Message, type Person } from '../world/records-of.js';
import { toApiMessage, type Wire } from '../world/wire.js';
import type { World } from '../world/world.js';

/** One message as one person's app shows it; embeds, components and attachments in Discord's own shapes. */
export interface ChatMessage {
  id: string;
  author: { id: string; name: string; bot: boolean };
  content: string;
  embeds: unknown;
  components: unknown;
  attachments: unknown;
  /** Whom it pings, by id: `allowed_mentions` and the author's permissions are reckoned in. */
  mentions: { everyone: boolean; roles: string[]; users: string[] };
  /** ISO 8601, UTC. */
  timestamp: string;
  /** ISO 8601, UTC; null if never edited. */
  editedTimestamp: string | null;
  pinned: boolean;
  /** Only this person sees it. */
  ephemeral: boolean;
  /** The bot has asked for time ("… is thinking"). */
  thinking: boolean;
  /** Written by Discord's app because the bot did not answer. */
  failed: boolean;
  /** What it answers: the command as typed and who typed it; the same id for its answer and every follow-up. */
  interaction: { id: string; command: string | null; userId: string; userName: string } | null;
  flags: number;
}

/** What one person sees, all channels at once. */
export interface ChatView {
  user: Person;
  guild: { id: string; name: string };
  /** What is in the server's calendar, the next first; a scheduled event in Discord's own shape. */
  events: Wire[];
  channels: { id: string; name: string; kind: Channel['kind']; topic: string; messages: ChatMessage[] }[];
  /** The form open over their chat, if any. */
  modal: Wire | null;
}

/** What the view is made of. */
export interface ViewOptions {
  world: World;
  origin: string;
  nowMs: number;
}

/** The chat of one person: the guild's channels if they are in it, then their direct messages with the bot. */
export function viewOf(person: Person, options: ViewOptions): ChatView {
  const { world } = options;
  const rooms = person.inGuild
    ? world.channels
        .all()
        .filter((each) => isRoom(each) && maySomebody(['viewChannel'], { person, channel: each, world }))
    : [];
  const direct = world.channels.all().filter((each) => each.recipientId === person.id);
  return {
    user: person,
    guild: { id: world.guild.id, name: world.guild.name },
    events: person.inGuild
      ? eventsToCome(world, options.nowMs)
          .toSorted((one, other) => one.startsAtMs - other.startsAtMs)
          .map((event) => toApiEvent(event, world, options.nowMs))
      : [],
    channels: [...rooms, ...direct].map((channel) => ({
      id: channel.id,
      name: channel.kind === 'dm' ? world.bot().username : channel.name,
      kind: channel.kind,
      topic: channel.topic,
      messages: messagesFor(person, channel, options),
    })),
    modal: modalOf(person, options),
  };
}

function messagesFor(person: Person, channel: Channel, options: ViewOptions): ChatMessage[] {
  return options.world.messages
    .all()
    .filter((message) => message.channelId === channel.id)
    .filter((message) => message.onlyFor === undefined || message.onlyFor === person.id)
    .map((message) => show(message, options));
}

/** A deferral whose token has run out will never be answered: Discord's app says so. */
function show(message: Message, { world, origin, nowMs }: ViewOptions): ChatMessage {
  const wire = toApiMessage(message, world, origin);
  const author = world.people.get(message.authorId);
  const loading = (message.flags & messageFlags.loading) !== 0;
  const abandoned = loading && nowMs - message.sentAtMs > tokenLivesMs;
  return {
    id: message.id,
    author: { id: message.authorId, name: author?.displayName ?? 'Deleted User', bot: author?.bot ?? false },
    content: abandoned ? 'The application did not respond' : message.content,
    embeds: wire['embeds'],
    components: wire['components'],
    attachments: wire['attachments'],
    mentions: message.mentions,
    timestamp: new Date(message.sentAtMs).toISOString(),
    editedTimestamp: message.editedAtMs === undefined ? null : new Date(message.editedAtMs).toISOString(),
    pinned: message.pinnedAtMs !== undefined,
    ephemeral: message.onlyFor !== undefined,
    thinking: loading && !abandoned,
    failed: abandoned || message.notice === true,
    interaction: interactionOf(message, world),
    flags: message.flags,
  };
}

function interactionOf(message: Message, world: World): ChatMessage['interaction'] {
  const interaction = world.interactions.get(message.interactionId ?? '');
  if (!interaction) return null;
  const userName = world.people.get(interaction.personId)?.displayName ?? 'Deleted User';
  return { id: interaction.id, command: interaction.commandName ?? null, userId: interaction.personId, userName };
}

function modalOf(person: Person, { world, nowMs }: ViewOptions): Wire | null {
  const open = world.interactions
    .all()
    .findLast((each) => each.personId === person.id && each.modal && nowMs - each.startedAtMs <= tokenLivesMs);
  return open?.modal ? { interactionId: open.id, channelId: open.channelId, ...open.modal } : null;
}
