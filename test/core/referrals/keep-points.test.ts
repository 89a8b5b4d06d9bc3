import { describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { anyCampaign } from '../../../core/communities/community-campaigns.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { ownInvitation } from '../../../core/referrals/own-invitation.js';
import { writtenOut } from '../../../core/referrals/referral-code.js';
import { allOf } from '../../contracts/all-of.js';
import { aCampaign, fanNumber, later } from '../../contracts/samples.js';
import {
  aBrowserOf,
  aWorld,
  begin,
  dayMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  promiseTo,
  type World,
} from '../world.js';
import { accountOf, codeOf, joinWith, pointsOf, signUp } from './friends.js';

async function aWorldOfAna() {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  return { world, ana, code: await codeOf(world, ana) };
}

const stop = ({ engine }: World, name: string) => engine.stopAll(accountOf(name));
const collect = ({ ports }: World) => collectAnnouncements(ports);
const ledgerOf = async ({ ports, campaign }: World) => allOf(ports.points.ofCampaign(campaign.id, null));

describe('a fan whose code brought a sign-up', () => {
  it('has one point, for a save and for a reminder alike', async () => {
    const { world, ana, code } = await aWorldOfAna();

    await joinWith(world, 'binod', code);
    await signUp(world, { fanId: fanNumber(1), code, mode: 'reminder' });

    expect(await pointsOf(world, ana)).toBe(2);
  });

  it('has it whatever becomes of the save, the follow or the permission', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await joinWith(world, 'binod', code);

    world.service.revoke('binod');
    pass(world, 60 * dayMs);
    await collect(world);

    expect(await pointsOf(world, ana)).toBe(1);
  });

  it('has it for a code that was typed from a photo: in small letters, with spaces, O for 0', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const typed = writtenOut(code).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l');

    await joinWith(world, 'binod', typed);

    expect(await pointsOf(world, ana)).toBe(1);
  });

  it('has one point for a person who pre-saves again, and on another service', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const binod = await joinWith(world, 'binod', code);
    const preSave = await promiseTo(world, binod);
    await world.ports.preSaves.record({ ...preSave, id: `${preSave.id}-too` as typeof preSave.id });

    await joinWith(world, 'binod', code);
    await collect(world);

    expect(await pointsOf(world, ana)).toBe(1);
    expect(await ledgerOf(world)).toHaveLength(1);
  });

  it('keeps it to the end when it was the first valid code: a second one changes nothing', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const mira = await join(world, 'mira');
    const another = await codeOf(world, mira);
    await world.engine.givePersonalLink(accountOf('binod'), { ...anyCampaign, code: 'NOT-ACO-DE' });
    await world.engine.givePersonalLink(accountOf('binod'), { ...anyCampaign, code: code });
    pass(world, minuteMs);

    const binod = await joinWith(world, 'binod', another);

    expect([await pointsOf(world, ana), await pointsOf(world, mira)]).toEqual([1, 0]);
    expect(await promiseTo(world, binod)).toMatchObject({ arrival: { referralCode: code } });
    expect(await world.engine.givePersonalLink(accountOf('binod'), { ...anyCampaign, code: another })).toMatchObject({
      friendsCode: 'too-late',
    });
  });

  it('has two hundred points for two hundred honest sign-ups of one evening', async () => {
    const { world, ana, code } = await aWorldOfAna();

    for (let number = 0; number < 200; number += 1) await signUp(world, { fanId: fanNumber(number), code });

    expect(await pointsOf(world, ana)).toBe(200);
  });
});

describe('a code that brings nobody a point', () => {
  it.each(['NGHT-XXX-XXX', '', '__proto__', "'; DROP TABLE", 'x'.repeat(100_000)])(
    'is one that nobody has: %.20s; the sign-up goes on',
    async (text) => {
      const { world } = await aWorldOfAna();

      const binod = await joinWith(world, 'binod', text);

      expect(await promiseTo(world, binod)).toMatchObject({ arrival: { referralCode: null }, withdrawnAt: null });
      expect(await ledgerOf(world)).toEqual([]);
    },
  );

  it('is one’s own, typed in chat or come by in one’s own link', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await world.engine.stopAll(accountOf('ana'));

    await joinWith(world, 'ana', code);
    await signUp(world, { fanId: ana.fanId, code });

    expect(await ledgerOf(world)).toEqual([]);
  });

  it('is one’s own from another account of the same fan', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const second = { ...accountOf('ana-two'), artistId: world.campaign.artistId, accountCreatedAt: null };
    await world.ports.fans.claimIdentity({ ...second, fanId: ana.fanId, createdAt: world.calendar.now() });

    await joinWith(world, 'ana-two', code);

    expect(await ledgerOf(world)).toEqual([]);
  });

  it('is that of another fan who holds the same service account: it serves one fan', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await world.engine.givePersonalLink(accountOf('mallory'), { ...anyCampaign, code: code });
    const here = await aBrowserOf(world, 'mallory');
    const parameters = world.service.agree(await begin(world, here), 'ana');

    await expect(
      world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser }),
    ).rejects.toMatchObject({ code: 'service-account-taken' });

    expect(await pointsOf(world, ana)).toBe(0);
  });

  it('is one of another campaign, also when it comes by a forged link', async () => {
    const { world, ana } = await aWorldOfAna();
    const other = aCampaign({ id: campaignId.parse('cmp_daytripppp'), slug: 'day-trip' });
    await world.ports.campaigns.add(other, null);
    const { code } = await ownInvitation({ fanId: ana.fanId, campaign: other }, world.ports);

    await joinWith(world, 'binod', code);
    await signUp(world, { fanId: fanNumber(1), code });

    expect(await ledgerOf(world)).toEqual([]);
  });

  it('is that of a fan who was forgotten', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);

    const binod = await joinWith(world, 'binod', code);

    expect(await promiseTo(world, binod)).toMatchObject({ withdrawnAt: null });
    expect(await ledgerOf(world)).toEqual([]);
  });

  it('is one that was typed before anything was agreed to: a point comes with the sign-up, not before', async () => {
    const { world, code } = await aWorldOfAna();

    const invitation = await world.engine.givePersonalLink(accountOf('binod'), { ...anyCampaign, code: code });

    expect(invitation).toMatchObject({ friendsCode: 'noted' });
    expect(await ledgerOf(world)).toEqual([]);
  });
});

describe('two fans who bring each other', () => {
  it('have one point between them: who was there first was brought by nobody', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const binod = await joinWith(world, 'binod', code);

    await stop(world, 'ana');
    await joinWith(world, 'ana', await codeOf(world, binod));
    await collect(world);

    expect([await pointsOf(world, ana), await pointsOf(world, binod)]).toEqual([1, 0]);
  });
});

describe('a newcomer who takes their sign-up back', () => {
  it('before the freeze, takes the point along, as an entry of its own', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await joinWith(world, 'binod', code);
    pass(world, minuteMs);

    await stop(world, 'binod');
    await collect(world);

    expect(await pointsOf(world, ana)).toBe(0);
    expect((await ledgerOf(world)).map(({ change }) => change)).toEqual([1, -1]);
    expect((await ledgerOf(world)).at(-1)?.at).toEqual(world.calendar.now());
  });

  it('by being forgotten, takes it along too', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const binod = await joinWith(world, 'binod', code);

    await forgetFan({ fanId: binod.fanId, place: 'web' }, world.ports);
    await collect(world);

    expect(await pointsOf(world, ana)).toBe(0);
  });

  it('and comes back, gives it back once', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const binod = await joinWith(world, 'binod', code);
    for (let time = 0; time < 3; time += 1) {
      pass(world, minuteMs);
      await stop(world, 'binod');
      await collect(world);
      pass(world, minuteMs);
      await join(world, 'binod');
      await collect(world);
    }

    expect(await pointsOf(world, ana)).toBe(1);
    expect((await ledgerOf(world)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await ledgerOf(world)).every(({ newcomerId }) => newcomerId === binod.fanId)).toBe(true);
  });

  it('after the freeze, leaves the point where it is, and so does whoever comes after it', async () => {
    const freezeAt = later(new Date('2026-04-03T10:00:00.000Z'), 5 * minuteMs);
    const world = await aWorld({ campaign: { freezeAt } });
    const ana = await join(world, 'ana');
    const code = await codeOf(world, ana);
    await joinWith(world, 'binod', code);

    pass(world, 5 * minuteMs);
    await stop(world, 'binod');
    await joinWith(world, 'late', code);
    await collect(world);

    expect((await ledgerOf(world)).map(({ change }) => change)).toEqual([1]);
    expect(await pointsOf(world, ana)).toBe(1);
  });

  it('in the last minute, takes it along although it is written down after the freeze', async () => {
    const freezeAt = later(new Date('2026-04-03T10:00:00.000Z'), 5 * minuteMs);
    const world = await aWorld({ campaign: { freezeAt } });
    const ana = await join(world, 'ana');
    await joinWith(world, 'binod', await codeOf(world, ana));
    pass(world, 4 * minuteMs);
    await stop(world, 'binod');
    pass(world, 2 * minuteMs);
    await join(world, 'binod');

    await collect(world);

    expect((await ledgerOf(world)).map(({ change, at }) => [change, at < freezeAt])).toEqual([
      [1, true],
      [-1, true],
    ]);
  });
});

describe('a newcomer for whom it is out already', () => {
  it('brings nobody a point: all that is left to sign up for is a save', async () => {
    const { world, ana, code } = await aWorldOfAna();
    world.calendar.moveTo(midnightInKolkata);

    await joinWith(world, 'binod', code);
    await collect(world);

    expect(await ledgerOf(world)).toEqual([]);
    expect(await pointsOf(world, ana)).toBe(0);
  });

  it('brings one where it is still to come, also when it is out elsewhere', async () => {
    const { world, ana, code } = await aWorldOfAna();
    world.calendar.moveTo(midnightInKolkata);

    await world.engine.givePersonalLink(accountOf('leo'), { ...anyCampaign, code });
    await join(world, 'leo', { zone: 'Pacific/Pago_Pago' });

    expect(await pointsOf(world, ana)).toBe(1);
  });

  it('keeps the point of a newcomer who had come before', async () => {
    const { world, ana, code } = await aWorldOfAna();
    await joinWith(world, 'binod', code);
    world.calendar.moveTo(later(midnightInKolkata, dayMs));

    await collect(world);

    expect(await pointsOf(world, ana)).toBe(1);
  });
});

describe('a fan who turns out to be under age', () => {
  it('is given no more points: their code is nobody’s from then on', async () => {
    const world = await aWorld();
    const { session } = await aBrowserOf(world, 'ana');
    const ana = (await world.ports.fans.identity(world.campaign.artistId, 'discord', 'id-ana'))!;
    const code = await codeOf(world, ana);

    await world.engine.declareUnderAge(world.campaign.slug, session);
    await joinWith(world, 'binod', code);

    expect(await pointsOf(world, ana)).toBe(0);
  });
});

describe('a point that could not be written', () => {
  it('is written by the sweep, dated as the sign-up was, and the sign-up does not wait for it', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const signedUpAt = world.calendar.now();
    const away = jest.spyOn(world.ports.points, 'append').mockRejectedValue(new Error('The database is away.'));
    const binod = await joinWith(world, 'binod', code);
    expect(await promiseTo(world, binod)).toMatchObject({ withdrawnAt: null });
    expect(await pointsOf(world, ana)).toBe(0);
    away.mockRestore();
    pass(world, 10 * minuteMs);

    await collect(world);

    expect(await ledgerOf(world)).toMatchObject([{ fanId: ana.fanId, change: 1, at: signedUpAt }]);
  });

  it('is written once by processes that find it missing at the same instant', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const away = jest.spyOn(world.ports.points, 'append').mockRejectedValue(new Error('The database is away.'));
    await joinWith(world, 'binod', code);
    away.mockRestore();

    await Promise.all([1, 2, 3].map(() => collect(world)));

    expect(await pointsOf(world, ana)).toBe(1);
    expect(await ledgerOf(world)).toHaveLength(1);
  });

  it('is not written for a newcomer who withdraws while it is: what stands last is what counts', async () => {
    const { world, ana, code } = await aWorldOfAna();
    const append = world.ports.points.append.bind(world.ports.points);
    jest.spyOn(world.ports.points, 'append').mockImplementationOnce(async (entry) => {
      await stop(world, 'binod');
      return append(entry);
    });

    await joinWith(world, 'binod', code);
    await collect(world);

    expect(await pointsOf(world, ana)).toBe(0);
  });
});
