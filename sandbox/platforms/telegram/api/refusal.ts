/** What a refusal can tell besides its words. */
export type ResponseParameters = { retry_after?: number; migrate_to_chat_id?: number };

/** A call Telegram turns down: its code, which is the HTTP status too, and its words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

/** A call whose parameters do not fit; Telegram begins each of these alike. */
export function badRequest(words: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${words}`, parameters);
}

/** The refusals that several methods share, in Telegram's words. */
export const refusals = {
  unauthorized: () => new Refusal(401, 'Unauthorized'),
  noSuchMethod: () => new Refusal(404, 'Not Found'),
  chatNotFound: () => badRequest('chat not found'),
  blocked: () => new Refusal(403, 'Forbidden: bot was blocked by the user'),
  deactivated: () => new Refusal(403, 'Forbidden: user is deactivated'),
  notStarted: () => new Refusal(403, "Forbidden: bot can't initiate conversation with a user"),
  noSuchTopic: () => badRequest('message thread not found'),
  topicClosed: () => badRequest('TOPIC_CLOSED'),
  toABot: () => new Refusal(403, "Forbidden: bots can't send messages to bots"),
  kicked: (kind: string) => new Refusal(403, `Forbidden: bot was kicked from the ${kind} chat`),
  notAMember: (kind: string) => new Refusal(403, `Forbidden: bot is not a member of the ${kind} chat`),
  migrated: (id: number) => badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: id }),
  tooMany: (seconds: number) => new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
  otherPoller: () =>
    new Refusal(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ),
  webhookIsSet: () =>
    new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
} as const;
