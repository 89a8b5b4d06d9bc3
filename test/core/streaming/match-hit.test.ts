import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostCandidates } from '../../../core/streaming/match-candidate.js';
import { judgeHits, savedUri, type Hit } from '../../../core/streaming/match-hit.js';
import { sameTitle } from '../../../core/streaming/same-title.js';
import type { ReleaseReference } from '../../../core/streaming/streaming-service.js';

const isrc = 'QZES92600001';
const [ourAlbum, otherAlbum] = ['spotify:album:2', 'spotify:album:9'];
const release: ReleaseReference = {
  title: 'Night Drive',
  artistName: 'Asha & The Late Trains',
  recording: { isrc, title: 'Night Drive', default: true },
  upc: '196922000001',
  trackUri: null,
  albumUri: null,
  artistUris: [],
};
const uri = (number: number) => `spotify:track:${number}`;
const aHit = (change: Partial<Hit> = {}): Hit => ({
  uri: uri(1),
  name: 'Night Drive',
  artists: [{ name: 'Asha & The Late Trains' }],
  external_ids: { isrc },
  durationMs: 214_000,
  ...change,
});
const judge = (hits: Hit[], change: Partial<ReleaseReference> = {}) =>
  judgeHits(hits, { release: { ...release, ...change }, item: 'track' });
const live = (number: number) => ({ outcome: 'live', uri: uri(number) });
const doubtful = (...numbers: number[]) => ({
  outcome: 'doubtful',
  candidates: numbers.map((number) => ({ uri: uri(number) })),
});

describe('hits of a search by code', () => {
  it.each<[string, Partial<Hit>, object]>([
    ['agrees in artist and title is certain', {}, live(1)],
    ['names its artists one by one is certain', { artists: [{ name: 'Asha' }, { name: 'The Late Trains' }] }, live(1)],
    ['writes our "&" out is certain', { artists: [{ name: 'Asha and the Late Trains' }] }, live(1)],
    [
      'has what shops add in its title is certain',
      { name: 'NIGHT DRIVE (feat. Live Wire) [Deluxe] - Single' },
      live(1),
    ],
    ['tells no artist is certain if its title is ours', { artists: [] }, live(1)],
    ['is by somebody else is doubtful', { artists: [{ name: 'Somebody' }] }, doubtful(1)],
    ['has another title is doubtful', { name: 'Day Drive' }, doubtful(1)],
    ['is another recording of our title is doubtful', { name: 'Night Drive (Live)' }, doubtful(1)],
    ['tells nothing else is doubtful', { name: undefined, artists: undefined }, doubtful(1)],
    ['contradicts us in both is not ours', { name: 'Rain', artists: [{ name: 'X' }] }, { outcome: 'not-live' }],
  ])('one that %s', (_what, change, outcome) => {
    expect(judge([aHit(change)])).toMatchObject(outcome);
  });

  it('are one recording on two albums, and no doubt, if they are equally long but for rounding', () => {
    const twins = [aHit({ uri: uri(2), durationMs: 216_400 }), aHit()];

    expect(judge(twins)).toEqual(live(1));
    expect(judge(twins.map((hit) => ({ ...hit, durationMs: undefined })))).toEqual(live(1));
  });

  it('are doubtful if one is longer than the other, unless exactly one is on our album', () => {
    const [short, long] = [aHit(), aHit({ uri: uri(2), durationMs: 260_000 })];
    const on = (album: string, hit: Hit): Hit => ({ ...hit, albums: [{ uri: album }] });

    expect(judge([long, short])).toMatchObject(doubtful(1, 2));
    expect(judge([on(ourAlbum, long), on(otherAlbum, short)], { albumUri: ourAlbum })).toEqual(live(2));
    expect(judge([{ ...long, albums: [{ upc: '0196922000001' }] }, short])).toEqual(live(2));
    expect(judge([on(ourAlbum, long), on(ourAlbum, short)], { albumUri: ourAlbum })).toMatchObject(doubtful(1, 2));
  });

  it('are doubtful if any of them contradicts us, unless a certain one is on our album', () => {
    const foreign = aHit({ uri: uri(2), artists: [{ name: 'Somebody' }], albums: [{ uri: ourAlbum }] });

    expect(judge([aHit(), foreign])).toMatchObject(doubtful(1, 2));
    expect(judge([aHit(), foreign], { albumUri: ourAlbum })).toMatchObject(doubtful(1, 2));
    expect(judge([aHit({ albums: [{ uri: otherAlbum }] }), foreign], { albumUri: otherAlbum })).toEqual(live(1));
  });

  it('without a code need the same length to be taken for one', () => {
    const nameless = (number: number, durationMs?: number) => aHit({ uri: uri(number), external_ids: {}, durationMs });

    expect(judge([nameless(1)])).toEqual(live(1));
    expect(judge([nameless(1, 214_000), nameless(2, 214_000)])).toEqual(live(1));
    expect(judge([nameless(1), nameless(2)])).toMatchObject(doubtful(1, 2));
    expect(judge([nameless(1), aHit({ uri: uri(2) })])).toEqual(live(2));
  });

  it('are decided by what a human has said, but for one that bears another code', () => {
    const foreign = aHit({ uri: uri(2), artists: [{ name: 'Somebody' }] });
    const confirmed = { confirmed: [uri(2)], refused: [], version: 1 };
    const refused = { confirmed: [], refused: [uri(2)], version: 1 };

    expect(judge([aHit(), foreign], { decided: confirmed })).toEqual(live(2));
    expect(judge([aHit(), foreign], { decided: refused })).toEqual(live(1));
    expect(judge([foreign], { decided: refused })).toEqual({ outcome: 'not-live' });
    expect(judge([{ ...foreign, external_ids: { isrc: 'QZES92600009' } }], { decided: confirmed })).toEqual({
      outcome: 'not-live',
    });
  });

  it('are shown to a human as one line each, and no more of them than one can look through', () => {
    const many = Array.from({ length: 40 }, (_, number) =>
      aHit({
        uri: uri(number + 1),
        name: ` Night\u202e\nDrive ${'x'.repeat(900)}`,
        durationMs: number === 0 ? Number.MAX_VALUE : 214_000.4,
        albums: [{ uri: 'javascript:alert(1)', name: '', upc: 'not a UPC' }],
      }),
    );
    const match = judge([...many, aHit({ uri: 'spotify:track:../../me', name: 'Odd' })]);

    const candidates = match.outcome === 'doubtful' ? match.candidates : [];
    expect(candidates).toHaveLength(mostCandidates);
    expect(candidates[0]).toEqual({
      uri: uri(1),
      title: expect.stringMatching(/^Night Drive x{100,190}$/) as unknown,
      artists: ['Asha & The Late Trains'],
      durationMs: null,
      albumUri: null,
      albumTitle: null,
      upc: null,
    });
    expect(candidates[1]?.durationMs).toBe(214_000);
  });
});

describe('any hits in any order', () => {
  const names = fc.constantFrom('Night Drive', 'night drive (feat. Maya)', 'Night Drive (Remix)', 'Rain', undefined);
  const artists = fc.constantFrom('Asha & The Late Trains', 'Somebody', undefined);
  const hits: fc.Arbitrary<Hit[]> = fc.array(
    fc.record({
      uri: fc.constantFrom(uri(1), uri(2), uri(3), 'spotify:album:1'),
      name: names,
      artists: artists.map((name) => (name === undefined ? undefined : [{ name }])),
      external_ids: fc.constantFrom({ isrc }, { isrc: 'QZES92600009' }, {}, undefined),
      durationMs: fc.constantFrom(214_000, 215_500, 260_000, undefined),
      albums: fc.constantFrom<Hit['albums'][]>(
        [{ uri: ourAlbum }],
        [{ uri: otherAlbum, upc: release.upc! }],
        [],
        undefined,
      ),
      linked_from: fc.constantFrom({ uri: uri(3) }, undefined),
    }),
    { maxLength: 6 },
  );
  const releases = fc.record({ albumUri: fc.constantFrom(ourAlbum, null), upc: fc.constantFrom(release.upc, null) });
  const contradicts = ({ name, artists: by }: Hit) =>
    (name !== undefined && !sameTitle(name, release.title)) || by?.[0]?.name === 'Somebody';

  it('are never live by a hit that contradicts us, or that bears another code', () => {
    fc.assert(
      fc.property(hits, releases, (found, change) => {
        const match = judge(found, change);
        if (match.outcome !== 'live') return;
        const chosen = found.filter((hit) => savedUri(hit) === match.uri);
        expect(chosen.length).toBeGreaterThan(0);
        expect(chosen.filter(contradicts)).toEqual([]);
        expect(chosen.filter((hit) => hit.external_ids?.isrc === 'QZES92600009')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are judged alike', () => {
    const ordered = hits.chain((found) =>
      fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })),
    );
    fc.assert(
      fc.property(ordered, releases, ([one, other], change) => {
        expect(judge(other, change)).toEqual(judge(one, change));
      }),
      { numRuns: 200 },
    );
  });

  it('are left out of a doubt by what was refused, and end it by what was confirmed', () => {
    fc.assert(
      fc.property(hits, releases, fc.constantFrom(uri(1), uri(2), uri(3)), (found, change, one) => {
        const refused = judge(found, { ...change, decided: { confirmed: [], refused: [one], version: 1 } });
        expect(JSON.stringify(refused)).not.toContain(`"${one}"`);
        const doubt = judge(found, change);
        if (doubt.outcome !== 'doubtful' || !doubt.candidates.some(({ uri: each }) => each === one)) return;
        expect(judge(found, { ...change, decided: { confirmed: [one], refused: [], version: 1 } })).toEqual({
          outcome: 'live',
          uri: one,
        });
      }),
      { numRuns: 200 },
    );
  });
});
