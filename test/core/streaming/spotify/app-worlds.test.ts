import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openScriptedSpotify, someCredentials, type ScriptedAnswer, type ScriptedSpotify } from './scripted-server.js';

const track = 'spotify:track:1NightDriveTrack000001';
const album = 'spotify:album:1NightDriveAlbum000001';
const artist = 'spotify:artist:1LateTrains00000000001';
const said = (status: number, message: string): ScriptedAnswer => ({ status, body: { error: { status, message } } });
const forbidden = said(403, 'Forbidden');

let spotify: ScriptedSpotify;
beforeEach(async () => {
  spotify = await openScriptedSpotify();
});
afterEach(() => spotify.close());

const save = (uri = track) => spotify.service.save(someCredentials(), uri);
const contains = (uri = track) => spotify.service.contains(someCredentials(), uri);
const remove = (uri = track) => spotify.service.remove?.(someCredentials(), uri);

/** What was asked for since the last look, without the ids. */
function asked(): string[] {
  return spotify.requests.splice(0).map((each) => each.replace('/v1', '').replace(/=[^&]*\d\b/g, ''));
}

describe('an app at Spotify that has not got the calls of 2026', () => {
  it.each<[string, ScriptedAnswer]>([
    ['403 Forbidden', forbidden],
    ['404 of a path that there is not', said(404, 'Service not found')],
    ['405', said(405, 'Method not allowed')],
    ['410', { status: 410 }],
  ])('is known by a %s, saves by the older ones, and tries the new ones no more', async (_answer, gone) => {
    spotify.answerAt('/v1/me/library', gone);

    expect(await save()).toEqual({ outcome: 'accepted' });
    expect(await save(album)).toEqual({ outcome: 'accepted' });
    expect(await remove()).toEqual({ outcome: 'accepted' });

    expect(asked()).toEqual([
      'PUT /me/library?uris',
      'PUT /me/tracks?ids',
      'PUT /me/albums?ids',
      'DELETE /me/tracks?ids',
    ]);
  });

  it('is found out once for all fans who come at once', async () => {
    spotify.answerAt('/v1/me/library', forbidden);

    const saves = await Promise.all(Array.from({ length: 5 }, () => save()));

    expect(saves).toEqual(Array(5).fill({ outcome: 'accepted' }));
    expect(asked()).toEqual(['PUT /me/library?uris', ...Array<string>(5).fill('PUT /me/tracks?ids')]);
  });

  it('is read back by the same calls', async () => {
    spotify.answerAt('/v1/me/library', forbidden);
    spotify.answerAt('/v1/me/tracks/contains', { body: [true] });
    await save();

    expect(await contains()).toEqual({ outcome: 'answered', present: true });
    expect(asked().at(-1)).toBe('GET /me/tracks/contains?ids');
  });

  it('follows by the older call alone, and asks by it whether it did', async () => {
    spotify.answerAt('/v1/me/library', forbidden);
    spotify.answerAt('/v1/me/following/contains', { body: [false] });

    expect(await spotify.service.follow?.(someCredentials(), artist)).toEqual({ outcome: 'unsupported' });

    const [, , followed, read] = asked();
    expect([followed, read]).toEqual([
      'PUT /me/following?type=artist&ids',
      'GET /me/following/contains?type=artist&ids',
    ]);
  });
});

describe('an app at Spotify that has the calls of 2026', () => {
  it('asks for nothing by the older ones', async () => {
    await save();
    await remove();

    expect(asked()).toEqual(['PUT /me/library?uris', 'DELETE /me/library?uris']);
  });

  it.each<[string, ScriptedAnswer, object]>([
    ['no answer', { behave: (response) => void response.destroy() }, { outcome: 'unclear' }],
    ['a 5xx', { status: 503 }, { outcome: 'unclear' }],
    ['a page in place of an answer', { body: '<html>' }, { outcome: 'unclear' }],
    ['the page of a proxy', { status: 403, body: '<html>Forbidden</html>' }, { outcome: 'unclear' }],
    ['403 for another reason', said(403, 'Not this one'), { outcome: 'app-refused', reason: 'http-403' }],
    ['a missing scope', said(403, 'Insufficient client scope'), { outcome: 'account-refused' }],
    ['404 of the item', said(404, 'Resource not found'), { outcome: 'not-live' }],
    ['400', said(400, 'Bad request'), { outcome: 'app-refused' }],
    ['401', said(401, 'The access token expired'), { outcome: 'token-refused' }],
    ['429', { status: 429 }, { outcome: 'throttled' }],
  ])('does not save a second time by the older ones after %s', async (_answer, answer, outcome) => {
    spotify.answerAt('/v1/me/library', answer);

    expect(await save()).toMatchObject(outcome);

    expect(asked()).toEqual(['PUT /me/library?uris']);
  });

  it('is known again when Spotify has taken the older ones away meanwhile', async () => {
    spotify.answerAt('/v1/me/library', forbidden);
    await save();
    spotify.answer({});
    spotify.answerAt('/v1/me/tracks', forbidden);
    asked();

    expect(await save()).toEqual({ outcome: 'accepted' });
    expect(await save()).toEqual({ outcome: 'accepted' });

    expect(asked()).toEqual(['PUT /me/tracks?ids', 'PUT /me/library?uris', 'PUT /me/library?uris']);
  });
});

it('says what Spotify said where an app has neither', async () => {
  spotify.answer(forbidden);

  expect(await save()).toEqual({ outcome: 'app-refused', reason: 'forbidden' });
  expect(await contains()).toEqual({ outcome: 'app-refused', reason: 'forbidden' });
});
