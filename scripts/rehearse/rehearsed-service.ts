import type { DirectServiceName } from '../../core/streaming/service-name.js';
import { kebab } from '../../core/wiring/kebab.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { listenToCalls, type CallBell, type FirstSeen } from './call-listener.js';
import { serviceControl, type ServiceControl } from './service-control.js';

/** The calls that troubles strike: a save, a look into a library, and what a renewal asks. */
export type Routes = { save: string; look: string; renew: string };

/** The one release of a rehearsal as a service knows it. */
type RehearsedRelease = { trackId: string; albumId: string; artistId: string };

/** A service of a rehearsal: its levers, what was seen in its libraries, and how it speaks. */
export type RehearsedService = {
  name: DirectServiceName;
  control: ServiceControl;
  firstSeen: FirstSeen;
  routes: Routes;
  release: RehearsedRelease;
  /** What its ledger calls the track. */
  trackUri: string;
  /** Answers what comes back to us from a fan who signs in at this address and says yes. */
  agree: (address: URL, accountId: string) => Promise<URLSearchParams>;
};

type Manner = {
  routes: Routes;
  ledgerUri: (trackId: string) => string;
  /** Whether it signs in on a page of its own, or in a window over one of ours. */
  signsIn: 'there' | 'in-page';
  listen: (sandbox: Sandbox, bell: CallBell) => FirstSeen;
};

const manners: Readonly<Record<DirectServiceName, Manner>> = {
  spotify: {
    routes: { save: 'PUT /me/library', look: 'GET /me/library/contains', renew: 'POST /api/token' },
    ledgerUri: (id) => `spotify:track:${id}`,
    signsIn: 'there',
    listen: ({ spotify: { state } }, bell) => listenToCalls({ ...state, seenBy: 'contains' }, bell),
  },
  appleMusic: {
    routes: { save: 'POST /me/library', look: 'GET /catalog/{storefront}/songs/{id}', renew: 'GET /me/storefront' },
    ledgerUri: (id) => `songs/${id}`,
    signsIn: 'in-page',
    listen: ({ appleMusic: { state } }, bell) =>
      listenToCalls({ ...state, libraries: state.library, seenBy: 'contains' }, bell),
  },
  deezer: {
    routes: { save: 'POST /user/{id}/tracks', look: 'GET /user/{id}/tracks', renew: 'GET /user/{id}' },
    ledgerUri: (id) => `tracks/${id}`,
    signsIn: 'there',
    listen: ({ deezer: { state } }, bell) =>
      listenToCalls({ ...state, libraries: state.favourites, seenBy: 'items' }, bell),
  },
  tidal: {
    routes: {
      save: 'POST /userCollectionTracks/{id}/relationships/items',
      look: 'GET /userCollectionTracks/{id}/relationships/items',
      renew: 'POST /oauth2/token',
    },
    ledgerUri: (id) => `tracks/${id}`,
    signsIn: 'there',
    listen: ({ tidal: { state } }, bell) =>
      listenToCalls({ ...state, libraries: state.collections, seenBy: 'items' }, bell),
  },
};

/** Takes hold of a service of the sandbox, and listens to it from now on. */
export function openRehearsedService(name: DirectServiceName, sandbox: Sandbox, bell: CallBell): RehearsedService {
  const { routes, ledgerUri, signsIn, listen } = manners[name];
  const control = serviceControl(sandbox.world().services[name].control);
  const [release] = sandbox[name].state.catalogue.all();
  if (!release) throw new Error(`The sandbox's ${kebab(name)} has no release.`);
  const trackUri = ledgerUri(release.trackId);
  const agree: RehearsedService['agree'] = (address, accountId) =>
    signsIn === 'there' ? control.agree(address, accountId) : control.agreeInPage(address, accountId);
  return { name, control, firstSeen: listen(sandbox, bell), routes, release, trackUri, agree };
}

/** The release comes out on this date, at every service. */
export function dateRelease({ spotify, appleMusic, deezer, tidal }: Sandbox, releaseDate: string): void {
  for (const release of spotify.state.catalogue.all()) spotify.state.catalogue.put({ ...release, releaseDate });
  for (const { state } of [appleMusic, deezer, tidal]) {
    for (const release of state.catalogue.all()) state.catalogue.put({ ...release, releaseDate });
  }
}
