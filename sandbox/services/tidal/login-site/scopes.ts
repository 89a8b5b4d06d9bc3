/** Every scope a third party may ask for (OAS: tier THIRD_PARTY), each in words a listener understands. */
export const scopeWords: ReadonlyMap<string, string> = new Map([
  ['user.read', 'See your name, your e-mail address and your country'],
  ['collection.read', 'See what is in your collection'],
  ['collection.write', 'Add to your collection and remove from it'],
  ['playlists.read', 'See your playlists'],
  ['playlists.write', 'Create and change your playlists'],
  ['search.read', 'See search results made for you'],
  ['search.write', 'Change your search history'],
  ['recommendations.read', 'See what is recommended to you'],
  ['entitlements.read', 'See what your subscription lets you do'],
  ['playback', 'Play music in your account'],
]);

/** Scopes of TIDAL's own apps (OAS: tier INTERNAL). */
export const internalScopes: readonly string[] = ['r_usr', 'w_usr'];
