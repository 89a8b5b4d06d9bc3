import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import { noCounts } from '../../core/smart-links/click-counts.js';
import type { ClickStore } from '../../core/smart-links/click-store.js';
import type { OpenStore } from './open-store.js';
import { aClick, nightDrive } from './samples.js';

const other = campaignId.parse('cmp_anotherone');
const [yesterday, today, tomorrow] = ['2026-11-25', '2026-11-26', '2026-11-27'];
const salt = (byte: number) => new Uint8Array(32).fill(byte);

/** What every {@link ClickStore} promises. */
export function clickStoreContract(name: string, openStore: OpenStore<ClickStore>): void {
  describe(`clicks, ${name}`, () => {
    keepsClicks(openStore);
    tellsVisitorsApart(openStore);
    counts(openStore);
  });
}

function keepsClicks(openStore: OpenStore<ClickStore>): void {
  it('reads a click back as it was kept, whole and bare', async () => {
    const store = await openStore();
    const nothing = { source: null, referralCode: null, variant: null, inAppBrowser: null, connection: null };
    const nowhere = { language: null, country: null, city: null, metro: null, adClickIds: {} };
    const utm = { source: null, medium: null, campaign: null, term: null, content: null };
    const bare = aClick({ id: 'YmFyZQ', ...nothing, ...nowhere, utm });

    await store.add([aClick(), bare]);

    expect(await store.byId('Y2xpY2s')).toEqual(aClick());
    expect(await store.byId('YmFyZQ')).toEqual(bare);
    expect(await store.byId('nobody')).toBeNull();
    expect(await store.byIds(['YmFyZQ', 'nobody'])).toEqual([bare]);
  });

  it('removes the clicks that are named, and all of a campaign, and no others', async () => {
    const store = await openStore();
    await store.add([aClick({ id: 'one' }), aClick({ id: 'two' }), aClick({ id: 'three', campaignId: other })]);

    await store.remove(['one', 'nobody']);
    expect((await store.byIds(['one', 'two', 'three'])).map(({ id }) => id).sort()).toEqual(['three', 'two']);
    await store.removeOfCampaign(nightDrive);

    expect((await store.byIds(['one', 'two', 'three'])).map(({ id }) => id)).toEqual(['three']);
  });
}

function tellsVisitorsApart(openStore: OpenStore<ClickStore>): void {
  it('has one salt a day for all processes, whoever comes first', async () => {
    const store = await openStore();

    const salts = await Promise.all([1, 2, 3, 4].map((byte) => store.saltOf(today, salt(byte))));

    expect(new Set(salts.map(String)).size).toBe(1);
    expect(await store.saltOf(today, salt(9))).toEqual(salts[0]);
    expect(await store.saltOf(tomorrow, salt(9))).toEqual(salt(9));
  });

  it('says of each mark once that it is new, also to several at once', async () => {
    const store = await openStore();
    expect(await store.mark(today, [])).toEqual(new Set());
    expect(await store.mark(today, ['ana', 'binod'])).toEqual(new Set(['ana', 'binod']));
    expect(await store.mark(today, ['binod', 'chandra'])).toEqual(new Set(['chandra']));
    expect(await store.mark(tomorrow, ['ana'])).toEqual(new Set(['ana']));

    const answers = await Promise.all(Array.from({ length: 8 }, () => store.mark(today, ['devi', 'esha'])));

    expect(answers.flatMap((fresh) => [...fresh]).sort()).toEqual(['devi', 'esha']);
  });

  it('destroys the salts and the marks of days that are over', async () => {
    const store = await openStore();
    await store.saltOf(yesterday, salt(1));
    await store.saltOf(today, salt(2));
    await store.mark(yesterday, ['ana']);
    await store.mark(today, ['ana']);

    await store.destroyBefore(today);

    expect(await store.saltOf(yesterday, salt(3))).toEqual(salt(3));
    expect(await store.mark(yesterday, ['ana'])).toEqual(new Set(['ana']));
    expect(await store.saltOf(today, salt(4))).toEqual(salt(2));
    expect(await store.mark(today, ['ana'])).toEqual(new Set());
  });
}

function counts(openStore: OpenStore<ClickStore>): void {
  const bio = { campaignId: nightDrive, dimension: 'source', value: 'bio' } as const;

  it('adds up what is counted, by campaign, dimension and value', async () => {
    const store = await openStore();
    expect(await store.countsOf(nightDrive)).toEqual(noCounts());

    await store.count([
      { ...bio, more: 2 },
      { ...bio, dimension: 'link', value: 'public', more: 3 },
      { ...bio, campaignId: other, more: 7 },
    ]);
    await store.count([
      { ...bio, more: 1 },
      { ...bio, value: 'poster', more: 1 },
      { ...bio, dimension: 'device', value: 'phone', more: 4 },
    ]);

    expect(await store.countsOf(nightDrive)).toEqual({
      ...noCounts(),
      link: new Map([['public', 3]]),
      source: new Map([
        ['bio', 3],
        ['poster', 1],
      ]),
      device: new Map([['phone', 4]]),
    });
    expect((await store.countsOf(other)).source).toEqual(new Map([['bio', 7]]));
  });

  it('loses nothing when many count at once', async () => {
    const store = await openStore();

    await Promise.all(Array.from({ length: 12 }, () => store.count([{ ...bio, more: 1 }])));

    expect((await store.countsOf(nightDrive)).source).toEqual(new Map([['bio', 12]]));
  });

  it('counts under names that mean something to JavaScript', async () => {
    const store = await openStore();

    await store.count([{ ...bio, value: 'constructor', more: 1 }]);
    await store.count([{ ...bio, value: 'tostring', more: 2 }]);

    expect(Object.fromEntries((await store.countsOf(nightDrive)).source)).toEqual({ constructor: 1, tostring: 2 });
  });
}
