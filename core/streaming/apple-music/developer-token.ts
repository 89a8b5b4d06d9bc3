import { importPKCS8, SignJWT } from 'jose';
import type { Calendar } from '../../ports/calendar.js';
import { Secret } from '../../secret.js';

/** Our membership of the Apple Developer Program, and a Media Services key of it. */
export type DeveloperKey = {
  teamId: string;
  keyId: string;
  /** The `.p8` file: PKCS #8 in PEM, P-256. */
  privateKey: Secret;
};

/** Far below the six months that Apple takes at most: one that leaks is over soon. */
const lifeS = 12 * 60 * 60;
const renewBeforeS = 60 * 60;
const browserLifeS = 60 * 60;
/** Apple's clock may be behind ours. */
const leewayS = 60;

/** The tokens by which Apple knows our app: for our own calls, and for a page that signs somebody in. */
export type DeveloperTokens = ReturnType<typeof createDeveloperTokens>;

/** Signs the tokens by which Apple knows our app (ES256, platform-apis §2.1). */
export function createDeveloperTokens({ teamId, keyId, privateKey }: DeveloperKey, calendar: Calendar) {
  let held: { token: Promise<Secret>; from: number; until: number } | null = null;

  async function sign(lifeSeconds: number, claims: Record<string, unknown> = {}): Promise<Secret> {
    const issuedAt = Math.floor(calendar.now().getTime() / 1000) - leewayS;
    const key = await importPKCS8(privateKey.reveal(), 'ES256');
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + leewayS + lifeSeconds);
    return new Secret(await token.sign(key));
  }

  return {
    /** The server's own token: signed once, and anew an hour before its end. */
    ofServer(): Promise<Secret> {
      const now = calendar.now().getTime() / 1000;
      // A calendar that was set back has made it one of the future.
      if (held && held.from <= now && now < held.until) return held.token;
      const token = sign(lifeS);
      held = { token, from: now, until: now + lifeS - renewBeforeS };
      return token;
    },
    /** One for a page of ours: Apple takes it from this origin alone, and for an hour. */
    ofPage: (origin: string): Promise<Secret> => sign(browserLifeS, { origin: [origin] }),
  };
}
