import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';

/** How much Spotify lets an app do (platform-apis §1.2): all, the development mode since 2026-02, the one before. */
export const appModes = ['extended', 'devNew', 'devLegacy'] as const;

/**
 * A redirect URI the dashboard accepts (platform-apis §1.1): https, a custom
 * scheme, or http on the literals 127.0.0.1 and [::1]; never `localhost`, no fragment.
 */
export const redirectUri = z
  .string()
  .max(512)
  .refine(
    mayBeRegistered,
    'Use https, a custom scheme, or http://127.0.0.1 or http://[::1]; no localhost, no fragment.',
  );

const appSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  name: z.string(),
  mode: z.enum(appModes),
  redirectUris: z.array(z.string()),
  /** Account ids of the users a development-mode app may serve. */
  allowList: z.array(z.string()),
});

/** An app registered in the sandbox's developer dashboard. */
export type App = z.infer<typeof appSchema>;

/** The registered apps, by client id; the first is the one whose credentials the sandbox hands out. */
export type Apps = Shelf<App>;

/** Opens the registered apps. */
export function openApps(journal: Journal): Apps {
  return openShelf(journal, 'spotify/apps', appSchema);
}

/** Registers an app with credentials made at random, in Spotify's form: 32 hexadecimal digits each. */
export function registerApp(apps: Apps, details: Pick<App, 'name' | 'mode' | 'redirectUris'>): App {
  const app: App = {
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(16).toString('hex'),
    allowList: [],
    ...details,
  };
  apps.put(app.clientId, app);
  return app;
}

/** True if `wanted` equals a registered URI, or one registered on loopback without a port, port aside. */
export function redirectAllowed(app: App, wanted: string): boolean {
  return app.redirectUris.some((registered) => registered === wanted || registered === withoutLoopbackPort(wanted));
}

const loopbackWithPort = /^(http:\/\/(?:127\.0\.0\.1|\[::1\])):\d{1,5}/;

function withoutLoopbackPort(uri: string): string {
  return uri.replace(loopbackWithPort, '$1');
}

function mayBeRegistered(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.hash !== '' || text.includes('#') || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'http:') return url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  return !['javascript:', 'data:', 'file:'].includes(url.protocol) && url.hostname !== 'localhost';
}
