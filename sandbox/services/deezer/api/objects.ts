import type { JsonValue } from '../../../state/journal.js';
import { coverId, coverUrl } from '../../cover-art.js';
import { isLive, liveMarkets } from '../../availability.js';
import type { Account } from '../../numbered-accounts.js';
import type { Release } from '../../numbered-catalogue.js';
import type { View } from './view.js';

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/** Artists and listeners of the sandbox have no pictures; Deezer says so with null [mem]. */
const noPicture: JsonObject = Object.fromEntries(
  ['', '_small', '_medium', '_big', '_xl'].map((size) => [`picture${size}`, null]),
);

/** A cover in the sizes in which Deezer keeps it, in pixels. */
const coverEdges = { cover: 120, cover_small: 56, cover_medium: 250, cover_big: 500, cover_xl: 1000 };

function coversOf(release: Release, { base }: View): JsonObject {
  const { origin } = new URL(base);
  return Object.fromEntries(Object.entries(coverEdges).map(([name, edge]) => [name, coverUrl(release, edge, origin)]));
}

function linksOf(kind: string, id: string): JsonObject {
  const link = `https://www.deezer.com/${kind}/${id}`;
  return { link, share: `${link}?utm_source=deezer&utm_content=${kind}-${id}&utm_medium=web` };
}

const clean = { explicit_lyrics: false, explicit_content_lyrics: 0, explicit_content_cover: 0 };

/** An artist as a track or an album names it. */
function artistName({ artistId, artist }: Release, { base }: View): JsonObject {
  const tracklist = `${base}/artist/${artistId}/top?limit=50`;
  return { id: Number(artistId), name: artist, ...noPicture, tracklist, type: 'artist' };
}

/** An artist as a track or an album that is read by itself names it. */
function artistInFull(release: Release, view: View): JsonObject {
  return { ...artistName(release, view), ...linksOf('artist', release.artistId), radio: false };
}

/** `GET /artist/{id}`. */
export function artistObject(release: Release, view: View): JsonObject {
  return { ...artistInFull(release, view), nb_album: 1, nb_fan: 0 };
}

/** An album as a track names it. */
function albumName(release: Release, view: View): JsonObject {
  const { albumId, title } = release;
  const tracklist = `${view.base}/album/${albumId}/tracks`;
  const link = linksOf('album', albumId)['link'];
  return {
    id: Number(albumId),
    title,
    link,
    ...coversOf(release, view),
    md5_image: coverId(release).slice(0, 32),
    tracklist,
    type: 'album',
  };
}

/** A track as a list shows it. */
export function trackInList(release: Release, view: View): JsonObject {
  const { trackId, title, durationMs } = release;
  return {
    id: Number(trackId),
    readable: isLive(release, view.country, view.now),
    title,
    title_short: title,
    title_version: '',
    link: linksOf('track', trackId)['link'],
    duration: Math.round(durationMs / 1000),
    rank: 0,
    ...clean,
    preview: '',
    md5_image: '',
    artist: artistName(release, view),
    album: albumName(release, view),
    type: 'track',
  };
}

/** `GET /track/{id}`: with the countries that can play it now. */
export function trackObject(release: Release, view: View): JsonObject {
  return {
    ...trackInList(release, view),
    ...linksOf('track', release.trackId),
    isrc: release.isrc,
    track_position: 1,
    disk_number: 1,
    release_date: release.releaseDate,
    bpm: 0,
    gain: 0,
    artist: artistInFull(release, view),
    album: { ...albumName(release, view), ...linksOf('album', release.albumId), release_date: release.releaseDate },
    available_countries: liveMarkets(release, view.now),
    contributors: [{ ...artistInFull(release, view), role: 'Main' }],
  };
}

/** An album as a list shows it. */
export function albumInList(release: Release, view: View): JsonObject {
  return {
    ...albumName(release, view),
    nb_tracks: 1,
    release_date: release.releaseDate,
    record_type: 'single',
    available: isLive(release, view.country, view.now),
    explicit_lyrics: false,
    artist: artistName(release, view),
  };
}

/** `GET /album/{id}`: with its tracks. */
export function albumObject(release: Release, view: View): JsonObject {
  return {
    ...albumInList(release, view),
    ...linksOf('album', release.albumId),
    upc: release.upc,
    genre_id: -1,
    genres: { data: [] },
    label: release.artist,
    duration: Math.round(release.durationMs / 1000),
    fans: 0,
    ...clean,
    contributors: [{ ...artistInFull(release, view), role: 'Main' }],
    tracks: { data: [trackInList(release, view)] },
  };
}

/** `GET /user/{id}`: what everybody may know of a listener. */
export function userObject({ accountId, displayName, country }: Account, { base }: View): JsonObject {
  return {
    id: Number(accountId),
    name: displayName,
    link: `https://www.deezer.com/profile/${accountId}`,
    ...noPicture,
    country,
    tracklist: `${base}/user/${accountId}/flow`,
    type: 'user',
  };
}
