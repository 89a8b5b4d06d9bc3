import { z } from 'zod';
import type { Journal } from '../../../state/journal.js';
import { openShelf, type Shelf } from '../../../state/shelf.js';
import type { Snowflakes } from '../snowflakes.js';
import {
  application,
  channel,
  guild,
  interaction,
  message,
  person,
  registeredCommand,
  scheduledEvent,
  storedFile,
  type Application,
  type Channel,
  type Guild,
  type Interaction,
  type Message,
  type Person,
  type RegisteredCommand,
  type ScheduledEvent,
  type StoredFile,
} from './records-of.js';
import { seedWorld } from './seed.js';

/** Everything the emulated Discord remembers, all of it kept in the journal. */
export interface World {
  readonly application: Application;
  guild: Guild;
  readonly people: Shelf<Person>;
  readonly channels: Shelf<Channel>;
  readonly messages: Shelf<Message>;
  readonly commands: Shelf<RegisteredCommand>;
  readonly interactions: Shelf<Interaction>;
  readonly files: Shelf<StoredFile>;
  readonly events: Shelf<ScheduledEvent>;
  /** Changes the guild, for good. */
  changeGuild(change: Partial<Guild>): void;
  /** The bot's own account. */
  bot(): Person;
  /** The direct channel between a person and the bot, made on first use. */
  directChannel(personId: string): Channel;
  /** The id of the next thing made. */
  newId(): string;
}

const foundations = z.object({ application, guild });

/** Opens the world kept in the journal, seeding it the first time. */
export function openWorld(journal: Journal, snowflakes: Snowflakes): World {
  const kept = foundations.safeParse(journal.get('discord/world'));
  const people = openShelf(journal, 'discord/person', person);
  const channels = openShelf(journal, 'discord/channel', channel);
  const newId = () => snowflakes.next();
  const founded = kept.success ? kept.data : seedWorld({ people, channels, newId });
  if (!kept.success) journal.set('discord/world', founded);

  const world: World = {
    ...founded,
    people,
    channels,
    messages: openShelf(journal, 'discord/message', message),
    commands: openShelf(journal, 'discord/command', registeredCommand),
    interactions: openShelf(journal, 'discord/interaction', interaction),
    files: openShelf(journal, 'discord/file', storedFile),
    events: openShelf(journal, 'discord/event', scheduledEvent),
    newId,
    changeGuild(change) {
      world.guild = { ...world.guild, ...change };
      journal.set('discord/world', { application: world.application, guild: world.guild });
    },
    bot() {
      const bot = people.get(founded.application.id);
      if (!bot) throw new Error('The bot account is missing from the journal; start the sandbox with --fresh.');
      return bot;
    },
    directChannel(personId) {
      const known = channels.all().find((each) => each.recipientId === personId);
      if (known) return known;
      const made: Channel = { id: newId(), kind: 'dm', name: '', topic: '', overwrites: [], recipientId: personId };
      channels.put(made.id, made);
      return made;
    },
  };
  return world;
}
