import { unrulyCharacters } from '../unruly-characters.js';

/** An item that could be ours, with all that its service tells of it: for a human to look at. */
export type MatchCandidate = {
  uri: string;
  /** Null, as all below: the service does not say. */
  title: string | null;
  artists: string[];
  durationMs: number | null;
  albumUri: string | null;
  albumTitle: string | null;
  upc: string | null;
};

/** Nobody looks through more than these. */
export const mostCandidates = 10;

/** As a service tells of it: of any length, with any characters. */
export type RawCandidate = {
  uri: string;
  title?: string | undefined;
  artists: readonly string[];
  durationMs?: number | undefined;
  album?: { uri?: string | undefined; name?: string | undefined; upc?: string | undefined } | undefined;
};

/** A candidate, parsed and trimmed; null where its URI is none. */
export function newCandidate({ uri, title, artists, durationMs, album }: RawCandidate): MatchCandidate | null {
  const parsed = uriOf(uri);
  if (parsed === null) return null;
  const named = [...new Set(artists.flatMap((name) => lineOf(name) ?? []))];
  return {
    uri: parsed,
    title: lineOf(title),
    artists: named.slice(0, 10),
    durationMs: durationMs !== undefined && durationMs > 0 && durationMs < longestMs ? Math.round(durationMs) : null,
    albumUri: uriOf(album?.uri),
    albumTitle: lineOf(album?.name),
    upc: /^\d{8,14}$/.exec(album?.upc ?? '')?.[0] ?? null,
  };
}

const longestMs = 24 * 60 * 60 * 1000;

function uriOf(text: string | undefined): string | null {
  return /^[A-Za-z]{1,20}:(track|album):[\w-]{1,64}$/.exec(text ?? '')?.[0] ?? null;
}

/** One line of a length that can be read. */
function lineOf(text = ''): string | null {
  const line = text.slice(0, 1_000).replaceAll(unrulyCharacters, ' ').trim();
  return Array.from(line).slice(0, 200).join('') || null;
}

/** Those of both, each once and in the order of their URIs, as many as somebody can look through. */
export function joinCandidates(...lists: readonly (readonly MatchCandidate[])[]): MatchCandidate[] {
  const byUri = new Map<string, MatchCandidate>();
  for (const candidate of lists.flat()) if (!byUri.has(candidate.uri)) byUri.set(candidate.uri, candidate);
  return [...byUri.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1)).slice(0, mostCandidates);
}
