import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { isConsentLive } from '../../../core/consent/consent.js';
import { declareAge } from '../../../core/fans/age.js';
import { eraseForgotten, forgetFan } from '../../../core/fans/forget-fan.js';
import { fanData } from '../../../core/fans/fan-data.js';
import { formerSelves } from '../../../core/fans/former-selves.js';
import { finishMerges, mergeFans } from '../../../core/fans/merge-fans.js';
import { hashToken } from '../../../core/identifiers.js';
import { freezeOf } from '../../../core/referrals/freeze.js';
import { allOf } from '../../contracts/all-of.js';
import { accountOf, codeOf, joinWith, pointsOf } from '../referrals/friends.js';
import { aBrowserOf, aWorld, begin, dayMs, join, personalUrlOf, tokenOf, type KnownFan, type World } from '../world.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const fanOf = async (name: string) =>
  (await world.ports.fans.identity(world.campaign.artistId, 'discord', `id-${name}`))!.fanId;
const stop = (name: string) => world.engine.stopAll(accountOf(name));

async function link(first: string, second: string) {
  const { code } = await world.engine.startLink(accountOf(first));
  return viewAndConfirm(second, code);
}

async function viewAndConfirm(name: string, code: string) {
  await world.engine.viewLink(accountOf(name), code);
  return world.engine.confirmLink(accountOf(name), code);
}

describe('two accounts that were linked', () => {
  it('are one fan: the pre-save stands once, and is seen from both', async () => {
    const ana = await join(world, 'ana');
    await aBrowserOf(world, 'two');

    await link('ana', 'two');

    expect(await fanOf('two')).toBe(ana.fanId);
    expect(await world.engine.chatStatus(accountOf('two'))).toHaveLength(1);
    expect(await allOf(world.ports.preSaves.ofCampaign(world.campaign.id))).toHaveLength(1);
  });

  it('are the fan who has pre-saved, whichever of them was given the code', async () => {
    const ana = await join(world, 'ana');
    await aBrowserOf(world, 'two');

    await link('two', 'ana');

    expect(await fanOf('two')).toBe(ana.fanId);
    expect(await fanOf('ana')).toBe(ana.fanId);
  });

  it('keep their browsers, their links and a sign-in that is under way', async () => {
    const ana = await join(world, 'ana');
    const invitation = await world.engine.givePersonalLink(accountOf('two'));
    const here = await aBrowserOf(world, 'two');
    const callback = world.service.agree(await begin(world, here), 'ana');

    await link('ana', 'two');

    expect(await world.ports.sessions.byTokenHash(hashToken(here.session))).toMatchObject({ fanId: ana.fanId });
    const { link: opened } = await world.engine.openPersonalLink(tokenOf(personalUrlOf(invitation)));
    expect(opened).toMatchObject({ fanId: ana.fanId, displayName: 'two' });
    await world.engine.completePreSave({ service: 'spotify', parameters: callback, browser: here.browser });
    expect(await allOf(world.ports.preSaves.ofCampaign(world.campaign.id))).toHaveLength(1);
  });

  it('live where they have said, before where an address showed', async () => {
    const ana = await join(world, 'ana');
    await aBrowserOf(world, 'two');
    const two = await fanOf('two');
    await world.ports.fans.noteCity(ana.fanId, { by: 'ip', name: 'Pune', metro: null, at: world.calendar.now() });
    await world.engine.keepCity({ fanId: two, city: 'Noida' });

    await link('ana', 'two');

    expect((await world.ports.fans.byId(ana.fanId))?.city).toMatchObject({ by: 'asked', metro: 'delhi' });
    expect((await world.ports.fans.byId(two))?.city).toBeNull();
  });

  it('are joined by a code that one of two at once can use', async () => {
    await join(world, 'ana');
    for (const name of ['two', 'three']) await aBrowserOf(world, name);
    const { code } = await world.engine.startLink(accountOf('ana'));

    const endings = await Promise.allSettled(['two', 'three'].map((name) => viewAndConfirm(name, code)));

    expect(endings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are joined by nobody who was not shown first whose the code is', async () => {
    const ana = await join(world, 'ana');
    for (const name of ['two', 'three']) await aBrowserOf(world, name);
    const { code } = await world.engine.startLink(accountOf('ana'));
    const refused = { code: 'link-code-unknown' };

    await expect(world.engine.confirmLink(accountOf('two'), code)).rejects.toMatchObject(refused);
    await world.engine.viewLink(accountOf('three'), code);
    await expect(world.engine.confirmLink(accountOf('two'), code)).rejects.toMatchObject(refused);

    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(1);
    await viewAndConfirm('two', code);
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(2);
  });

  it('become one also when each types the other’s code at the same instant', async () => {
    for (const name of ['one', 'two']) await aBrowserOf(world, name);
    const codes = await Promise.all(['one', 'two'].map((name) => world.engine.startLink(accountOf(name))));

    await Promise.all([viewAndConfirm('one', codes[1]!.code), viewAndConfirm('two', codes[0]!.code)]);

    expect(await fanOf('one')).toBe(await fanOf('two'));
  });

  it('are left two where one has said to be under age', async () => {
    const ana = await join(world, 'ana');
    await aBrowserOf(world, 'two');
    await world.ports.fans.declareAge(await fanOf('two'), declareAge(false, world.calendar.now()));

    expect((await link('ana', 'two')).artists).toMatchObject([{ outcome: 'under-age' }]);
    expect(await fanOf('two')).not.toBe(ana.fanId);
  });
});

describe('an account that was new here', () => {
  it('belongs to the fan of the other, and what it does later is theirs', async () => {
    const ana = await join(world, 'ana');

    await link('ana', 'new');

    expect(await fanOf('new')).toBe(ana.fanId);
    const invitation = await world.engine.givePersonalLink(accountOf('new'));
    expect(invitation.preSaves).toHaveLength(1);
  });
});

describe('what either half has decided', () => {
  const live = async (fanId: KnownFan['fanId']) => isConsentLive(await world.ports.consents.ofFan(fanId), 'news', null);
  const answer = (fan: KnownFan, said: 'yes' | 'no') =>
    world.engine.answerOwn(fan.session, { purpose: 'news', answer: said });

  it('stays withdrawn if one of them has withdrawn it, until the person says yes again', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await answer(ana, 'yes');
    await answer(two, 'no');
    await stop('two');

    await link('ana', 'two');
    expect(await live(ana.fanId)).toBe(false);
    expect(isConsentLive(await world.ports.consents.ofFan(ana.fanId), 'save', world.campaign.id)).toBe(true);

    await answer(ana, 'yes');
    await mergeFans({ artistId: world.campaign.artistId, from: two.fanId, into: ana.fanId }, world.ports);
    expect(await live(ana.fanId)).toBe(true);
  });

  it('is never agreed to by being joined: a yes of the half that gave up its pre-saves is not the other’s', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await answer(two, 'yes');
    await world.engine.withdrawOwn(two.session, { what: 'pre-save', campaignId: world.campaign.id });

    await link('ana', 'two');

    expect(await live(ana.fanId)).toBe(false);
  });

  it('and what was promised to it is still shown to them, and only to them', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await stop('two');

    await link('ana', 'two');

    const data = await fanData(ana.fanId, world.ports);
    expect(data?.preSaves.map(({ preSave }) => preSave.fanId)).toEqual([ana.fanId]);
    expect(data?.formerly).toMatchObject([{ fan: { id: two.fanId }, preSaves: [{ preSave: { fanId: two.fanId } }] }]);
  });

  it('leaves both ledgers as they were, but for what is added', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await stop('two');
    const before = await world.ports.consents.ofFan(two.fanId);

    await link('ana', 'two');

    expect(await world.ports.consents.ofFan(two.fanId)).toEqual(before);
    expect((await world.ports.consents.ofFan(ana.fanId)).map(({ sequence }) => sequence)).toEqual([1]);
  });
});

describe('points and codes of two who become one', () => {
  it('go to who they are: points that were given, and friends who come with either code later', async () => {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    const [own, other] = [await codeOf(world, ana), await codeOf(world, two)];
    await joinWith(world, 'friend', other);
    await stop('two');

    await link('ana', 'two');

    expect(await pointsOf(world, ana)).toBe(1);
    expect(await pointsOf(world, two)).toBe(0);
    expect(await codeOf(world, ana)).toBe(own);
    await joinWith(world, 'late friend', other);
    await joinWith(world, 'another', own);
    expect(await pointsOf(world, ana)).toBe(3);
  });

  it('are nobody’s for bringing oneself: such a point is taken back in the ledger, and never given again', async () => {
    const two = await join(world, 'two');
    const ana = await joinWith(world, 'ana', await codeOf(world, two));
    await stop('two');
    expect(await pointsOf(world, two)).toBe(1);

    await link('ana', 'two');
    await collectAnnouncements(world.ports);
    await stop('ana');
    await join(world, 'ana');

    expect([await pointsOf(world, two), await pointsOf(world, ana)]).toEqual([0, 0]);
    const entries = await world.ports.points.ofNewcomer(world.campaign.id, ana.fanId);
    expect(entries.map(({ change, fanId }) => [change, fanId])).toEqual([
      [1, two.fanId],
      [-1, two.fanId],
    ]);
  });

  it('keep the first valid code: whoever brought the half that stays has the point still', async () => {
    const friend = await join(world, 'friend');
    const ana = await joinWith(world, 'ana', await codeOf(world, friend));
    await aBrowserOf(world, 'two');

    await link('ana', 'two');

    expect(await pointsOf(world, friend)).toBe(1);
    expect(await world.ports.points.ofNewcomer(world.campaign.id, ana.fanId)).toHaveLength(1);
  });

  it('stay as they are after the freeze', async () => {
    const two = await join(world, 'two');
    const ana = await joinWith(world, 'ana', await codeOf(world, two));
    await stop('two');
    world.calendar.moveTo(freezeOf(world.campaign));

    await link('ana', 'two');

    expect(await pointsOf(world, two)).toBe(1);
    expect(await world.ports.points.ofNewcomer(world.campaign.id, ana.fanId)).toHaveLength(1);
  });
});

describe('a merge that breaks off', () => {
  const died = new Error('The process died.');
  /** Let what comes next fail once. */
  const steps = {
    'before anything': () => jest.spyOn(world.ports.fans, 'moveIdentities').mockRejectedValueOnce(died),
    'before the links': () => jest.spyOn(world.ports.personalLinks, 'moveOfFan').mockRejectedValueOnce(died),
    'before the sessions': () => jest.spyOn(world.ports.sessions, 'moveOfFan').mockRejectedValueOnce(died),
    'before the trips': () => jest.spyOn(world.ports.authorizations, 'moveOfFan').mockRejectedValueOnce(died),
    'before the city': () => jest.spyOn(world.ports.fans, 'setCity').mockRejectedValueOnce(died),
    'before the refusals': () => jest.spyOn(world.ports.consents, 'append').mockRejectedValueOnce(died),
    'before the codes': () => jest.spyOn(world.ports.referralCodes, 'moveOfFan').mockRejectedValueOnce(died),
    'before a point is taken': () => jest.spyOn(world.ports.points, 'append').mockRejectedValueOnce(died),
    'before its end': () => jest.spyOn(world.ports.fanMerges, 'finish').mockRejectedValueOnce(died),
  };

  async function twoWithEverything() {
    const [ana, two] = [await join(world, 'ana'), await join(world, 'two')];
    await world.engine.answerOwn(ana.session, { purpose: 'news', answer: 'yes' });
    await world.engine.answerOwn(two.session, { purpose: 'news', answer: 'no' });
    await world.engine.keepCity({ fanId: two.fanId, city: 'Noida' });
    await joinWith(world, 'friend', await codeOf(world, two));
    await stop('two');
    return { ana, two };
  }

  const endOf = async ({ ana, two }: { ana: KnownFan; two: KnownFan }) => ({
    isOne: (await fanOf('two')) === ana.fanId,
    sessions: (await world.ports.sessions.ofFan(two.fanId)).length,
    links: (await world.ports.personalLinks.ofFan(two.fanId)).length,
    codes: (await world.ports.referralCodes.ofFan(ana.fanId)).length,
    points: [await pointsOf(world, ana), await pointsOf(world, two)],
    entries: (await allOf(world.ports.points.ofCampaign(world.campaign.id, null))).length,
    news: isConsentLive(await world.ports.consents.ofFan(ana.fanId), 'news', null),
    consents: (await world.ports.consents.ofFan(ana.fanId)).length,
    city: (await world.ports.fans.byId(ana.fanId))?.city?.metro,
    unfinished: (await world.ports.fanMerges.unfinished(10)).length,
  });

  const whole = {
    isOne: true,
    sessions: 0,
    links: 0,
    codes: 1,
    points: [1, 0],
    entries: 3,
    news: false,
    consents: 3,
    city: 'delhi',
    unfinished: 0,
  };

  it.each(Object.entries(steps))('%s is finished by the sweep, and comes to the same', async (_, breakOff) => {
    const both = await twoWithEverything();
    breakOff();

    await expect(link('ana', 'two')).rejects.toThrow('The process died.');
    await finishMerges(world.ports);

    expect(await endOf(both)).toEqual(whole);
  });

  it('between the point that is taken and the one that is given loses none', async () => {
    const both = await twoWithEverything();
    const really = world.ports.points.append.bind(world.ports.points);
    const append = jest.spyOn(world.ports.points, 'append').mockImplementationOnce(really);
    append.mockRejectedValueOnce(new Error('The process died.'));

    await expect(link('ana', 'two')).rejects.toThrow('The process died.');
    expect(await pointsOf(world, both.two)).toBe(0);
    await finishMerges(world.ports);

    expect(await endOf(both)).toEqual(whole);
  });

  it('run by several processes at once, and again, comes to the same', async () => {
    const both = await twoWithEverything();
    const same = { artistId: world.campaign.artistId, from: both.two.fanId, into: both.ana.fanId };

    await Promise.all([1, 2, 3].map(() => mergeFans(same, world.ports)));
    await mergeFans(same, world.ports);

    expect(await endOf(both)).toEqual(whole);
  });
});

describe('a fan who was joined out of several', () => {
  it('is known by all that they were, and forgotten with all of it', async () => {
    await join(world, 'ana');
    for (const name of ['two', 'three']) await aBrowserOf(world, name);
    const formerly = [await fanOf('two'), await fanOf('three')];
    world.calendar.advanceMs(dayMs);
    await link('two', 'three');
    await link('ana', 'two');
    const ana = await fanOf('ana');
    expect((await formerSelves(ana, world.ports)).sort()).toEqual([...formerly].sort());

    await forgetFan({ fanId: ana, place: 'chat' }, world.ports);
    for (let round = 0; round < 3; round += 1) await eraseForgotten(world.ports);

    for (const fanId of [ana, ...formerly]) {
      expect(await world.ports.fans.byId(fanId)).toBeNull();
      expect(await world.ports.fanMerges.into(fanId)).toEqual([]);
    }
  });
});
