import express, { type Router } from 'express';
import type { MovableCalendar } from '../../calendar.js';
import type { EventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import type { SharedRelease } from '../shared-release.js';
import { apiRoutes } from './api/api-routes.js';
import { controlRoutes } from './control/control-routes.js';
import { authRoutes, loginRoutes } from './login-site/login-routes.js';
import { seed } from './seed.js';
import { openTidalState, type TidalState } from './state.js';

/** Where Sandbox TIDAL is, and how an app gets in: its part of the sandbox's `GET /`. */
export type TidalDescription = {
  /** Stands for https://login.tidal.com. */
  readonly loginUrl: string;
  /** Stands for https://auth.tidal.com/v1. */
  readonly authUrl: string;
  /** Stands for https://openapi.tidal.com/v2. */
  readonly apiUrl: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly control: string;
};

/** A running Sandbox TIDAL. */
export interface TidalEmulator {
  /** To be mounted at `/tidal`. */
  readonly router: Router;
  readonly state: TidalState;
  describe(): TidalDescription;
}

/** What Sandbox TIDAL stands on; `origin` is asked when it is needed, after the port is known. */
export type TidalOptions = {
  readonly origin: () => string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly streams: EventStreams;
  /** Releases that are out on this service as on others, put into a catalogue that is new. */
  readonly releases: readonly SharedRelease[];
};

/**
 * Opens Sandbox TIDAL on its kept state; a first start fills it with listeners and the shared releases.
 * What is assumed about the service is tagged `[mem]` or `[unk]` where it is done, and listed with a way to
 * check it in `docs/operating/assumptions.md`.
 */
export function createTidalEmulator({ origin, journal, calendar, streams, releases }: TidalOptions): TidalEmulator {
  const state = openTidalState(journal, calendar);
  seed(state, releases);
  const at = (path: string): string => `${origin()}/tidal${path}`;
  const router = express.Router();
  router.use('/login', loginRoutes(state));
  router.use('/auth/v1', authRoutes(state));
  router.use('/api/v2', apiRoutes(state));
  router.use('/control', controlRoutes(state, streams));
  return {
    router,
    state,
    describe: () => ({
      loginUrl: at('/login'),
      authUrl: at('/auth/v1'),
      apiUrl: at('/api/v2'),
      credentials: credentialsOf(state),
      control: at('/control'),
    }),
  };
}

function credentialsOf({ apps }: TidalState): TidalDescription['credentials'] {
  const [app] = apps.all();
  if (app === undefined) throw new Error('The sandbox has no app. Begin anew with an empty folder.');
  return { clientId: app.clientId, clientSecret: app.clientSecret };
}
