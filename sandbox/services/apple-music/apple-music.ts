import express, { type Router } from 'express';
import type { MovableCalendar } from '../../calendar.js';
import type { EventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import type { SharedRelease } from '../shared-release.js';
import { apiRoutes } from './api/api-routes.js';
import { controlRoutes } from './control/control-routes.js';
import { seed } from './seed.js';
import { signInRoutes } from './sign-in/sign-in-routes.js';
import { openAppleMusicState, type AppleMusicState } from './state.js';

/** Where Sandbox Apple Music is, and how an app gets in: its part of the sandbox's `GET /`. */
export type AppleMusicDescription = {
  /** Stands for https://api.music.apple.com/v1. */
  readonly apiUrl: string;
  /** Stands for https://js-cdn.music.apple.com/musickit/v3/musickit.js. It knows its own sign-in page. */
  readonly musickitUrl: string;
  readonly credentials: { readonly teamId: string; readonly keyId: string; readonly privateKey: string };
  readonly control: string;
};

/** A running Sandbox Apple Music. */
export interface AppleMusicEmulator {
  /** To be mounted at `/apple-music`. */
  readonly router: Router;
  readonly state: AppleMusicState;
  describe(): AppleMusicDescription;
}

/** What Sandbox Apple Music stands on; `origin` is asked when it is needed, after the port is known. */
export type AppleMusicOptions = {
  readonly origin: () => string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly streams: EventStreams;
  /** Releases that are out on this service as on others, put into a catalogue that is new. */
  readonly releases: readonly SharedRelease[];
};

/**
 * Opens Sandbox Apple Music on its kept state; a first start fills it with listeners and the shared releases.
 * What is assumed about the service is tagged `[mem]` or `[unk]` where it is done, and listed with a way to
 * check it in `docs/operating/assumptions.md`.
 */
export function createAppleMusicEmulator(options: AppleMusicOptions): AppleMusicEmulator {
  const { origin, journal, calendar, streams, releases } = options;
  const state = openAppleMusicState(journal, calendar);
  seed(state, releases);
  const at = (path: string): string => `${origin()}/apple-music${path}`;
  const router = express.Router();
  router.use('/api/v1', apiRoutes(state));
  router.use(signInRoutes(state));
  router.use('/control', controlRoutes(state, streams));
  return {
    router,
    state,
    describe: () => ({
      apiUrl: at('/api/v1'),
      musickitUrl: at('/musickit/v3/musickit.js'),
      credentials: credentialsOf(state),
      control: at('/control'),
    }),
  };
}

function credentialsOf({ keys }: AppleMusicState): AppleMusicDescription['credentials'] {
  const [key] = keys.all();
  if (key === undefined) throw new Error('The sandbox has no key. Begin anew with an empty folder.');
  return { teamId: key.teamId, keyId: key.keyId, privateKey: key.privateKey };
}
