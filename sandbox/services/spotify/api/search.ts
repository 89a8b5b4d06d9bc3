import type { Answer } from '../../answers.js';
import { apiError } from '../answers.js';
import type { Release } from '../catalogue.js';
import type { CatalogueCall } from './caller.js';
import { isVisible } from './catalogue-calls.js';
import { artistObject, simplifiedAlbum, trackObject } from './objects.js';
import { listBounds, pageOf, windowOf } from './paging.js';

/** The types of the Web API; those the sandbox has nothing of are answered with an empty page. */
const searchTypes = ['album', 'artist', 'playlist', 'track', 'show', 'episode', 'audiobook'];

/**
 * `GET /search`. `isrc:` finds tracks only and `upc:` albums only (platform-apis §1.4);
 * other words are looked for in title and artist. Finds only what the caller's market has.
 */
export function search(call: CatalogueCall): Answer {
  const text = (call.query.get('q') ?? '').trim();
  if (text === '') return apiError(400, 'No search query');
  const types = (call.query.get('type') ?? '').split(',').filter((type) => type !== '');
  if (types.length === 0) return apiError(400, 'Missing parameter type');
  const odd = types.find((type) => !searchTypes.includes(type));
  if (odd !== undefined) return apiError(400, `Bad search type field ${odd}`);
  const asked = windowOf(call, { ...listBounds(call), lastOffset: 1000 });
  if ('refused' in asked) return asked.refused;
  const found = call.state.catalogue.all().filter((release) => isVisible(release, call));
  const pages = types.map((type) => {
    const items = isInSpell(text, call) ? [] : objects(type, found.filter(matching(text, type)), call);
    return [`${type}s`, pageOf(items, asked.window, { call, path: '/search' })] as const;
  });
  return { status: 200, json: Object.fromEntries(pages) };
}

/** The search by ISRC has had hours in which it found nothing (platform-apis §1.4). */
function isInSpell(text: string, { state }: CatalogueCall): boolean {
  const until = state.settings().isrcSearchEmptyUntil;
  return until !== null && filterIn(text, 'isrc') !== null && state.calendar.now().getTime() < Date.parse(until);
}

function objects(type: string, releases: Release[], call: CatalogueCall) {
  if (type === 'track') return releases.map((release) => trackObject(release, call));
  if (type === 'album') return releases.map((release) => simplifiedAlbum(release, call));
  return type === 'artist' ? artistsOf(releases).map((release) => artistObject(release, call)) : [];
}

/** One release of each artist. */
function artistsOf(releases: Release[]): Release[] {
  return [...new Map(releases.map((release) => [release.artistId, release])).values()];
}

function matching(text: string, type: string): (release: Release) => boolean {
  const isrc = filterIn(text, 'isrc');
  const upc = filterIn(text, 'upc');
  const words = text
    .replaceAll(/\b(isrc|upc):\S+/gi, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (release) =>
    (isrc === null || (type === 'track' && release.isrc === isrc)) &&
    (upc === null || (type === 'album' && release.upc === upc)) &&
    words.every((word) => `${release.title} ${release.artist}`.toLowerCase().includes(word));
}

function filterIn(text: string, name: 'isrc' | 'upc'): string | null {
  const [, value] = new RegExp(`\\b${name}:"?([A-Za-z0-9]+)`, 'i').exec(text) ?? [];
  return value?.toUpperCase() ?? null;
}
