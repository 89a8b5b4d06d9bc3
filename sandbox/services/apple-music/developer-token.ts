import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from '../../http/loopback-only.js';
import type { Key, Keys } from './keys.js';

/** `exp` may lie this far ahead (platform-apis §2.1). */
const longestLifeSeconds = 15_777_000;

/** By how much the issuer's clock may be ahead of ours [unk]. */
const leewaySeconds = 60;

const headerSchema = z.object({ alg: z.literal('ES256'), kid: z.string() });
const claimsSchema = z.object({
  iss: z.string(),
  iat: z.number().int(),
  exp: z.number().int(),
  /** The web origins a browser may use the token from. */
  origin: z.array(z.string()).min(1).optional(),
});

type Claims = z.infer<typeof claimsSchema>;

/** What a developer token is judged by. */
export type TokenCircumstances = {
  readonly keys: Keys;
  readonly now: Date;
  /** The `Origin` a browser has named; null for a call from no page. */
  readonly origin: string | null;
  /** What becomes of a token that is bound to origins in a call from no page. */
  readonly boundWithoutOrigin: 'refused' | 'accepted';
};

/** The key that has signed a good developer token; null for one that is no good. */
export function verifyDeveloperToken(token: string, circumstances: TokenCircumstances): Key | null {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const header = headerSchema.safeParse(decoded(head));
  const claims = claimsSchema.safeParse(decoded(body));
  if (rest.length > 0 || !header.success || !claims.success) return null;
  const key = circumstances.keys.get(header.data.kid);
  if (key === undefined || key.revoked || key.teamId !== claims.data.iss) return null;
  if (!isInTime(claims.data, circumstances.now) || !fitsOrigin(claims.data, circumstances)) return null;
  const publicKey = { key: createPublicKey(key.privateKey), dsaEncoding: 'ieee-p1363' as const };
  const isSigned = verify('sha256', Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url'));
  return isSigned ? key : null;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isInTime({ iat, exp }: Claims, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  return iat <= seconds + leewaySeconds && exp > seconds && exp - seconds <= longestLifeSeconds + leewaySeconds;
}

function fitsOrigin({ origin: allowed }: Claims, { origin, boundWithoutOrigin }: TokenCircumstances): boolean {
  if (allowed === undefined) return true;
  if (origin === null) return boundWithoutOrigin === 'accepted';
  return allowed.includes(origin) || (isPhone(origin) && allowed.some(isOnThisMachine));
}

/** A phone of the playground has a host of its own, and shows the pages of an installation on this machine. */
function isPhone(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).hostname.endsWith('.localhost');
}

function isOnThisMachine(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}
