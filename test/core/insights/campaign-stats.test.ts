import { describe, expect, it } from '@jest/globals';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import type { CampaignStats } from '../../../core/insights/campaign-stats.js';
import { usualSources } from '../../../core/insights/tagged-links.js';
import { noArrival, type Arrival } from '../../../core/smart-links/arrival.js';
import type { WriteState } from '../../../core/library-writes/library-write.js';
import type { PreSave } from '../../../core/pre-saves/pre-save.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import { libraryWriteId } from '../../../core/library-writes/library-write.js';
import { aPreSave, anArrival, aWrite, fanNumber } from '../../contracts/samples.js';
import { aWorld, pass, secondMs, type World } from '../world.js';

type Joined = { arrival?: Partial<Arrival> | null; states?: WriteState[] } & Omit<Partial<PreSave>, 'arrival'>;

/** A fan who has pre-saved, with writes in these states. */
async function joined({ ports, campaign }: World, number: number, change: Joined = {}): Promise<void> {
  const { arrival = {}, states = ['armed'], ...rest } = change;
  const fanId = fanNumber(number);
  const id = preSaveId(campaign.id, fanId, 'spotify');
  const came = arrival === null ? noArrival : anArrival({ clickId: `click-${number}`, ...arrival });
  await ports.preSaves.record(aPreSave({ id, fanId, campaignId: campaign.id, arrival: came, outbox: [], ...rest }));
  const items = ['track', 'album'] as const;
  for (const [index, state] of states.entries()) {
    const item = items[index] ?? 'track';
    const at = ['accepted', 'verified'].includes(state) ? new Date(0) : null;
    const write = { id: libraryWriteId(id, item), preSaveId: id, fanId, item, state, acceptedAt: at, outbox: [] };
    await ports.writes.add([aWrite({ ...write, campaignId: campaign.id })]);
  }
}

async function counted({ ports, campaign }: World, dimension: 'source' | 'link', value: string, more: number) {
  await ports.clicks.count([{ campaignId: campaign.id, dimension, value, more }]);
}

const stats = ({ engine, campaign }: World): Promise<CampaignStats> => engine.statsOf(campaign);

describe('the figures of a campaign', () => {
  it('are all nothing before anybody has come', async () => {
    const { public: open, by, previews } = await stats(await aWorld());

    expect(open.funnel).toEqual({ clicked: 0, preSaved: 0, authorised: 0, resolved: 0, written: 0, verified: 0 });
    expect(open.clickToSave).toMatchObject({ ratio: null, low: 0, high: 1 });
    expect([by.source, previews, open.isBelow]).toEqual([[], 0, false]);
  });

  it('follow the pre-saves of the public link step by step, each as far as the slowest of its items', async () => {
    const world = await aWorld();
    await counted(world, 'link', 'public', 20);
    await joined(world, 1, { mode: 'reminder', modeReason: 'fan-chose', states: ['reminded'] });
    await joined(world, 2, { states: ['armed'] });
    await joined(world, 3, { mode: 'reminder', modeReason: 'grant-ended', states: ['needs-reauth'] });
    await joined(world, 4, { states: ['accepted'] });
    await joined(world, 5, { states: ['verified', 'armed'] });
    await joined(world, 6, { states: ['verified', 'already-there'] });

    expect((await stats(world)).public.funnel).toEqual({
      ...{ clicked: 20, preSaved: 6, authorised: 5, resolved: 2, written: 2, verified: 1 },
    });
  });

  it('keep what came by bots, after the release and from nowhere apart from the public link', async () => {
    const world = await aWorld();
    await counted(world, 'link', 'public', 4);
    await counted(world, 'link', 'personal', 3);
    await counted(world, 'link', 'released', 2);
    await counted(world, 'link', 'preview', 9);
    await joined(world, 1);
    await joined(world, 2, { arrival: { link: 'personal' } });
    await joined(world, 3, { arrival: { link: 'personal' } });
    await joined(world, 4, { arrival: { link: 'released' } });
    await joined(world, 5, { arrival: null });

    const { public: open, personal, released, unknown, previews } = await stats(world);

    expect([open.funnel, personal, released, unknown].map(({ clicked, preSaved }) => [clicked, preSaved])).toEqual([
      [4, 1],
      [3, 2],
      [2, 1],
      [0, 1],
    ]);
    expect(previews).toBe(9);
  });

  it('tell the sources apart, the most visited first, and warn of those below the line by more than chance', async () => {
    const world = await aWorld();
    for (const [source, visitors] of [
      ['bio', 40],
      ['poster', 100],
      ['story', 4],
    ] as const) {
      await counted(world, 'source', source, visitors);
    }
    for (let number = 0; number < 20; number += 1) await joined(world, number, { arrival: { source: 'bio' } });
    for (let number = 20; number < 30; number += 1) await joined(world, number, { arrival: { source: 'poster' } });

    const lines = (await stats(world)).by.source;

    expect(lines.map(({ value, isBelow }) => [value, isBelow])).toEqual([
      ['poster', true],
      ['bio', false],
      ['story', false],
    ]);
    expect(lines.map(({ clickToSave: { ratio } }) => ratio)).toEqual([0.1, 0.5, 0]);
  });

  it('go by the line that the campaign names', async () => {
    const world = await aWorld({ campaign: { strategy: { ...defaultStrategy, clickToSaveWarning: 0.05 } } });
    await counted(world, 'source', 'poster', 100);
    for (let number = 0; number < 10; number += 1) await joined(world, number, { arrival: { source: 'poster' } });

    expect((await stats(world)).by.source).toMatchObject([{ value: 'poster', isBelow: false }]);
  });

  it('count a visitor who pre-saved twice after one click as one who pre-saved', async () => {
    const world = await aWorld();
    await counted(world, 'link', 'public', 10);
    for (const number of [1, 2]) await joined(world, number, { arrival: { clickId: 'the-same' } });

    const { funnel, clickToSave } = (await stats(world)).public;
    expect([funnel.preSaved, clickToSave.saves]).toEqual([2, 1]);
  });

  it('break the public link down by variant, device, app, connection and metro, too', async () => {
    const world = await aWorld();
    await joined(world, 1);
    await joined(world, 2, { arrival: { variant: 'b', device: 'desktop', inAppBrowser: null, metro: null } });

    const { by } = await stats(world);

    const values = (dimension: keyof typeof by) => by[dimension].map(({ value }) => value);
    expect(values('variant')).toEqual(['a', 'b']);
    expect(values('device')).toEqual(['desktop', 'phone']);
    expect(values('inAppBrowser')).toEqual(['instagram', 'none']);
    expect(values('connection')).toEqual(['4g']);
    expect(values('metro')).toEqual(['other', 'unknown']);
  });

  it('name no metro of too few to disappear among, and lose none of its clicks', async () => {
    const world = await aWorld({ campaign: { minimumClusterSize: 5 } });
    for (let number = 1; number <= 5; number += 1) await joined(world, number);
    await joined(world, 6, { arrival: { metro: 'shillong' } });
    const at = { campaignId: world.campaign.id, dimension: 'metro' } as const;
    await world.ports.clicks.count([
      { ...at, value: 'delhi', more: 20 },
      { ...at, value: 'shillong', more: 3 },
      { ...at, value: 'ooty', more: 2 },
    ]);

    const { by } = await stats(world);

    expect(by.metro.map(({ value, funnel: { clicked, preSaved } }) => [value, clicked, preSaved])).toEqual([
      ['delhi', 20, 5],
      ['other', 5, 1],
    ]);
  });

  it('are gathered once for all who ask within five seconds, and anew after that', async () => {
    const world = await aWorld();
    await stats(world);
    await joined(world, 1);
    expect((await stats(world)).public.funnel.preSaved).toBe(0);

    pass(world, 5 * secondMs);

    expect((await stats(world)).public.funnel.preSaved).toBe(1);
  });
});

describe('tagged links', () => {
  it('are one for each usual place, and first one for a place of one’s own', async () => {
    const { engine, campaign } = await aWorld();

    expect(engine.taggedLinks(campaign, null).map(({ source }) => source)).toEqual([...usualSources]);
    expect(engine.taggedLinks(campaign, ' Street Team ')[0]).toEqual({
      source: 'street-team',
      url: 'http://127.0.0.1:3000/l/night-drive?s=street-team',
    });
    expect(engine.taggedLinks(campaign, 'bio')).toHaveLength(usualSources.length);
  });

  it.each(['', ' ', 'a/b', 'रेडियो', 'x'.repeat(41), '-', '__proto__', 'a&s=b', '\u0000'])(
    'refuse a place named "%s"',
    async (name) => {
      const { engine, campaign } = await aWorld();

      expect(() => engine.taggedLinks(campaign, name)).toThrow(expect.objectContaining({ code: 'source-invalid' }));
    },
  );
});
