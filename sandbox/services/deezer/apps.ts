import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';

/** A redirect URI an app may have: https, or http for trying things out; nobody's password, no fragment. */
export const redirectUri = z.string().max(512).refine(mayBeRegistered, 'Use https or http, without a fragment.');

const appSchema = z.object({
  appId: z.string(),
  secret: z.string(),
  name: z.string(),
  redirectUris: z.array(z.string()),
  /** True once Deezer has taken the app away: nobody signs in to it any more, and its tokens are dead. */
  revoked: z.boolean(),
});

/** One of the app ids from the time when Deezer gave them out. */
export type App = z.infer<typeof appSchema>;

/** The apps, by app id; the first is the one whose credentials the sandbox hands out. */
export type Apps = Shelf<App>;

/** Opens the apps. */
export function openApps(journal: Journal): Apps {
  return openShelf(journal, 'deezer/apps', appSchema);
}

/** Registers an app with credentials in Deezer's form: six digits, and 32 of hex. */
export function registerApp(apps: Apps, details: Pick<App, 'name' | 'redirectUris'>): App {
  const app: App = { appId: freeAppId(apps), secret: randomBytes(16).toString('hex'), revoked: false, ...details };
  apps.put(app.appId, app);
  return app;
}

function freeAppId(apps: Apps): string {
  const wanted = `${randomInt(100_000, 699_999)}`;
  return apps.get(wanted) === undefined ? wanted : freeAppId(apps);
}

function mayBeRegistered(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false;
  const { protocol, username, password } = new URL(text);
  return ['https:', 'http:'].includes(protocol) && username === '' && password === '';
}
