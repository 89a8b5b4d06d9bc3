import { randomBytes } from 'node:crypto';

import type { Chat } from './chat.js';
import type { EmulatorClock } from '../clock.js';
import type { Gateway } from './gateway/gateway.js';
import { refusals } from './rest/refusals.js';
import type { ChatFeed } from './world/feed.js';
import { permissionsIn } from './world/channel-permissions.js';
import { messageFlags } from './world/flags.js';
import { isRoom, type Channel, type Interaction, type Person } from './world/records-of.js';
import { integrationOwners, toApiChannel, toApiMember, toApiMessage, toApiUser, type Wire } from './world/wire.js';
import type { World } from './world/world.js';

/** The bot must answer within this time, or the person is told that it did not (chat-platforms §1.4). */
export const answerWithinMs = 3000;

/** An interaction's token serves this long, from the moment the interaction began. */
export const tokenLivesMs = 15 * 60_000;

/** Interactions older than this are forgotten for good. */
const keptForMs = 60 * 60_000;

/** What somebody did. */
export interface Deed {
  type: Interaction['type'];
  person: Person;
  channel: Channel;
  /** The `data` of the INTERACTION_CREATE event. */
  data: Wire;
  commandName?: string | undefined;
  /** The message with the button that was pressed, or that opened the form. */
  sourceMessageId?: string | undefined;
}

/** Interactions from their beginning to the end of their token. */
export interface Interactions {
  /** Sends INTERACTION_CREATE to the bots and starts the three seconds. */
  begin(deed: Deed): Interaction;
  /** The waiting interaction of a callback, or refusal 10062 (unknown, too late) or 40060 (answered already). */
  waiting(id: string, token: string): Interaction;
  /** Records the answer. */
  acknowledge(interaction: Interaction, answer: Partial<Interaction>): Interaction;
  /** The answered interaction a token belongs to, or refusal 10015 (none) or 50027 (older than 15 minutes). */
  byToken(token: string): Interaction;
  /** Gives the bots the last interaction once more, as after a replay; false if there was none. */
  repeat(): boolean;
  /** Resolves once the interaction is answered or has failed. */
  settled(id: string): Promise<Interaction | undefined>;
  close(): void;
}

/** What interactions need. */
export interface InteractionsOptions {
  world: World;
  gateway: Gateway;
  chat: Chat;
  feed: ChatFeed;
  clock: EmulatorClock;
  origin: () => string;
}

/** Opens the interactions kept in the world; those nobody can answer any more have failed. */
export function openInteractions(options: InteractionsOptions): Interactions {
  const { world, clock } = options;
  const desk = createDesk(options);
  let repeatLast: (() => void) | undefined;
  for (const left of world.interactions.all()) if (left.state === 'waiting') desk.fail(left);

  return {
    begin(deed) {
      forgetOld(world, clock.now());
      const interaction = record(deed, world, clock.now());
      world.interactions.put(interaction.id, interaction);
      desk.await(interaction);
      repeatLast = () => dispatch(options, deed, interaction);
      repeatLast();
      return interaction;
    },
    waiting(id, token) {
      const interaction = world.interactions.get(id);
      if (interaction?.token !== token || interaction.state === 'failed') throw refusals.unknownInteraction();
      if (interaction.state === 'acknowledged') throw refusals.alreadyAcknowledged();
      if (clock.now() - interaction.startedAtMs > answerWithinMs) throw refusals.unknownInteraction();
      return interaction;
    },
    acknowledge: (interaction, answer) => desk.settle({ ...interaction, ...answer, state: 'acknowledged' }),
    byToken(token) {
      const [, id = ''] = Buffer.from(token, 'base64url').toString().split(':');
      const interaction = world.interactions.get(id);
      if (interaction?.token !== token || interaction.state !== 'acknowledged') throw refusals.unknownWebhook();
      if (clock.now() - interaction.startedAtMs > tokenLivesMs) throw refusals.tokenExpired();
      return interaction;
    },
    repeat() {
      repeatLast?.();
      return repeatLast !== undefined;
    },
    settled: (id) => desk.settled(id),
    close: () => desk.close(),
  };
}

/** Watches the clock for interactions that wait for an answer. */
interface Desk {
  await(interaction: Interaction): void;
  settle(interaction: Interaction): Interaction;
  fail(interaction: Interaction): void;
  settled(id: string): Promise<Interaction | undefined>;
  close(): void;
}

function createDesk(options: InteractionsOptions): Desk {
  const { world, clock } = options;
  const deadlines = new Map<string, () => void>();
  const watchers = new Map<string, (() => void)[]>();
  const desk: Desk = {
    await(interaction) {
      const cancel = clock.after(answerWithinMs, () => desk.fail(interaction));
      deadlines.set(interaction.id, cancel);
    },
    settle(interaction) {
      world.interactions.put(interaction.id, interaction);
      deadlines.get(interaction.id)?.();
      deadlines.delete(interaction.id);
      for (const tell of watchers.get(interaction.id) ?? []) tell();
      watchers.delete(interaction.id);
      return interaction;
    },
    fail(interaction) {
      desk.settle({ ...interaction, state: 'failed' });
      if (interaction.type !== 4) tellOfFailure(options, interaction);
    },
    settled: (id) =>
      new Promise((resolve) => {
        const tell = (): void => resolve(world.interactions.get(id));
        if (world.interactions.get(id)?.state !== 'waiting') tell();
        else watchers.set(id, [...(watchers.get(id) ?? []), tell]);
      }),
    close() {
      for (const cancel of deadlines.values()) cancel();
    },
  };
  return desk;
}

function record(deed: Deed, world: World, nowMs: number): Interaction {
  const id = world.newId();
  return {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
    type: deed.type,
    personId: deed.person.id,
    channelId: deed.channel.id,
    guildId: isRoom(deed.channel) ? world.guild.id : undefined,
    startedAtMs: nowMs,
    commandName: deed.commandName,
    sourceMessageId: deed.sourceMessageId,
    state: 'waiting',
  };
}

function forgetOld(world: World, nowMs: number): void {
  for (const old of world.interactions.all()) {
    if (nowMs - old.startedAtMs <= keptForMs) return;
    world.interactions.remove(old.id);
  }
}

function tellOfFailure({ chat, world }: InteractionsOptions, interaction: Interaction): void {
  const content = interaction.type === 2 ? 'The application did not respond' : 'This interaction failed';
  chat.send({
    channelId: interaction.channelId,
    authorId: world.application.id,
    form: { content, flags: 0 },
    files: [],
    flags: messageFlags.ephemeral,
    onlyFor: interaction.personId,
    interactionId: interaction.id,
    notice: true,
  });
}

function dispatch(options: InteractionsOptions, deed: Deed, interaction: Interaction): void {
  const { gateway } = options;
  const payload = toApiInteraction(options, deed, interaction);
  gateway.dispatch({
    name: 'INTERACTION_CREATE',
    guildId: interaction.guildId,
    intents: 0,
    data: () => payload,
  });
}

/** The payload of chat-platforms §1.2. */
function toApiInteraction({ world, origin }: InteractionsOptions, deed: Deed, interaction: Interaction): Wire {
  const { person, channel } = deed;
  const permissions = permissionsIn(channel, person, world);
  const guildId = interaction.guildId;
  const source = deed.sourceMessageId === undefined ? undefined : world.messages.get(deed.sourceMessageId);
  const member = { ...toApiMember(person), user: toApiUser(person), permissions };
  return {
    id: interaction.id,
    application_id: world.application.id,
    type: deed.type,
    token: interaction.token,
    version: 1,
    data: deed.data,
    locale: person.locale,
    channel_id: channel.id,
    channel: { ...toApiChannel(channel, world), permissions },
    ...(guildId === undefined
      ? { user: toApiUser(person) }
      : { guild_id: guildId, guild: { id: guildId, locale: 'en-US', features: [] }, guild_locale: 'en-US', member }),
    ...(source ? { message: toApiMessage(source, world, origin()) } : {}),
    app_permissions: permissionsIn(channel, world.bot(), world),
    entitlements: [],
    authorizing_integration_owners: integrationOwners(interaction),
    context: guildId === undefined ? 1 : 0,
    attachment_size_limit: 10 * 1024 * 1024,
  };
}
