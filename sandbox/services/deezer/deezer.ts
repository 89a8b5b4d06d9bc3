import express, { type Router } from 'express';
import type { MovableCalendar } from '../../calendar.js';
import type { EventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import type { SharedRelease } from '../shared-release.js';
import { apiRoutes } from './api/api-routes.js';
import { connectRoutes } from './connect-site/connect-routes.js';
import { controlRoutes } from './control/control-routes.js';
import { seed } from './seed.js';
import { openDeezerState, type DeezerState } from './state.js';

/** Where Sandbox Deezer is, and how an app gets in: its part of the sandbox's `GET /`. */
export type DeezerDescription = {
  /** Stands for https://connect.deezer.com. */
  readonly connectUrl: string;
  /** Stands for https://api.deezer.com. */
  readonly apiUrl: string;
  readonly credentials: { readonly appId: string; readonly appSecret: string };
  readonly control: string;
};

/** A running Sandbox Deezer. */
export interface DeezerEmulator {
  /** To be mounted at `/deezer`. */
  readonly router: Router;
  readonly state: DeezerState;
  describe(): DeezerDescription;
}

/** What Sandbox Deezer stands on; `origin` is asked when it is needed, after the port is known. */
export type DeezerOptions = {
  readonly origin: () => string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly streams: EventStreams;
  /** Releases that are out on this service as on others, put into a catalogue that is new. */
  readonly releases: readonly SharedRelease[];
};

/**
 * Opens Sandbox Deezer on its kept state; a first start fills it with listeners and the shared releases.
 * What is assumed about the service is tagged `[mem]` or `[unk]` where it is done, and listed with a way to
 * check it in `docs/operating/assumptions.md`.
 */
export function createDeezerEmulator({ origin, journal, calendar, streams, releases }: DeezerOptions): DeezerEmulator {
  const state = openDeezerState(journal, calendar);
  seed(state, releases);
  const at = (path: string): string => `${origin()}/deezer${path}`;
  const router = express.Router();
  router.use('/connect', connectRoutes(state));
  router.use('/api', apiRoutes(state));
  router.use('/control', controlRoutes(state, streams));
  return {
    router,
    state,
    describe: () => ({
      connectUrl: at('/connect'),
      apiUrl: at('/api'),
      credentials: credentialsOf(state),
      control: at('/control'),
    }),
  };
}

function credentialsOf({ apps }: DeezerState): DeezerDescription['credentials'] {
  const [app] = apps.all();
  if (app === undefined) throw new Error('The sandbox has no app. Begin anew with an empty folder.');
  return { appId: app.appId, appSecret: app.secret };
}
