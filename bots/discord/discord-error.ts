import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import type { LogFields } from '../../core/ports/log.js';

/** Discord's codes that we act upon (chat-platforms §1.4, §6). */
export const discordCodes = {
  unknownApplication: RESTJSONErrorCodes.UnknownApplication,
  /** "You are not authorized to perform this action on this application." */
  notThisApplication: 20012,
  unknownInteraction: RESTJSONErrorCodes.UnknownInteraction,
  alreadyAcknowledged: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  /** Direct messages opened too fast. */
  openingTooFast: RESTJSONErrorCodes.OpeningDirectMessagesTooFast,
  dmsClosed: RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  invalidRecipient: RESTJSONErrorCodes.InvalidRecipients,
  unknownUser: RESTJSONErrorCodes.UnknownUser,
  /** The bot may not look into that channel, or is not in that server. */
  missingAccess: RESTJSONErrorCodes.MissingAccess,
  missingPermissions: RESTJSONErrorCodes.MissingPermissions,
  unknownGuild: RESTJSONErrorCodes.UnknownGuild,
  unknownChannel: RESTJSONErrorCodes.UnknownChannel,
  unknownEvent: RESTJSONErrorCodes.UnknownGuildScheduledEvent,
  /** The event is over, or was called off. */
  finishedEvent: RESTJSONErrorCodes.CannotUpdateAFinishedEvent,
  unknownMessage: RESTJSONErrorCodes.UnknownMessage,
  /** A message of more than an hour ago was edited too often. */
  tooManyEdits: RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
  alreadyCrossposted: RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted,
  /** No server in common. */
  noMutualGuild: 50278,
} as const;

/** True if Discord itself said no, with one of these codes. */
export function refusedWith(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);
}

/** What the log may know of a failed call: never its address (it can hold an interaction's token) or its body. */
export function errorFields(error: unknown): LogFields {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code, method: error.method };
  if (error instanceof HTTPError) return { status: error.status, method: error.method };
  if (error instanceof RateLimitError) return { retryAfterMs: error.retryAfter, route: error.route };
  return { error };
}
