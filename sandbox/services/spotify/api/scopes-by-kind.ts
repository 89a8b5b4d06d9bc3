import type { UriKind } from '../uris.js';

/** Which scope a kind of item needs (platform-apis §1.4: it depends on the type of the URI). */
export const scopesByKind: Record<UriKind, { modify: string; read: string }> = {
  track: { modify: 'user-library-modify', read: 'user-library-read' },
  album: { modify: 'user-library-modify', read: 'user-library-read' },
  episode: { modify: 'user-library-modify', read: 'user-library-read' },
  show: { modify: 'user-library-modify', read: 'user-library-read' },
  audiobook: { modify: 'user-library-modify', read: 'user-library-read' },
  artist: { modify: 'user-follow-modify', read: 'user-follow-read' },
  user: { modify: 'user-follow-modify', read: 'user-follow-read' },
  playlist: { modify: 'playlist-modify-public', read: 'playlist-read-private' },
};
