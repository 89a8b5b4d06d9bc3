import { joinCandidates, newCandidate, type MatchCandidate } from './match-candidate.js';
import { bearsOtherTitle, bearsTitle, codeOf, sameArtist, sameCode, type Wanted } from './match-names.js';

/** What a search tells of one track or album, its URI as `service:track:ID`; some services and modes tell less. */
export type Hit = {
  uri: string;
  name?: string | undefined;
  artists?: { uri?: string | undefined; name?: string | undefined }[] | undefined;
  external_ids?: { isrc?: string | undefined; upc?: string | undefined } | undefined;
  durationMs?: number | undefined;
  /** The albums that a track is on. */
  albums?: { uri?: string | undefined; name?: string | undefined; upc?: string | undefined }[] | undefined;
  /** The track that was asked for, where the hit plays in its place. */
  linked_from?: { uri?: string | undefined } | undefined;
};

/** What comes of a search: the one to save, none, or some of which a human has to say whether they are ours. */
export type Match =
  { outcome: 'live'; uri: string } | { outcome: 'doubtful'; candidates: MatchCandidate[] } | { outcome: 'not-live' };

type Standing = 'certain' | 'doubtful' | 'not-ours';

/** One recording on two albums is cut, and rounded, a little differently. */
const sameLengthMs = 3_000;

/**
 * What to save of the hits of a search by code. A code is given by whoever delivers a recording, and has been given
 * twice, so it is never believed alone. Each hit by itself:
 *
 * 1. One that names another code, or contradicts us in artist and title, is not ours; neither is one that a human has
 *    said is not.
 * 2. One that names no code is ours if artist and title agree; else it is not.
 * 3. One that names our code is certain if nothing it tells contradicts us and artist, title or album agrees.
 * 4. Any other that names our code is doubtful.
 *
 * Then all of them together: what a human has confirmed is saved; else the only certain one on our album (by the URI
 * that the campaign knows, or its UPC); else, if none is doubtful and all are one recording (equally long), one of
 * them: on our album if any is, the first by its URI otherwise. In every other case a human is asked. The order in
 * which a service names its hits decides nothing.
 */
export function judgeHits(hits: readonly Hit[], wanted: Wanted): Match {
  const ours = judgeEach(hits, wanted).filter(({ standing }) => standing !== 'not-ours');
  const confirmed = ours.find(({ uri }) => isConfirmed(uri, wanted));
  if (confirmed) return { outcome: 'live', uri: confirmed.uri };
  const certain = ours.filter(({ standing }) => standing === 'certain');
  const onOurAlbum = certain.filter(({ hit }) => isOnOurAlbum(hit, wanted));
  const [only, ...others] = onOurAlbum;
  if (only && others.length === 0) return { outcome: 'live', uri: only.uri };
  const withCode = certain.filter(({ hit }) => codeIn(hit, wanted) !== undefined);
  const best = withCode.length > 0 ? withCode : certain;
  const [first] = only ? onOurAlbum : best;
  if (first && certain.length === ours.length && areOneRecording(best, wanted)) {
    return { outcome: 'live', uri: first.uri };
  }
  const candidates = joinCandidates(ours.flatMap(({ hit }) => candidateOf(hit, wanted) ?? []));
  return candidates.length > 0 ? { outcome: 'doubtful', candidates } : { outcome: 'not-live' };
}

/** What a library is asked to keep is the track that was asked for, not the one that plays in its place (track relinking). */
export function savedUri({ uri, linked_from: asked }: Pick<Hit, 'uri' | 'linked_from'>): string {
  return asked?.uri ?? uri;
}

type Judged = { uri: string; hit: Hit; standing: Standing };

/** Each item once, in the order of their URIs; one that is told of twice stands as its worse half. */
function judgeEach(hits: readonly Hit[], wanted: Wanted): Judged[] {
  const byUri = new Map<string, Judged>();
  for (const hit of hits) {
    const judged = { uri: savedUri(hit), hit, standing: standingOf(hit, wanted) };
    const before = byUri.get(judged.uri);
    if (!before || comesBefore(judged, before)) byUri.set(judged.uri, judged);
  }
  return [...byUri.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
}

const worstFirst: readonly Standing[] = ['not-ours', 'doubtful', 'certain'];

function comesBefore(one: Judged, other: Judged): boolean {
  const places = [one, other].map(({ standing }) => worstFirst.indexOf(standing));
  const [place = 0, otherPlace = 0] = places;
  return place === otherPlace ? JSON.stringify(one.hit) < JSON.stringify(other.hit) : place < otherPlace;
}

function standingOf(hit: Hit, wanted: Wanted): Standing {
  const { item, release } = wanted;
  const uri = savedUri(hit);
  if (hit.uri.split(':')[1] !== item || release.decided?.refused.includes(uri)) return 'not-ours';
  const code = codeIn(hit, wanted);
  if (code !== undefined && !sameCode(code, codeOf(wanted))) return 'not-ours';
  // What a human has confirmed is one recording's; without a code the title tells which.
  if (code === undefined && hit.name !== undefined && bearsOtherTitle(hit.name, wanted)) return 'not-ours';
  if (isConfirmed(uri, wanted)) return 'certain';
  const told = [artistAgrees(hit, wanted), titleAgrees(hit, wanted)];
  if (code === undefined) return told.every((agrees) => agrees === true) ? 'certain' : 'not-ours';
  if (told.every((agrees) => agrees === false)) return 'not-ours';
  if (told.includes(false)) return 'doubtful';
  return told.includes(true) || isOnOurAlbum(hit, wanted) ? 'certain' : 'doubtful';
}

function isConfirmed(uri: string, { release }: Wanted): boolean {
  return release.decided?.confirmed.includes(uri) === true;
}

/** Undefined: the hit names none, or we know none to compare it with. */
function codeIn({ external_ids: codes }: Hit, wanted: Wanted): string | undefined {
  if (codeOf(wanted) === null) return undefined;
  return wanted.item === 'track' ? codes?.isrc : codes?.upc;
}

function isOnOurAlbum({ albums = [] }: Hit, wanted: Wanted): boolean {
  return wanted.item === 'track' && albums.some((album) => isOurAlbum(album, wanted));
}

function isOurAlbum({ uri, upc }: NonNullable<Hit['albums']>[number], { release }: Wanted): boolean {
  if (uri !== undefined && uri === release.albumUri) return true;
  return upc !== undefined && sameCode(upc, release.upc);
}

/** Whether hits that all agree with us are equally long; one that does not say how long it is has to name our code. */
function areOneRecording(certain: readonly Judged[], wanted: Wanted): boolean {
  if (certain.length === 1) return true;
  const isKnown = ({ hit }: Judged) => hit.durationMs !== undefined || codeIn(hit, wanted) !== undefined;
  const lengths = certain.flatMap(({ hit }) => hit.durationMs ?? []);
  return (
    certain.every(isKnown) && (lengths.length === 0 || Math.max(...lengths) - Math.min(...lengths) <= sameLengthMs)
  );
}

/** Null: the hit tells nothing to compare. */
function artistAgrees({ artists = [] }: Hit, { release }: Wanted): boolean | null {
  const uris = artists.flatMap(({ uri }) => uri ?? []);
  if (release.artistUris.length > 0 && uris.length > 0) return uris.some((uri) => release.artistUris.includes(uri));
  const names = artists.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? null : sameArtist(names, release.artistName);
}

function titleAgrees({ name }: Pick<Hit, 'name'>, wanted: Wanted): boolean | null {
  return name === undefined ? null : bearsTitle(name, wanted);
}

function candidateOf(hit: Hit, wanted: Wanted): MatchCandidate | null {
  const { artists = [], albums = [], durationMs, name } = hit;
  return newCandidate({
    uri: savedUri(hit),
    title: name,
    artists: artists.flatMap((artist) => artist.name ?? []),
    durationMs,
    album:
      wanted.item === 'album'
        ? { upc: hit.external_ids?.upc }
        : (albums.find((album) => isOurAlbum(album, wanted)) ?? albums[0]),
  });
}
