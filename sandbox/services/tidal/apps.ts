import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';

/** A redirect URI the dashboard accepts: https, a custom scheme, or http on loopback; no fragment, nobody's password. */
export const redirectUri = z
  .string()
  .max(512)
  .refine(mayBeRegistered, 'Use https, a custom scheme, or http://127.0.0.1 with its port; no fragment.');

const appSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  name: z.string(),
  redirectUris: z.array(z.string()),
  /** False: no listener but the testers can authorise it (platform-apis §4.1: public use is gated by an approval). */
  approved: z.boolean(),
  /** Account ids of those who may try it before it is approved. */
  testers: z.array(z.string()),
});

/** An app registered in the sandbox's developer dashboard. */
export type App = z.infer<typeof appSchema>;

/** The registered apps, by client id; the first is the one whose credentials the sandbox hands out. */
export type Apps = Shelf<App>;

/** Opens the registered apps. */
export function openApps(journal: Journal): Apps {
  return openShelf(journal, 'tidal/apps', appSchema);
}

/** Registers an app with credentials made at random, in TIDAL's form: 16 letters and digits, and 44 of base64. */
export function registerApp(apps: Apps, details: Pick<App, 'name' | 'redirectUris' | 'approved'>): App {
  const app: App = {
    clientId: randomBytes(24).toString('base64url').replace(/[-_]/g, '').slice(0, 16).padEnd(16, '0'),
    clientSecret: randomBytes(32).toString('base64'),
    testers: [],
    ...details,
  };
  apps.put(app.clientId, app);
  return app;
}

function mayBeRegistered(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'http:') return ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return !['javascript:', 'data:', 'file:'].includes(protocol);
}
