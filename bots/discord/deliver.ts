import { DiscordAPIError, MessageFlags, RateLimitError, type Client } from 'discord.js';
import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import type { Log } from '../../core/ports/log.js';
import type { CommandEngine } from '../commands/command.js';
import { letterReply } from '../commands/letter-replies.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import { onlyOnce } from './only-once.js';
import { post, refusalOfPost } from './post.js';
import type { RecentInteractions } from './recent-interactions.js';
import { render, type DiscordMessage } from './render.js';

/** Discord does not say how long it wants direct messages to pause. */
const openingTooFastRetryAfterMs = 5 * 60_000;

/** What delivering takes. */
export type DiscordDelivering = {
  client: Client;
  engine: Pick<CommandEngine, 'viewSmartLink'>;
  recent: RecentInteractions;
  log: Log;
};

/**
 * Brings a letter to its fan: in the chat where they typed a command within the last minutes, seen
 * by them alone (the word that follows a pre-save arrives beside `/presave`), else as a direct
 * message; a post into the channel where a community reads such. Throws only if no message can be made of the letter:
 * whatever Discord does is an outcome.
 */
export async function deliver(letter: Letter, delivering: DiscordDelivering): Promise<DeliveryOutcome> {
  const { announcement } = letter;
  const message = render(await letterReply(letter, delivering.engine));
  try {
    if (letter.about === 'post') return await post(letter, message, delivering);
    const isNews = letter.about === 'pre-save';
    if (isNews && (await followUp(announcement.externalId, message, delivering))) return { outcome: 'delivered' };
    // Kept, each fan's channel would stay for as long as we run; and to find it there, all would be looked through.
    const channel = await delivering.client.users.createDM(announcement.externalId, { cache: false, force: true });
    await channel.send(onlyOnce(announcement.id, message));
    return { outcome: 'delivered' };
  } catch (error) {
    if (isOurMistake(error)) throw error;
    const outcome = judge(error, letter);
    report(outcome, error, { announcementId: announcement.id, log: delivering.log });
    return outcome;
  }
}

/** False if there is no interaction to answer, or none any more. It takes no nonce: after a crash it can be shown twice. */
async function followUp(userId: string, message: DiscordMessage, { recent }: DiscordDelivering): Promise<boolean> {
  const interaction = recent.of(userId);
  if (!interaction) return false;
  try {
    await interaction.followUp({ ...message, flags: MessageFlags.Ephemeral });
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    // The token has run out, or the channel is gone: there is still the direct message.
    recent.forget(userId);
    return false;
  }
}

/** What the library throws at a message that it cannot even send; a failed connection has a cause. */
function isOurMistake(error: unknown): boolean {
  return (error instanceof TypeError || error instanceof RangeError) && error.cause === undefined;
}

const unreachable = [
  discordCodes.dmsClosed,
  discordCodes.noMutualGuild,
  discordCodes.unknownUser,
  discordCodes.invalidRecipient,
] as const;

function judge(error: unknown, { about }: Letter): DeliveryOutcome {
  if (error instanceof RateLimitError) return { outcome: 'retry', afterMs: error.retryAfter };
  if (refusedWith(error, discordCodes.openingTooFast)) {
    return { outcome: 'retry', afterMs: openingTooFastRetryAfterMs };
  }
  if (about !== 'post' && refusedWith(error, ...unreachable)) return { outcome: 'gone' };
  const refusal = about === 'post' ? refusalOfPost(error) : null;
  if (refusal !== null) return { outcome: 'refused', code: refusal };
  // 401 is our token's fault, not the letter's.
  const refused =
    error instanceof DiscordAPIError && error.status < 500 && error.status !== 401 && error.status !== 429;
  // Discord asks for no pause here; how long it is, the engine decides.
  return refused ? { outcome: 'refused', code: String(error.code) } : { outcome: 'retry', afterMs: 0 };
}

function report({ outcome }: DeliveryOutcome, error: unknown, to: { announcementId: string; log: Log }): void {
  const fields = { announcementId: to.announcementId, ...errorFields(error) };
  if (outcome === 'gone') to.log.info('A fan cannot be reached by direct message.', fields);
  else if (outcome === 'refused')
    to.log.warn('Discord refuses a message for good: it is parked with the reason.', fields);
  else to.log.warn('A message did not reach Discord; it is tried again.', fields);
}
