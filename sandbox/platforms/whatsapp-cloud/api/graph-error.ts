import { randomBytes } from 'node:crypto';

/** A call that the Graph API turns down, in its own form. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;
  readonly type: string;
  readonly details: string | undefined;
  readonly subcode: number | undefined;

  constructor(
    code: number,
    message: string,
    told: { status?: number; type?: string; details?: string; subcode?: number } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.code = code;
    this.status = told.status ?? 400;
    this.type = told.type ?? 'OAuthException';
    this.details = told.details;
    this.subcode = told.subcode;
  }
}

/** The body of the answer to a call that was turned down. */
export function toErrorBody({ message, type, code, details, subcode }: GraphError) {
  return {
    error: {
      message,
      type,
      code,
      ...(subcode !== undefined && { error_subcode: subcode }),
      ...(details !== undefined && { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  };
}

/** What is turned down at once. */
export const refusals = {
  badToken: () => new GraphError(190, 'Invalid OAuth access token - Cannot parse access token', { status: 401 }),
  noSuchObject: (id: string, verb: 'get' | 'post') =>
    new GraphError(
      100,
      `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
      { type: 'GraphMethodException', subcode: 33 },
    ),
  invalid: (details: string) => new GraphError(100, '(#100) Invalid parameter', { details }),
  noSuchMedia: (id: string) =>
    new GraphError(100, '(#100) Invalid parameter', { details: `The media id ${id} is none of an uploaded file.` }),
  invalidValue: (details: string) => new GraphError(131009, '(#131009) Parameter value is not valid', { details }),
  missing: (details: string) => new GraphError(131008, '(#131008) Required parameter is missing', { details }),
  unsupported: (details: string) => new GraphError(131051, '(#131051) Unsupported message type', { details }),
  tooMany: () =>
    new GraphError(130429, '(#130429) Rate limit hit', {
      details: 'Cloud API message throughput has been reached.',
    }),
  pairTooMany: () =>
    new GraphError(131056, '(#131056) (Business Account, Consumer Account) pair rate limit hit', {
      details:
        'Message failed to send because there were too many messages sent from this phone number to the same number.',
    }),
  tooManyReads: () =>
    new GraphError(80007, '(#80007) Rate limit issues', {
      details: 'The WhatsApp Business Account has reached its rate limit.',
    }),
  noTemplate: (details: string) =>
    new GraphError(132001, '(#132001) Template name does not exist in the translation', { status: 404, details }),
  templatePaused: () =>
    new GraphError(132015, '(#132015) Template is paused', { details: 'Template is paused due to low quality' }),
  templateParameters: (details: string) =>
    new GraphError(132000, '(#132000) Number of parameters does not match the expected number of params', { details }),
} as const;

/** What is told later, by a status. */
export type LateError = { code: number; title: string; message: string; error_data: { details: string } };

function late(code: number, title: string, details: string): LateError {
  return { code, title, message: title, error_data: { details } };
}

/** Why a message that was accepted failed after all. */
export const lateErrors = {
  undeliverable: late(131026, 'Message undeliverable', 'Message Undeliverable.'),
  windowClosed: late(
    131047,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  ),
  spamRate: late(
    131048,
    'Spam rate limit hit',
    'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
  ),
  notDelivered: late(
    131049,
    'Meta chose not to deliver',
    'This message was not delivered to maintain healthy ecosystem engagement.',
  ),
  optedOut: late(
    131050,
    'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business.',
    'This user has chosen to stop receiving marketing messages from your business.',
  ),
} as const;
