import { describe, expect, it } from '@jest/globals';
import { advanceCampaigns, phaseAt } from '../../../core/campaigns/advance-campaigns.js';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import type { NewCampaign } from '../../../core/campaigns/new-campaign.js';
import { parseIsrc, parseUpc } from '../../../core/campaigns/product-codes.js';
import { releaseSpan } from '../../../core/release-waves/midnight.js';
import { aCampaign, later } from '../../contracts/samples.js';
import { aWorld, dayMs } from '../world.js';
import { good } from './campaign-files.js';

const draft = (change: Partial<NewCampaign> = {}) => ({
  draft: { ...parseCampaignFile(good), slug: 'the-next-one', ...change },
  artwork: null,
});

describe('a new campaign', () => {
  it('is open at once, under its artist', async () => {
    const world = await aWorld();

    const campaign = await world.engine.createCampaign(draft());

    expect(campaign).toMatchObject({ phase: 'open', artistId: world.campaign.artistId, slug: 'the-next-one' });
    expect(await world.ports.campaigns.bySlug('the-next-one')).toEqual(campaign);
  });

  it('has the contact that its file names, and none if the file names none', async () => {
    const { engine } = await aWorld();
    const contact = { responsibleParty: 'Late Train Records', email: 'privacy@example.org' };

    expect(await engine.createCampaign(draft({ contact }))).toMatchObject({ contact: { ...contact, grievance: null } });
    expect(await engine.createCampaign(draft({ slug: 'another' }))).toMatchObject({ contact: null });
  });

  it('is a draft that nobody sees until it opens', async () => {
    const world = await aWorld();
    const opensAt = later(world.calendar.now(), dayMs);

    expect(await world.engine.createCampaign(draft({ opensAt }))).toMatchObject({ phase: 'draft' });
    await expect(world.engine.viewSmartLink('the-next-one', null)).rejects.toMatchObject({
      code: 'campaign-not-found',
    });

    world.calendar.moveTo(opensAt);
    await advanceCampaigns(world.ports);
    expect(await world.engine.viewSmartLink('the-next-one', null)).toMatchObject({ released: false });
  });

  it('is refused when its slug is taken, and the one that stands is untouched', async () => {
    const world = await aWorld();

    await expect(world.engine.createCampaign(draft({ slug: 'night-drive', title: 'Mine now' }))).rejects.toMatchObject({
      code: 'campaign-exists',
    });

    expect(await world.ports.campaigns.bySlug('night-drive')).toEqual(world.campaign);
  });

  it('gets its slug once when two ask for it at once', async () => {
    const world = await aWorld();

    const endings = await Promise.allSettled(
      ['One', 'Other', 'Third'].map((title) => world.engine.createCampaign(draft({ title }))),
    );

    expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it.each([
    ['in the middle of the day', '17:00', 'Asia/Kolkata', '2026-12-18T11:30:00.000Z'],
    [
      'at a time that its zone skips on that day: not before the day begins',
      '00:00',
      'Africa/Cairo',
      '2027-04-29T22:00:00.000Z',
    ],
    // eslint-disable-next-line max-params -- one row of the table
  ])('that is released for all at once is due %s', async (_when, releaseTime, zone, at) => {
    const { engine } = await aWorld();
    const releaseDate = zone === 'Africa/Cairo' ? '2027-04-30' : '2026-12-18';

    const campaign = await engine.createCampaign(
      draft({ releaseDate, releaseMode: { global: { releaseTime, zone } } }),
    );

    expect(campaign.releaseMode).toEqual({ kind: 'global', at: new Date(at) });
  });
});

describe('a campaign’s phase', () => {
  const open = aCampaign({ phase: 'open', opensAt: null });
  const { first, last } = releaseSpan(open);

  it('moves on at the first midnight on Earth and at the last', () => {
    expect([later(first, -1), first, later(last, -1), last].map((now) => phaseAt(open, now))).toEqual([
      'open',
      'releasing',
      'releasing',
      'released',
    ]);
  });

  it('follows the sandbox’s calendar back as well: a release that lies ahead again can be joined again', async () => {
    const world = await aWorld();
    for (const now of [last, later(first, -dayMs)]) {
      world.calendar.moveTo(now);
      await advanceCampaigns(world.ports);
    }

    expect(await world.ports.campaigns.byId(world.campaign.id)).toMatchObject({ phase: 'open' });
  });

  it('moves on once when two workers look at the same time', async () => {
    const world = await aWorld();
    world.calendar.moveTo(first);
    await Promise.all([advanceCampaigns(world.ports), advanceCampaigns(world.ports)]);
    expect(world.log.messages('info')).toEqual(['A campaign has moved on.']);
  });
});

describe('a product code', () => {
  it.each([
    ['INZ032600001', 'INZ032600001'],
    ['in-z03-26-00001', 'INZ032600001'],
    ['IN Z03 26 00001', 'INZ032600001'],
    ['INZ03260000', null],
    ['1NZ032600001', null],
    ['INZ03260000O', null],
    ['', null],
  ])('%j is the ISRC %j', (text, isrc) => {
    expect(parseIsrc(text)).toBe(isrc);
  });

  it.each([
    ['196871000017', '196871000017'],
    ['0196871000017', '0196871000017'],
    ['1 96871 00001 7', '196871000017'],
    ['4006381333931', '4006381333931'],
    ['196871000018', null],
    ['19687100001', null],
    ['１９６８７１００００１７', null],
  ])('%j is the UPC %j', (text, upc) => {
    expect(parseUpc(text)).toBe(upc);
  });

  it('with any one digit of a UPC mistyped is no UPC', () => {
    const upc = '196871000017';
    const mistyped = Array.from(upc).flatMap((right, place) =>
      Array.from('0123456789')
        .filter((digit) => digit !== right)
        .map((digit) => upc.slice(0, place) + digit + upc.slice(place + 1)),
    );
    expect(mistyped.filter((text) => parseUpc(text) !== null)).toEqual([]);
  });
});
