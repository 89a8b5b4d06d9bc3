import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import type { MatchDecision } from '../../../core/matches/confirm-match.js';
import {
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';

const foreignTrack = 'spotify:track:9SomebodysNightDrive01';
const decision = { service: 'spotify', item: 'track' } as const;

/** A world at midnight whose campaign knows its release by its code alone, and a service where two tracks bear it. */
async function twoOfOneCode(...names: string[]): Promise<{ world: World; fans: KnownFan[] }> {
  const services: Campaign['services'] = { spotify: { artistUris: [], trackUri: null, albumUri: null } };
  const world = await aWorld({ campaign: { services, upc: null } });
  world.service.publish({
    trackUri: foreignTrack,
    albumUri: 'spotify:album:9SomebodysNightDrive01',
    isrc: 'QZES92600001',
    upc: '196871000024',
    liveAt: new Date(0),
    artist: 'Somebody Else',
    durationMs: 187_000,
  });
  const fans = [];
  for (const name of names) fans.push(await join(world, name));
  world.calendar.moveTo(midnightInKolkata);
  return { world, fans };
}

/** The same once it has been tried to save it. */
async function aDoubt(...names: string[]): Promise<World> {
  const { world } = await twoOfOneCode(...names);
  await runDueWaves(world.ports);
  return world;
}

const decide = (world: World, uri: string | null, change: Partial<MatchDecision> = {}) =>
  world.engine.confirmMatch({ campaignId: world.campaign.id, ...decision, uri, ...change });
const doubts = async ({ engine, ports, campaign }: World) =>
  engine.doubtfulMatches((await ports.campaigns.byId(campaign.id))!);
const warnings = ({ log }: World) => log.messages('warn').filter((text) => text.includes('campaign -- matches'));

describe('a release of which a service has two', () => {
  it('is saved for nobody, and asked for once for all fans of a market', async () => {
    const world = await aDoubt('ana', 'binod', 'cyra');

    expect(world.service.effects).toEqual([]);
    expect(world.service.count('findItem')).toBe(1);
  });

  it('waits as a late release does: open, tried again, and given up after 72 hours with a reason of its own', async () => {
    const { world, fans } = await twoOfOneCode('ana');
    await runDueWaves(world.ports);
    const first = await writeOf(world, fans[0]!);
    expect(first).toMatchObject({ state: 'not-live', lastFailure: { reason: 'match-doubtful' }, outbox: [] });
    expect(first.saveSent).toBe(false);

    for (let hours = 0; hours <= 73; hours += 1) {
      pass(world, hourMs);
      await runDueWaves(world.ports);
    }

    expect(await writeOf(world, fans[0]!)).toMatchObject({ state: 'dead', lastFailure: { reason: 'match-doubtful' } });
    expect(world.service.effects).toEqual([]);
  });

  it('is kept for a human once, with all that is told of each, and the operator reads of it once', async () => {
    const world = await aDoubt('ana', 'binod');
    for (let minutes = 0; minutes < 5; minutes += 1) {
      pass(world, 2 * minuteMs);
      await runDueWaves(world.ports);
    }

    expect(await doubts(world)).toMatchObject([
      {
        service: 'spotify',
        item: 'track',
        isrc: 'QZES92600001',
        firstSeenAt: midnightInKolkata,
        candidates: [{ uri: trackUri }, { uri: foreignTrack, artists: ['Somebody Else'], durationMs: 187_000 }],
      },
    ]);
    expect(warnings(world)).toHaveLength(1);
  });
});

describe('a human who decides', () => {
  it('has the one saved that they confirm, for everybody and at once, and the doubt is over', async () => {
    const world = await aDoubt('ana', 'binod');

    expect(await decide(world, trackUri)).toMatchObject({ uri: trackUri, refused: [], triedNow: 2 });
    await runDueWaves(world.ports);

    for (const name of ['ana', 'binod']) expect(world.service.libraryOf(name)).toEqual([trackUri]);
    expect(await doubts(world)).toEqual([]);
    expect((await world.ports.campaigns.byId(world.campaign.id))?.services.spotify?.trackUri).toBe(trackUri);
  });

  it('can put all of them aside: they are neither offered nor saved any more, and the search goes on', async () => {
    const world = await aDoubt('ana');

    expect((await decide(world, null)).refused).toEqual([trackUri, foreignTrack]);
    await runDueWaves(world.ports);

    expect(world.service.effects).toEqual([]);
    expect(await doubts(world)).toEqual([]);
    const ours = 'spotify:track:3NightDriveAtLast00001';
    const release = { trackUri: ours, albumUri: 'spotify:album:3', isrc: 'QZES92600001', upc: '196922000001' };
    world.service.publish({ ...release, liveAt: new Date(0) });
    pass(world, hourMs);
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([ours]);
  });

  it('can take a confirmation back, which is for saves to come', async () => {
    const world = await aDoubt('ana');
    await decide(world, foreignTrack);

    expect((await decide(world, null)).refused).toEqual([foreignTrack]);
    await runDueWaves(world.ports);

    // What is left agrees in all.
    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  });

  it('says twice what is meant if it is none of the candidates, and names an item of this service in any case', async () => {
    const world = await aDoubt('ana');
    const another = 'spotify:track:5AnotherOne00000000001';

    await expect(decide(world, another)).rejects.toMatchObject({ code: 'match-unknown' });
    await expect(decide(world, 'tidal:track:1', { insists: true })).rejects.toMatchObject({ code: 'input-invalid' });
    expect((await decide(world, 'https://open.spotify.com/track/5AnotherOne00000000001', { insists: true })).uri).toBe(
      another,
    );
    expect(await doubts(world)).toEqual([]);
  });

  it('is refused where nothing is in doubt, the campaign is not there, or is called off', async () => {
    const world = await aDoubt();

    await expect(decide(world, null)).rejects.toMatchObject({ code: 'match-unknown' });
    await expect(decide(world, null, { service: 'tidal' })).rejects.toMatchObject({ code: 'service-not-offered' });
    await world.ports.campaigns.advance(world.campaign.id, world.campaign.phase, 'cancelled');
    await expect(decide(world, trackUri)).rejects.toMatchObject({ code: 'campaign-cancelled' });
  });

  it('and another one decide at once: one of them is told to look again', async () => {
    const world = await aDoubt('ana');

    const both = await Promise.allSettled([decide(world, trackUri), decide(world, foreignTrack)]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('while attempts are made does not leave those waiting that have asked before', async () => {
    const { world, fans } = await twoOfOneCode('ana');
    world.service.onArrival = async ({ call }) => {
      if (call !== 'findItem') return;
      world.service.onArrival = () => undefined;
      await decide(world, trackUri, { insists: true });
    };

    await runDueWaves(world.ports);
    expect(await writeOf(world, fans[0]!)).toMatchObject({ state: 'not-live', nextTryAt: midnightInKolkata });
    await runDueWaves(world.ports);

    expect(world.service.libraryOf('ana')).toEqual([trackUri]);
    expect(await doubts(world)).toEqual([]);
    expect(warnings(world)).toEqual([]);
  });
});

describe('a decision about a recording that is not the usual one', () => {
  it('makes the item ours where its code is looked for, and not what the campaign is known by', async () => {
    const world = await aDoubt();
    const [usual] = world.campaign.recordings;
    const spedUp = { ...decision, isrc: 'QZES92600002', artistId: world.campaign.artistId };
    await world.ports.doubtfulMatches.note({
      ...spedUp,
      id: `${world.campaign.id}:spotify:track:QZES92600002`,
      campaignId: world.campaign.id,
      candidates: [
        {
          ...{ uri: foreignTrack, title: null, artists: [] },
          durationMs: null,
          albumUri: null,
          albumTitle: null,
          upc: null,
        },
      ],
      firstSeenAt: midnightInKolkata,
    });
    expect(usual?.isrc).not.toBe(spedUp.isrc);

    const { campaign } = await decide(world, foreignTrack);

    expect(campaign.services.spotify).toMatchObject({ trackUri: null, decided: { confirmed: [foreignTrack] } });
  });
});
