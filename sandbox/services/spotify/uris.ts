/** What a `spotify:` URI can name in the library calls (platform-apis §1.4, §1.5). */
export type UriKind = 'track' | 'album' | 'artist' | 'episode' | 'show' | 'audiobook' | 'user' | 'playlist';

/** A parsed `spotify:kind:id`. */
export type SpotifyUri = { readonly kind: UriKind; readonly id: string; readonly uri: string };

const kinds: readonly UriKind[] = ['track', 'album', 'artist', 'episode', 'show', 'audiobook', 'user', 'playlist'];

/** An id as Spotify makes them: 22 characters of base 62. */
export const base62Id = /^[0-9A-Za-z]{22}$/;

/** Reads one URI; null if it is not one the library calls know. */
export function parseUri(text: string): SpotifyUri | null {
  const [scheme, word, id, ...rest] = text.split(':');
  const kind = kinds.find((known) => known === word);
  if (scheme !== 'spotify' || kind === undefined || id === undefined || rest.length > 0) return null;
  const wellFormed = kind === 'user' ? /^[\w.-]{1,64}$/.test(id) : base62Id.test(id);
  return wellFormed ? { kind, id, uri: text } : null;
}
