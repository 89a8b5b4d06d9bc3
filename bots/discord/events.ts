import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  type Client,
  type Guild,
  type GuildScheduledEvent,
} from 'discord.js';
import type { Engine } from '../../core/engine.js';
import type { EventKeeper, EventOutcome, EventToShow } from '../../core/livestreams/community-event.js';
import type { Log } from '../../core/ports/log.js';
import { cut } from '../commands/cut.js';
import { tame } from '../commands/phrase.js';
import { speechIn } from '../commands/speech.js';
import { repeat, type Repetition } from '../repeat.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import { escapeText } from './escape.js';
import { limits } from './limits.js';

/** What keeping events takes. */
type Keeping = { client: Client; log: Log };

/** Keeps the livestreams of campaigns in the calendars of Discord servers, as scheduled events. */
export function createEventKeeper(keeping: Keeping): EventKeeper {
  const { client } = keeping;
  return {
    show: (event, externalId) =>
      judged(event.communityId, keeping, async (guild) => {
        const shown = await shownAs(event, { guild, client, externalId });
        return { outcome: 'standing', externalId: shown.id };
      }),
    remove: (communityId, externalId) =>
      judged(communityId, keeping, async (guild) => {
        await guild.scheduledEvents.delete(externalId);
        return { outcome: 'gone' };
      }),
  };
}

/** How often it is looked whether a livestream is new, has moved or was called off. */
const everyMs = 15_000;

/** Keeps them from now until it is stopped. */
export function startKeepingEvents({
  engine,
  ...keeping
}: Keeping & { engine: Pick<Engine, 'keepCommunityEvents'> }): Repetition {
  const keeper = createEventKeeper(keeping);
  const { log } = keeping;
  return repeat(() => engine.keepCommunityEvents('discord', keeper), {
    everyMs,
    onFailure: (error) => log.warn('A round of events failed; it is tried again soon.', errorFields(error)),
  });
}

type Showing = { guild: Guild; client: Client; externalId: string | null };

async function shownAs(event: EventToShow, { guild, client, externalId }: Showing): Promise<GuildScheduledEvent> {
  const known = externalId ?? (await madeBefore(event, guild, client));
  const options = optionsOf(event);
  if (known === null) return guild.scheduledEvents.create(options);
  try {
    return await guild.scheduledEvents.edit(known, options);
  } catch (error) {
    // Somebody has deleted it, or has called it off: the stream is to come all the same.
    if (!refusedWith(error, discordCodes.unknownEvent, discordCodes.finishedEvent)) throw error;
    return guild.scheduledEvents.create(options);
  }
}

/** One that was made before we could write that down; null: there is none. */
async function madeBefore({ url }: EventToShow, guild: Guild, { user }: Client): Promise<string | null> {
  const all = await guild.scheduledEvents.fetch();
  const own = all.find(({ creatorId, description }) => creatorId === user?.id && (description?.endsWith(url) ?? false));
  return own?.id ?? null;
}

function optionsOf({ campaign, livestream, endsAt, url, language }: EventToShow) {
  const { label } = speechIn(language);
  const names = { artist: campaign.artistName, title: campaign.title };
  // Discord shows a name as it is, and reads a description for markdown; where it takes no long address, our page has it.
  const location = livestream.url.length <= limits.eventLocation ? livestream.url : cut(url, limits.eventLocation);
  return {
    name: cut(tame(label('livestream.eventName', names)), limits.eventName),
    description: `${cut(escapeText(label('livestream.eventText', names)), limits.eventDescription - url.length - 1)}\n${url}`,
    scheduledStartTime: livestream.startsAt,
    scheduledEndTime: endsAt,
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: GuildScheduledEventEntityType.External as const,
    entityMetadata: { location },
  };
}

/** The server is gone for us, or the event: there is nothing to take out any more. */
const nothingThere = [discordCodes.unknownEvent, discordCodes.unknownGuild] as const;
const forbidden = [discordCodes.missingPermissions, discordCodes.missingAccess] as const;

async function judged(
  communityId: string,
  { client, log }: Keeping,
  work: (guild: Guild) => Promise<EventOutcome>,
): Promise<EventOutcome> {
  try {
    const guild = await client.guilds.fetch(communityId);
    // In an outage nothing can be known of it.
    return guild.available ? await work(guild) : { outcome: 'failed' };
  } catch (error) {
    if (refusedWith(error, ...nothingThere)) return { outcome: 'gone' };
    const fields = { communityId, ...errorFields(error) };
    if (refusedWith(error, ...forbidden)) {
      log.warn('A Discord server lets the bot make no events: give its role Create Events there.', fields);
      return { outcome: 'forbidden' };
    }
    log.warn('An event could not be brought up to date at Discord; it is tried again.', fields);
    return { outcome: 'failed' };
  }
}
