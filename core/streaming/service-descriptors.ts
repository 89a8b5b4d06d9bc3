import type { ServiceDescriptor, SignInFacts } from './service-descriptor.js';
import type { ServiceName } from './service-name.js';

/** What all sign-ins by redirect keep, because one piece of code does them. */
const codeWithPkce = [
  'authorization code alone',
  'PKCE with S256',
  'exact redirect address',
  'one-time state, bound to the browser',
  'tokens in a header, never in an address',
] as const;

const spotifySignIn: SignInFacts = {
  by: 'redirect',
  consentLives: '6 months, whatever is renewed',
  oauth21: { kept: codeWithPkce, notKept: ['PKCE is accepted, not demanded'] },
};

const appleSignIn: SignInFacts = {
  by: 'MusicKit, a pop-up in the page',
  consentLives: 'about 6 months, no renewal',
  oauth21: { kept: [], notKept: ['all of it: MusicKit hands a user token to the page'] },
};

const deezerSignIn: SignInFacts = {
  by: 'redirect',
  consentLives: 'no end',
  oauth21: {
    kept: ['authorization code alone', 'exact redirect address', 'one-time state, bound to the browser'],
    notKept: ['PKCE', 'the secret in the body: it travels in the query', 'tokens in a header', 'tokens that end'],
  },
};

const tidalSignIn: SignInFacts = {
  by: 'redirect',
  consentLives: 'no end',
  oauth21: { kept: codeWithPkce, notKept: [] },
};

/** What fits most services: open, known everywhere, with nothing of their own before a release. */
const usual = {
  preReleasePath: null,
  isForFollowing: false,
  closedIn: null,
  home: null,
} as const;

/** Nothing can be written there for a fan. */
const linkOnly = { save: 'no', follow: 'the fan, there', signIn: null } as const;

/** Every service, by the name that campaigns call it by. Wire facts: platform-apis §0–4, §7. */
export const serviceDescriptors: Readonly<Record<ServiceName, ServiceDescriptor>> = {
  spotify: {
    ...usual,
    title: 'Spotify',
    hosts: ['open.spotify.com'],
    artistPath: /^\/(?:intl-[a-z]{2}(?:-[a-z]{2})?\/)?artist\//,
    preReleasePath: /^\/(?:intl-[a-z]{2}(?:-[a-z]{2})?\/)?prerelease\/[A-Za-z0-9]{22}$/,
    capabilities: { save: 'track, album', follow: 'by us', signIn: spotifySignIn },
  },
  appleMusic: {
    ...usual,
    title: 'Apple Music',
    hosts: ['music.apple.com', 'geo.music.apple.com'],
    artistPath: /^\/(?:[a-z]{2}\/)?artist\//,
    capabilities: { save: 'track, album', follow: 'by us', signIn: appleSignIn },
  },
  deezer: {
    ...usual,
    title: 'Deezer',
    hosts: ['www.deezer.com', 'deezer.com', 'link.deezer.com'],
    artistPath: /^\/(?:[a-z]{2}\/)?artist\//,
    capabilities: { save: 'track, album', follow: 'by us', signIn: deezerSignIn },
  },
  tidal: {
    ...usual,
    title: 'TIDAL',
    hosts: ['tidal.com', 'www.tidal.com', 'listen.tidal.com'],
    artistPath: /^\/(?:browse\/)?artist\//,
    capabilities: { save: 'track, album', follow: 'by us', signIn: tidalSignIn },
  },
  youtubeMusic: {
    ...usual,
    title: 'YouTube Music',
    hosts: ['music.youtube.com', 'www.youtube.com', 'youtube.com', 'youtu.be'],
    artistPath: /^\/(?:channel\/|c\/|@)/,
    capabilities: linkOnly,
  },
  soundcloud: {
    ...usual,
    title: 'SoundCloud',
    hosts: ['soundcloud.com', 'www.soundcloud.com', 'm.soundcloud.com', 'on.soundcloud.com'],
    artistPath: /^\/[\w-]+\/?$/,
    capabilities: linkOnly,
  },
  amazonMusic: {
    ...usual,
    title: 'Amazon Music',
    hosts: ['com', 'in', 'co.uk', 'de', 'fr', 'it', 'es', 'ca', 'co.jp', 'com.au', 'com.br', 'com.mx'].map(
      (market) => `music.amazon.${market}`,
    ),
    artistPath: /^\/artists\//,
    capabilities: linkOnly,
  },
  jiosaavn: {
    ...usual,
    title: 'JioSaavn',
    hosts: ['www.jiosaavn.com', 'jiosaavn.com'],
    artistPath: /^\/artist\//,
    isForFollowing: true,
    home: 'IN',
    capabilities: linkOnly,
  },
  gaana: {
    ...usual,
    title: 'Gaana',
    hosts: ['gaana.com', 'www.gaana.com'],
    artistPath: /^\/artist\//,
    isForFollowing: true,
    home: 'IN',
    capabilities: linkOnly,
  },
  audiomack: {
    ...usual,
    title: 'Audiomack',
    hosts: ['audiomack.com', 'www.audiomack.com'],
    artistPath: /^\/(?!embed\b)[\w.-]+\/?$/,
    capabilities: linkOnly,
  },
  wynk: {
    ...usual,
    title: 'Wynk Music',
    hosts: [],
    artistPath: /^\/artist\//,
    closedIn: 2024,
    home: 'IN',
    capabilities: { ...linkOnly, follow: 'no' },
  },
};

/** A service as it writes itself. */
export function titleOf(service: ServiceName): string {
  return serviceDescriptors[service].title;
}

/** The open service that this host belongs to; null: none that we know. */
export function serviceOfHost(host: string): ServiceDescriptor | null {
  return Object.values(serviceDescriptors).find(({ hosts }) => hosts.includes(host)) ?? null;
}
