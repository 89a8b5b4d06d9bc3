import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import { recordConsent } from '../../core/consent/record-consent.js';
import { grantId } from '../../core/grants/grant.js';
import { recomputeKeepUntil } from '../../core/grants/keep-grant.js';
import { aConsent } from '../contracts/samples.js';
import { markOf } from '../core/world.js';
import { Browser, openWeb, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;
let ana: Browser;
beforeEach(async () => {
  world = await openWeb();
  ana = new Browser(world);
  await preSave(world, ana, 'ana');
  const { ports, campaign } = world;
  const next = { ...campaign, id: campaignId.parse('cmp_dayreturn0'), slug: 'day-return', releaseDate: '2026-05-29' };
  await ports.campaigns.add(next, null);
});
afterEach(() => world.close());

/** Ana lets us keep her permission. */
async function keep(): Promise<void> {
  const { ports, campaign } = world;
  const grant = await ports.grants.byAccount(markOf({ ports, campaign }, 'ana'));
  if (!grant) throw new Error('Ana has no grant.');
  const { artistId, fanId } = grant;
  const asked = { purpose: 'keep-permission', campaignId: null, decision: 'given', place: 'web' } as const;
  await recordConsent({ ...asked, artistId, fanId, notice: aConsent().notice }, ports);
  await recomputeKeepUntil(grantId(artistId, fanId, 'spotify'), ports);
}

const tap = () => ana.post('/l/day-return/pre-save', { slug: 'day-return', service: 'spotify', zone: 'Asia/Kolkata' });

describe('the page of the artist’s next release', () => {
  it('has one button for a fan whose permission is kept, and that button is all it takes', async () => {
    await keep();
    const { text } = await ana.get('/l/day-return');
    expect(text).toContain('Pre-save on Fake Music with one tap');
    expect(text).not.toContain('/oauth/spotify/start');

    const { status, location } = await tap();

    expect([status, location]).toEqual([303, '/l/day-return']);
    expect((await ana.get('/l/day-return')).text).toContain('You’re in.');
  });

  it('is as for everybody for a fan whose permission is not kept', async () => {
    const { text } = await ana.get('/l/day-return');
    expect(text).not.toContain('with one tap');
    expect(text).toContain('/oauth/spotify/start');
  });

  it('sends the same form on to the sign-in when the permission is gone by the time of the tap', async () => {
    await keep();
    await ana.get('/l/day-return');
    world.service.revoke('ana');
    world.calendar.advanceMs(2 * 60 * 60 * 1000);

    const { status, location } = await tap();

    expect([status, location]).toEqual([307, '/oauth/spotify/start']);
  });

  it('refuses a form of another site', async () => {
    await keep();
    expect(
      (await ana.post('/l/day-return/pre-save', { service: 'spotify', slug: 'x', zone: 'x', form_token: 'forged' }))
        .status,
    ).toBe(403);
  });
});

describe('the page of a release that is out', () => {
  it('has it saved by one tap for a fan whose permission is kept', async () => {
    await keep();
    world.calendar.moveTo(new Date('2026-06-20T10:00:00.000Z'));
    expect((await ana.get('/l/day-return')).text).toContain('Save it now on Fake Music with one tap');

    await tap();

    expect((await ana.get('/l/day-return')).text).toContain('we saved it and read it back');
  });
});
