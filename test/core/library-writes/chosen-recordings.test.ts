import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import { chooseRecording } from '../../../core/pre-saves/choose-recording.js';
import { lookAgain } from '../../../core/library-writes/look-again.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { releaseReference } from '../../../core/streaming/release-reference.js';
import { judgeHits, type Hit } from '../../../core/streaming/match-hit.js';
import {
  aBrowserOf,
  aWorld,
  dayMs,
  hourMs,
  join,
  midnightInKolkata,
  pass,
  promiseTo,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';

const [original, remix] = ['QZES92600001', 'QZES92600002'];
const remixUri = 'spotify:track:2NightDriveRemix000002';
const recordings = [
  { isrc: original, title: 'Night Drive', default: true },
  { isrc: remix, title: 'Night Drive (Riya Remix)', default: false },
];

/** A campaign with an original and a remix, both in the catalogue of the service. */
async function aWorldOfTwo(change: Partial<Campaign> = {}): Promise<World> {
  const world = await aWorld({ campaign: { recordings, ...change } });
  const albumUri = 'spotify:album:2NightDriveRemixes0001';
  world.service.publish({ trackUri: remixUri, albumUri, isrc: remix, upc: '196922000018', liveAt: new Date(0) });
  return world;
}

/** Pre-saves as this fan, who names a recording, from a browser of theirs. */
async function preSave(world: World, name: string, recordingIsrc: string | null): Promise<KnownFan> {
  const fan = await join(world, name);
  await preSaveAgain(world, fan, recordingIsrc);
  return fan;
}

async function preSaveAgain(world: World, fan: KnownFan, recordingIsrc: string | null): Promise<void> {
  const { browser, session, accountId } = fan;
  const wish = {
    slug: world.campaign.slug,
    service: 'spotify',
    zone: 'Asia/Kolkata',
    follow: false,
    adult: true,
  } as const;
  const url = await world.engine.beginPreSave({ ...wish, browser, session, recordingIsrc });
  const parameters = world.service.agree(url, accountId);
  await world.engine.completePreSave({ service: 'spotify', parameters, browser });
}

describe('a campaign with several recordings', () => {
  it('saves for each fan the one they chose, in one night, on one shared search each', async () => {
    const world = await aWorldOfTwo();
    await preSave(world, 'ana', original);
    await preSave(world, 'binod', remix);
    await join(world, 'chitra');
    await preSave(world, 'divya', remix);
    world.service.visits.length = 0;

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(world.service.libraryOf('binod')).toEqual([remixUri]);
    expect(world.service.libraryOf('chitra')).toEqual([trackUri]);
    expect(world.service.libraryOf('divya')).toEqual([remixUri]);
    expect(world.service.effects).toHaveLength(4);
    expect(world.service.count('findItem')).toBe(2);
  });

  it('keeps the choice made before a sign-in that knows the fan only afterwards', async () => {
    const world = await aWorldOfTwo();
    const { browser } = await aBrowserOf(world, 'nobody');
    const wish = { slug: world.campaign.slug, service: 'spotify', zone: 'Asia/Kolkata', follow: false } as const;
    const url = await world.engine.beginPreSave({ ...wish, adult: true, browser, session: null, recordingIsrc: remix });
    const parameters = world.service.agree(url, 'ana');
    await world.engine.completePreSave({ service: 'spotify', parameters, browser });

    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([remixUri]);
  });

  it('lets a fan choose anew by pre-saving again, and saying nothing changes nothing', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', remix);
    await preSaveAgain(world, ana, null);
    expect(await promiseTo(world, ana)).toMatchObject({ recordingIsrc: remix });

    await preSaveAgain(world, ana, original);

    expect(await promiseTo(world, ana)).toMatchObject({ recordingIsrc: null });
  });

  it('takes a recording that it does not list for none: the default stands', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', 'QZES92699999');
    expect(await promiseTo(world, ana)).toMatchObject({ recordingIsrc: null });
  });

  it('changes nothing once a recording is saved, and arms nothing again', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', remix);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);

    await preSaveAgain(world, ana, original);
    await runDueWaves(world.ports);

    expect(await promiseTo(world, ana)).toMatchObject({ recordingIsrc: remix });
    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', itemUri: remixUri });
    expect(world.service.libraryOf('ana')).toEqual([remixUri]);
  });

  it('lets a fan who had it taken out have another one saved', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', remix);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    await world.engine.undoOwn(ana.session, world.campaign.id);

    await preSaveAgain(world, ana, original);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it.each(['findItem', 'contains'] as const)(
    'saves what the fan chose while an attempt was at its %s, and never the other',
    async (moment) => {
      const world = await aWorldOfTwo();
      const ana = await preSave(world, 'ana', remix);
      const { id } = await promiseTo(world, ana);
      world.calendar.moveTo(midnightInKolkata);
      let chosen: boolean | null = null;
      world.service.onArrival = async ({ call }) => {
        if (call !== moment || chosen !== null) return;
        chosen = await chooseRecording(id, null, world.ports);
      };

      await runDueWaves(world.ports);
      pass(world, hourMs);
      await runDueWaves(world.ports);

      // In hand: it is too late to choose.
      expect(chosen).toBe(false);
      expect(world.service.effects.map(({ uri }) => uri)).toEqual([remixUri]);
      expect(await promiseTo(world, ana)).toMatchObject({ recordingIsrc: remix });
    },
  );

  it('calls a save off whose choice has changed under it, and saves the new one in the same night', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', remix);
    const { id } = await promiseTo(world, ana);
    world.calendar.moveTo(midnightInKolkata);
    let isChanged = false;
    world.service.onArrival = async ({ call }) => {
      if (call !== 'contains' || isChanged) return;
      isChanged = await world.ports.preSaves.chooseRecording(id, remix, null);
    };

    await runDueWaves(world.ports);
    pass(world, hourMs);
    await runDueWaves(world.ports);

    expect(isChanged).toBe(true);
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(world.service.effects.map(({ uri }) => uri)).toEqual([trackUri]);
  });

  it('looks a day later for the one that was chosen', async () => {
    const world = await aWorldOfTwo();
    const ana = await preSave(world, 'ana', remix);
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    pass(world, dayMs + hourMs);

    await lookAgain(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ lastLook: { present: true } });
  });
});

describe('the recording that a search is for', () => {
  const spotify = { artistUris: [], trackUri, albumUri: null };

  it('is the default by the URI that the campaign gives, and any other by its own ISRC and title', async () => {
    const { campaign } = await aWorldOfTwo();
    expect(releaseReference(campaign, spotify)).toMatchObject({ trackUri, recording: { isrc: original } });
    expect(releaseReference(campaign, spotify, original)).toMatchObject({ trackUri });
    expect(releaseReference(campaign, spotify, remix)).toMatchObject({ trackUri: null, recording: recordings[1] });
  });

  it('is never the song that a remix was made from', async () => {
    const alone = [{ isrc: remix, title: 'Night Drive (Hindi)', default: true }];
    const remixOf = {
      title: 'Night Drive',
      artist: 'River of Glass',
      isrc: null,
      iswc: null,
      writers: [],
      campaign: null,
    };
    const work = { iswc: null, writers: [], remixOf };
    const { campaign } = await aWorldOfTwo({ recordings: alone, work });
    const release = releaseReference(campaign, { ...spotify, trackUri: null });
    const artists = [{ name: 'River of Glass' }];
    const hits = [
      { uri: 'spotify:track:1', name: 'Night Drive', artists },
      { uri: 'spotify:track:2', name: 'Night Drive (Hindi)', artists },
    ];
    expect(judgeHits(hits, { release, item: 'track' })).toEqual({ outcome: 'live', uri: 'spotify:track:2' });
    expect(judgeHits(hits.slice(0, 1), { release, item: 'track' })).toEqual({ outcome: 'not-live' });
  });
});

describe('whatever a service lists', () => {
  const titles = ['Night Drive', 'Night Drive (Riya Remix)', 'Night Drive - Instrumental', 'Night Drive (Hindi)'];
  const many = titles.map((title, place) => ({ isrc: `QZES9260000${String(place)}`, title, default: place === 0 }));
  const shopNames = (title: string) => [title, `${title} [Deluxe]`, `${title} (feat. Asha)`, title.toUpperCase()];
  const artists = [{ name: 'River of Glass' }];

  /** The recordings in any order and number, each with or without its code, some listed twice, under a shop's names. */
  const listed = fc.array(fc.record({ place: fc.nat(many.length - 1), hasCode: fc.boolean(), name: fc.nat(3) }), {
    maxLength: 8,
  });

  it('a write never lands on another recording than the one that was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(listed, fc.nat(many.length - 1), async (list, chosen) => {
        const world = await aWorld({
          campaign: { recordings: many, services: { spotify: { artistUris: [], trackUri: null, albumUri: null } } },
        });
        const hits = list.map(({ place, hasCode, name }, number): Hit => {
          const uri = `spotify:track:${String(place)}of${String(number)}`;
          const { isrc, title } = many[place]!;
          return { uri, artists, name: shopNames(title)[name], ...(hasCode && { external_ids: { isrc } }) };
        });
        for (const { uri } of hits) {
          world.service.publish({ trackUri: uri, albumUri: uri, isrc: '', upc: '', liveAt: new Date(0) });
        }
        world.service.findItem = async (_credentials, release, item) => {
          return judgeHits(hits, { release, item });
        };
        await preSave(world, 'ana', many[chosen]!.isrc);
        world.calendar.moveTo(midnightInKolkata);
        await runDueWaves(world.ports);

        const times = list.filter(({ place }) => place === chosen).length;
        const saved = world.service.libraryOf('ana');
        expect(saved.length).toBeLessThanOrEqual(Math.min(times, 1));
        if (times === 1) expect(saved).toHaveLength(1);
        expect(saved.every((uri) => uri.startsWith(`spotify:track:${String(chosen)}of`))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
