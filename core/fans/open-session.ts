import type { Ports } from '../engine-ports.js';
import { hashToken, newToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { sessionLifetimeMs, type BrowserSession } from './browser-session.js';

/** Opens a session for a browser that has proved whose it is; answers the token for its cookie. */
export async function openSession(
  { artistId, fanId }: Pick<BrowserSession, 'artistId' | 'fanId'>,
  ports: Pick<Ports, 'random' | 'monotonic' | 'sessions'>,
): Promise<Secret> {
  const token = newToken(ports.random);
  const createdAt = ports.monotonic.now();
  const expiresAt = new Date(createdAt.getTime() + sessionLifetimeMs);
  await ports.sessions.add({ tokenHash: hashToken(token), artistId, fanId, createdAt, expiresAt });
  return token;
}

/** The session of this cookie, or null if it is unknown or over. */
export async function findSession(
  token: Secret,
  ports: Pick<Ports, 'monotonic' | 'sessions'>,
): Promise<BrowserSession | null> {
  const session = await ports.sessions.byTokenHash(hashToken(token));
  return session && session.expiresAt > ports.monotonic.now() ? session : null;
}
