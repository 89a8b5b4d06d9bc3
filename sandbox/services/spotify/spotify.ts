import express, { type Router } from 'express';
import type { MovableCalendar } from '../../calendar.js';
import type { EventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import { accountsRoutes } from './accounts-site/accounts-routes.js';
import { apiRoutes } from './api/api-routes.js';
import { controlRoutes } from './control/control-routes.js';
import { seed } from './seed.js';
import { openSpotifyState, type SpotifyState } from './state.js';

/** Where Sandbox Spotify is, and how an app gets in: its part of the sandbox's `GET /`. */
export type SpotifyDescription = {
  /** Stands for https://accounts.spotify.com. */
  readonly accountsUrl: string;
  /** Stands for https://api.spotify.com/v1. */
  readonly apiUrl: string;
  /** `appMode` in the words of SPOTIFY_APP_MODE. */
  readonly credentials: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly appMode: 'development' | 'extended';
  };
  readonly control: string;
};

/** A running Sandbox Spotify. */
export interface SpotifyEmulator {
  /** To be mounted at `/spotify`. */
  readonly router: Router;
  readonly state: SpotifyState;
  describe(): SpotifyDescription;
}

/** What Sandbox Spotify stands on; `origin` is asked when it is needed, after the port is known. */
export type SpotifyOptions = {
  readonly origin: () => string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly streams: EventStreams;
};

/** Opens Sandbox Spotify on its kept state; a first start fills it with listeners and a release. */
export function createSpotifyEmulator({ origin, journal, calendar, streams }: SpotifyOptions): SpotifyEmulator {
  const state = openSpotifyState(journal, calendar);
  seed(state);
  const at = (path: string): string => `${origin()}/spotify${path}`;
  const apiUrl = (): string => at('/api/v1');
  const router = express.Router();
  router.use('/accounts', accountsRoutes(state));
  router.use('/api/v1', apiRoutes(state, apiUrl));
  router.use('/control', controlRoutes(state, streams));
  return {
    router,
    state,
    describe: () => ({
      accountsUrl: at('/accounts'),
      apiUrl: apiUrl(),
      credentials: credentialsOf(state),
      control: at('/control'),
    }),
  };
}

function credentialsOf(state: SpotifyState): SpotifyDescription['credentials'] {
  const [app] = state.apps.all();
  if (app === undefined) throw new Error('The sandbox has no app. Begin anew with an empty folder.');
  const appMode = app.mode === 'extended' ? 'extended' : 'development';
  return { clientId: app.clientId, clientSecret: app.clientSecret, appMode };
}
