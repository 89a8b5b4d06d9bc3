import type { JsonApi } from '../json-call.js';
import { listenUrl } from '../listen-url.js';
import { renewByAsking } from '../renew-by-asking.js';
import type { Credentials, InPageSignIn, StreamingService } from '../streaming-service.js';
import { unhindered } from '../unhindered.js';
import type { AppleMusicApi } from './apple-music-api.js';
import { openAppleMusicCatalogue } from './apple-music-catalogue.js';
import { contains, favouriteArtist, probeLibrary, save } from './apple-music-library.js';
import { appleMusicSignIn } from './apple-music-sign-in.js';
import { createDeveloperTokens, type DeveloperKey } from './developer-token.js';
import { findOnAppleMusic } from './find-on-apple-music.js';
import { KnownStorefronts } from './known-storefronts.js';
import { readStorefront } from './storefronts.js';

/** Our key, and where Apple Music is. */
export type AppleMusicSettings = DeveloperKey &
  JsonApi & {
    /** `https://js-cdn.music.apple.com/musickit/v3/musickit.js`, or the sandbox's. */
    musickitUrl: string;
    /** Our own origin, no slash at the end. */
    baseUrl: string;
  };

/** Apple publishes no number; 20 in a second are called safe, and fewer go out once it says "too many". */
const pace = { windowMs: 10_000, mostCalls: 150, leastCalls: 10 };

/** Apple Music behind the StreamingService port. Wire facts: platform-apis §2. */
export function createAppleMusic(settings: AppleMusicSettings): StreamingService & { readonly signIn: InPageSignIn } {
  const { calendar } = settings;
  const developerTokens = createDeveloperTokens(settings, calendar);
  const api: AppleMusicApi = { ...settings, developerTokens, storefronts: new KnownStorefronts(calendar) };
  const account = (credentials: Credentials) => readAccount(credentials, api);
  return {
    name: 'appleMusic',
    title: 'Apple Music',
    app: settings.teamId,
    pace,
    signIn: appleMusicSignIn({ ...settings, developerTokens }),
    account,
    renew: (credentials) => renewByAsking(credentials, account),
    findItem: (credentials, release, item, nextCall = unhindered) =>
      findOnAppleMusic({ credentials, release, api, nextCall }, item),
    contains: (credentials, uri) => contains(credentials, uri, api),
    save: (credentials, uri) => save(credentials, uri, api),
    follow: (credentials, artistUri, nextCall = unhindered) =>
      favouriteArtist(credentials, artistUri, { ...api, nextCall }),
    catalogue: openAppleMusicCatalogue(api),
    listenUrl: (release) => listenUrl('appleMusic', release),
  };
}

/** Apple tells a country, and no account. Without a subscription there is no library to add anything to. */
async function readAccount(credentials: Credentials, api: AppleMusicApi) {
  const shop = await readStorefront(credentials, api);
  if (shop.outcome !== 'answered') return shop;
  const library = await probeLibrary(credentials, api);
  if (library.outcome !== 'answered') return library;
  return { outcome: 'account' as const, account: { id: null, market: shop.storefront.toUpperCase() } };
}
