import { z } from 'zod';

/** Gateway opcodes (chat-platforms §1.2). */
export const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Why Discord closes a socket: the code a client decides by, and the words that come with it. */
export const closings = {
  unknownError: [4000, 'We are not sure what went wrong. Try reconnecting?'],
  unknownOpcode: [4001, 'Unknown opcode.'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSequence: [4007, 'Invalid seq.'],
  rateLimited: [4008, 'Rate limited.'],
  invalidShard: [4010, 'Invalid shard.'],
  invalidVersion: [4012, 'Invalid API version.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** Any frame a client may send. */
export const clientFrame = z.object({ op: z.number().int(), d: z.unknown().optional() });

/** The body of IDENTIFY; intents and shard are judged by themselves, each has a close code of its own. */
export const identify = z.object({
  token: z.string(),
  properties: z.looseObject({}),
  intents: z.unknown().optional(),
  shard: z.unknown().optional(),
});

/** The body of RESUME. */
export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int().min(0) });

/** `[shard id, shard count]`. */
export const shard = z.tuple([z.number().int().min(0), z.number().int().min(1)]).refine(([id, count]) => id < count);
