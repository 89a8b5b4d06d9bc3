import type { Wire } from '../world/wire.js';

/** What an endpoint answers: status, JSON body (none with 204) and extra headers. */
export interface Answer {
  status: number;
  body?: unknown;
  /** A page in place of the JSON: what stands before Discord has answered. */
  html?: string;
  headers?: Record<string, string>;
}

/** A request Discord turns down: HTTP status, Discord's own code, its words, and for forms the tree of faults. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Wire | undefined;

  constructor(status: number, detail: { code: number; message: string; errors?: Wire }) {
    super(detail.message);
    this.name = 'Refusal';
    this.status = status;
    this.code = detail.code;
    this.errors = detail.errors;
  }
}

function refusal(status: number, code: number, message: string): Refusal {
  return new Refusal(status, { code, message });
}

/** The refusals the emulator knows, in Discord's words (chat-platforms §1.2, §1.4). */
export const refusals = {
  unauthorized: () => refusal(401, 0, '401: Unauthorized'),
  badRequest: () => refusal(400, 0, '400: Bad Request'),
  noSuchRoute: () => refusal(404, 0, '404: Not Found'),
  unknownChannel: () => refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => refusal(404, 10063, 'Unknown application command'),
  unknownApplication: () => refusal(404, 10002, 'Unknown Application'),
  unknownEvent: () => refusal(404, 10070, 'Unknown Guild Scheduled Event'),
  tooManyEvents: () => refusal(400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)'),
  finishedEvent: () => refusal(400, 180000, 'Cannot update a finished event'),
  tooManyPins: () => refusal(400, 30003, 'Maximum number of pins reached (250)'),
  tooManyCommandCreates: () =>
    refusal(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  openingTooFast: () => refusal(400, 40003, 'You are opening direct messages too fast'),
  fileTooLarge: () => refusal(413, 40005, 'Request entity too large'),
  alreadyCrossposted: () => refusal(400, 40033, 'This message has already been crossposted'),
  alreadyAcknowledged: () => refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => refusal(403, 50001, 'Missing Access'),
  notTheAuthor: () => refusal(403, 50005, 'Cannot edit a message authored by another user'),
  missingPermissions: () => refusal(403, 50013, 'Missing Permissions'),
  emptyMessage: () => refusal(400, 50006, 'Cannot send an empty message'),
  dmsClosed: () => refusal(403, 50007, 'Cannot send messages to this user'),
  wrongChannelType: () => refusal(400, 50024, 'Cannot execute action on this channel type'),
  tokenExpired: () => refusal(401, 50027, 'Invalid Webhook Token'),
  invalidRecipient: () => refusal(400, 50033, 'Invalid Recipient(s)'),
  invalidForm: (errors: Wire) => new Refusal(400, { code: 50035, message: 'Invalid Form Body', errors }),
  invalidJson: () => refusal(400, 50109, 'The request body contains invalid JSON.'),
  noMutualGuild: () => refusal(403, 50278, 'Cannot send messages to this user due to having no mutual guilds'),
} as const;

/** The JSON body of a refusal. */
export function toAnswer({ status, code, message, errors }: Refusal): Answer {
  return { status, body: { message, code, ...(errors ? { errors } : {}) } };
}
