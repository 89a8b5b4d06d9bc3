import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import { freshToken, hashOf, sameSecret } from '../secrets.js';

/** A code is good for ten minutes of real time. */
const codeLifeMs = 600_000;

const consentSchema = z.object({
  clientId: z.string(),
  accountId: z.string(),
  redirectUri: z.string(),
  scopes: z.array(z.string()),
  /** The S256 challenge (RFC 7636), or null if the client sent none. */
  challenge: z.string().nullable(),
});
const pendingSchema = consentSchema.extend({ issuedAtMs: z.number(), used: z.boolean() });

/** What a listener agreed to on the consent page. */
export type Consent = z.infer<typeof consentSchema>;

/** A consent on its way to the token endpoint; `issuedAtMs` is real time. */
export type PendingCode = z.infer<typeof pendingSchema>;

/** The authorization codes; only their hashes are kept. */
export interface Codes {
  issue(consent: Consent): string;
  /** The consent behind a code, used or not; undefined if there never was one, or long ago. */
  find(code: string): PendingCode | undefined;
  use(code: string): void;
}

/** Opens the codes of the service called `name` in the journal. */
export function openCodes(journal: Journal, name: string): Codes {
  const codes = openShelf(journal, `${name}/codes`, pendingSchema);
  for (const [hash, code] of codes.entries()) if (isTooOld(code)) codes.remove(hash);
  return {
    issue(consent) {
      const code = freshToken();
      codes.put(hashOf(code), { ...consent, issuedAtMs: Date.now(), used: false });
      return code;
    },
    find: (code) => codes.get(hashOf(code)),
    use(code) {
      const pending = codes.get(hashOf(code));
      if (pending !== undefined) codes.put(hashOf(code), { ...pending, used: true });
    },
  };
}

/** True if the code's ten minutes are over. */
export function isTooOld(code: PendingCode): boolean {
  return Date.now() - code.issuedAtMs > codeLifeMs;
}

/** A verifier without a challenge is refused too: someone has stripped the challenge (RFC 9700 §4.8.2). */
export function verifierFits(verifier: string | null, { challenge }: PendingCode): boolean {
  if (verifier === null || challenge === null) return verifier === challenge;
  return /^[A-Za-z0-9._~-]{43,128}$/.test(verifier) && sameSecret(hashOf(verifier), challenge);
}
