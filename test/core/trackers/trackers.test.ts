import { beforeEach, describe, expect, it } from '@jest/globals';
import { steadily } from '../../../core/announcements/capacity.js';
import fc from 'fast-check';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import { refreshEveryMs, refreshTrackers } from '../../../core/trackers/refresh-trackers.js';
import { trackerTold } from '../../../core/trackers/tracker-told.js';
import { postReleases } from '../../../core/communities/post-releases.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import type { MetroCounts } from '../../../core/places/metro-counts.js';
import { aCampaign } from '../../contracts/samples.js';
import { Wall } from '../announcements/a-wall.js';
import { aWorld, midnightInKolkata, minuteMs, type World } from '../world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
const dayMs = 24 * 60 * minuteMs;

let world: World;
let wall: Wall;
let counted: MetroCounts;

function counts(fans: number, inDelhi = 0): MetroCounts {
  const delhi = { metro: 'delhi', name: 'Delhi', country: 'IN', fans: inDelhi };
  return { fans, clusters: inDelhi > 0 ? [delhi] : [], elsewhere: 0, unknown: fans - inDelhi, discoveryThreshold: 500 };
}

beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive', artistName: 'Late Trains' } });
  wall = new Wall(world);
  counted = counts(120, 40);
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
  await world.engine.linkCommunity({ campaign: world.campaign, community: { ...place, inviteUrl: null } });
});

const switched = (isOn: boolean, at: Parameters<typeof world.engine.switchTracker>[0]['place'] = place) =>
  world.engine.switchTracker({ account: maya, place: at, release: world.campaign.id, isOn });

/** What two workers do twice a minute, and the bots after them. */
async function ring(): Promise<void> {
  const refreshing = { ports: world.ports, countMetros: () => Promise.resolve(counted) };
  await Promise.all([refreshTrackers(refreshing), refreshTrackers(refreshing)]);
  await wall.bring();
}

/** What the worker does alone, while the bots are busy. */
function refreshAlone(): Promise<void> {
  return refreshTrackers({ ports: world.ports, countMetros: () => Promise.resolve(counted) });
}

/** The same after as long a rest as a tracker needs between two changes. */
async function later(): Promise<void> {
  world.monotonic.advanceMs(refreshEveryMs);
  await ring();
}

async function state() {
  const [tracker] = await world.ports.trackers.ofCampaign(world.campaign.id);
  return tracker && { state: tracker.state, ending: tracker.ending, isPinned: tracker.isPinned };
}

async function ended() {
  const { announcements } = world.ports;
  const states = ['delivered', 'superseded', 'undeliverable', 'parked', 'held'] as const;
  return (await Promise.all(states.map((each) => announcements.ended('discord', each, 100)))).flat();
}

describe('a tracker', () => {
  it('stands in no community by itself', async () => {
    await ring();

    expect(wall.read()).toEqual([]);
  });

  it('is pinned where the artist’s team wants it, and says how many, what is missing to the goal, and from where', async () => {
    await switched(true);
    await ring();

    expect(wall.read()).toEqual([expect.objectContaining({ where: 'discord:2001', isPinned: true, edits: 0 })]);
    const [text = ''] = wall.texts();
    expect(text).toContain('Night Drive by Late Trains');
    expect(text).toContain('120 fans have pre-saved it.');
    expect(text).toContain('380 more, and it is 500.');
    expect(text).toContain('Most of them live in Delhi (40).');
    expect(text).toContain(`<countdown ${midnightInKolkata.toISOString()}>`);
    expect(text).toContain('[Get my own link] /presave release:night-drive');
    expect(await state()).toEqual({ state: 'on', ending: null, isPinned: true });
  });

  it('is changed in its place when the number changes, but no more often than every few minutes', async () => {
    await switched(true);
    await ring();
    for (const fans of [121, 122, 123]) {
      counted = counts(fans);
      await ring();
    }
    expect(wall.texts()[0]).toContain('120 fans');

    await later();

    expect(wall.read()).toEqual([expect.objectContaining({ edits: 1, isPinned: true })]);
    expect(wall.texts()[0]).toContain('123 fans');
  });

  it('leaves no more than its last announcement behind, however often it was changed, switched off and on again', async () => {
    for (let round = 0; round < 4; round += 1) {
      await switched(true);
      await ring();
      counted = counts(counted.fans + 1);
      await later();
      await switched(false);
      await ring();
    }

    expect(await ended()).toHaveLength(1);
  });

  it('of which an announcement was parked leaves nothing to be mended behind once it stands', async () => {
    await switched(true);
    wall.answersNext = { outcome: 'refused', code: 'may-not-write' };
    await ring();
    await later();
    expect(await world.engine.announcementsInTrouble()).toHaveLength(1);
    await switched(true);
    await ring();

    expect(await world.engine.announcementsInTrouble()).toEqual([]);
  });

  it('is not touched while it would read the same', async () => {
    await switched(true);
    await ring();

    for (let round = 0; round < 5; round += 1) await later();

    expect(wall.read()).toEqual([expect.objectContaining({ edits: 0 })]);
  });

  it('names no city of so few fans that they could be pointed at', async () => {
    counted = { ...counts(120), clusters: [] };
    await switched(true);
    await ring();

    expect(wall.texts()[0]).not.toContain('live in');
  });

  it('names no number while they are so few that it points at people in the place', async () => {
    for (const fans of [0, 1, 9]) {
      counted = counts(fans);
      await switched(true);
      await later();
      expect(wall.texts()[0]).not.toMatch(/pre-saved it|more, and it is|Most of them/);
      expect(wall.texts()[0]).toContain(`<countdown ${midnightInKolkata.toISOString()}>`);
    }
    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true, edits: 0 })]);

    counted = counts(10);
    await later();
    expect(wall.texts()[0]).toContain('10 fans have pre-saved it.');

    counted = counts(9);
    world.calendar.moveTo(midnightInKolkata);
    await ring();
    expect(wall.texts()[0]).toContain('It is out.');
    expect(wall.texts()[0]).not.toContain('pre-saved it');
  });

  it('says that it is out, is unpinned, and then left alone', async () => {
    await switched(true);
    await ring();
    world.calendar.moveTo(midnightInKolkata);
    await ring();

    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: false, edits: 1 })]);
    expect(wall.texts()[0]).toContain('It is out.');
    expect(await state()).toMatchObject({ state: 'off', ending: 'over' });
    counted = counts(500);
    await later();
    expect(wall.read()).toEqual([expect.objectContaining({ edits: 1 })]);
  });

  it('says at once that the release is postponed, waits pinned, and counts again once it has a date', async () => {
    await switched(true);
    await ring();
    const { id: campaignId, scheduleVersion: from } = world.campaign;
    await world.engine.postponeCampaign({ campaignId, from });
    await ring();
    expect(wall.texts()[0]).toContain('It has no date at the moment.');
    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true, edits: 1 })]);

    const standing = (await world.ports.campaigns.byId(campaignId))!;
    await world.engine.rescheduleCampaign({
      campaignId,
      releaseDate: '2026-05-01',
      releaseMode: standing.releaseMode,
      from: standing.scheduleVersion,
    });
    await ring();
    expect(wall.texts()[0]).toContain('Out at 00:00 your time on Friday, 1 May');
  });

  it('says that the release was cancelled, without any link, and is over', async () => {
    await switched(true);
    await ring();
    const { id: campaignId, scheduleVersion: from } = world.campaign;
    await world.engine.cancelCampaign({ campaignId, from });
    await ring();

    expect(wall.texts()[0]).toContain('It was cancelled.');
    expect(wall.texts()[0]).not.toContain('/presave');
    expect(await state()).toMatchObject({ state: 'off', ending: 'over' });
  });

  it('is quiet while its campaign is stopped', async () => {
    await switched(true);
    await ring();
    await world.engine.pauseCampaign({ campaignId: world.campaign.id, reason: 'x' });
    counted = counts(300);
    await later();
    expect(wall.texts()[0]).toContain('120 fans');

    await world.engine.resumeCampaign(world.campaign.id);
    await later();
    expect(wall.texts()[0]).toContain('300 fans');
  });

  it('that somebody in the community has deleted is not put back, and the team can see why', async () => {
    await switched(true);
    await ring();
    wall.deleteAll();
    counted = counts(130);
    await later();
    await later();

    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'message-gone' });
    await switched(true);
    await ring();
    expect(wall.read()).toHaveLength(1);
  });

  it('that may not be pinned stands there unpinned, which its owner is told once, and is pinned as soon as it may be', async () => {
    wall.mayPin = false;
    await switched(true);
    await ring();
    counted = counts(130);
    await later();
    await wall.bring();
    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: false })]);
    expect(wall.toPeople.map((letter) => letter.about === 'team' && letter.topic)).toEqual(['tracker-not-pinned']);

    wall.mayPin = true;
    counted = counts(140);
    await later();

    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true })]);
    expect(wall.toPeople).toHaveLength(1);
  });

  it('of which its platform does not say whether it is pinned is asked for again with the next change, and nobody is told', async () => {
    wall.tellsPinned = false;
    wall.mayPin = false;
    await switched(true);
    await ring();
    expect(await state()).toMatchObject({ isPinned: null });

    wall.tellsPinned = true;
    wall.mayPin = true;
    counted = counts(130);
    await later();
    await wall.bring();

    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true })]);
    expect(wall.toPeople).toEqual([]);
  });

  it('that a human has unpinned is not pinned again', async () => {
    await switched(true);
    await ring();
    counted = counts(130);
    const asked: unknown[] = [];
    world.monotonic.advanceMs(refreshEveryMs);
    await refreshAlone();
    await world.engine.deliverAnnouncements('discord', {
      isAtWork: () => true,
      deliver: (letter) => {
        asked.push(letter.about === 'post' && letter.tracker?.pin);
        return Promise.resolve({ outcome: 'delivered' });
      },
    });

    expect(asked).toEqual([null]);
  });

  it('goes with its message when it is switched off, and when its campaign is taken out of the place', async () => {
    await switched(true);
    await ring();
    await switched(false);
    await ring();
    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'switched-off' });

    await switched(true);
    await ring();
    expect(wall.read()).toHaveLength(1);
    await world.engine.unlinkFromChat({ account: maya, place, release: world.campaign.id });
    await ring();
    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'unlinked' });
  });

  it.each([
    ['switched off', () => switched(false), 'switched-off'],
    [
      'unlinked',
      () => world.engine.unlinkFromChat({ account: maya, place, release: world.campaign.id }).then(() => undefined),
      'unlinked',
    ],
  ])('that is %s while its first message is being posted goes with that message', async (_, change, ending) => {
    await switched(true);
    wall.meanwhile = async () => {
      await change();
      await refreshAlone();
    };
    await ring();
    await ring();

    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending });
  });

  it('that is switched off, on and off again while its first message is being posted goes with it', async () => {
    await switched(true);
    wall.meanwhile = async () => {
      for (const isOn of [false, true, false]) await switched(isOn);
      await refreshAlone();
    };
    await ring();
    await ring();

    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'switched-off' });
  });

  it('of a release that is cancelled while its first message is being posted says so there', async () => {
    await switched(true);
    wall.meanwhile = async () => {
      const { id: campaignId, scheduleVersion: from } = world.campaign;
      await world.engine.cancelCampaign({ campaignId, from });
      await refreshAlone();
    };
    await ring();
    await ring();

    expect(wall.texts()).toEqual([expect.stringContaining('It was cancelled.')]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'over' });
  });

  it.each([[0], [1]])(
    'that is switched on again while its message is being taken back stands anew (refreshed meanwhile: %s)',
    async (refreshed) => {
      await switched(true);
      await ring();
      await switched(false);
      wall.meanwhile = async () => {
        await switched(true);
        if (refreshed === 1) await refreshAlone();
      };
      await ring();
      await ring();

      expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true, edits: 0 })]);
      expect(await state()).toEqual({ state: 'on', ending: null, isPinned: true });
    },
  );

  it('that is switched on again is not ended by the refusal of what came before', async () => {
    await switched(true);
    await ring();
    counted = counts(130);
    world.monotonic.advanceMs(refreshEveryMs);
    await refreshAlone();
    await world.engine.deliverAnnouncements('discord', {
      isAtWork: () => true,
      deliver: async () => {
        await switched(false);
        await switched(true);
        return { outcome: 'refused', code: 'may-not-write' };
      },
    });
    await later();

    expect(wall.texts()).toEqual([expect.stringContaining('130 fans')]);
    expect(await state()).toMatchObject({ state: 'on' });
  });

  it('ends where its platform refuses it for good, and is tried again by nobody but a human', async () => {
    await switched(true);
    wall.answersNext = { outcome: 'refused', code: 'may-not-write' };
    await ring();
    await later();

    expect(wall.read()).toEqual([]);
    expect(await state()).toMatchObject({ state: 'off', ending: 'refused' });
    expect(await world.engine.announcementsInTrouble()).toHaveLength(1);
    // To release its announcement would not help: the tracker is off.
    expect(world.log.messages('error')).toEqual([expect.stringContaining('npm run campaign -- track')]);
    await switched(true);
    await ring();
    expect(wall.read()).toHaveLength(1);
  });

  it('is posted once, also if the platform was away first', async () => {
    await switched(true);
    wall.answersNext = { outcome: 'retry', afterMs: 0 };
    await ring();
    world.monotonic.advanceMs(60 * minuteMs);
    counted = counts(150);
    await ring();

    expect(wall.texts()).toEqual([expect.stringContaining('150 fans')]);
  });

  it('that its platform lets be changed later only holds up no other post of its place', async () => {
    await switched(true);
    await ring();
    world.calendar.moveTo(midnightInKolkata);
    wall.answersNext = { outcome: 'retry', afterMs: 10 * minuteMs };
    await ring();
    await advanceCampaigns(world.ports);
    await postReleases(world.ports);
    await wall.bring();

    expect(wall.texts()).toEqual([expect.stringContaining('120 fans'), expect.stringContaining('Listen now')]);

    world.monotonic.advanceMs(10 * minuteMs);
    await ring();
    expect(wall.texts()[0]).toContain('It is out.');
  });

  it('stands anew where its group has gone', async () => {
    const group = { platform: 'telegram', communityId: '-55', channelId: null } as const;
    await world.engine.linkCommunity({ campaign: world.campaign, community: { ...group, inviteUrl: null } });
    await switched(true, group);
    await ring();

    await world.engine.moveCommunity({ platform: 'telegram', from: '-55', to: '-10055' });
    await later();

    expect(wall.read().map(({ where }) => where)).toEqual(['telegram:-55', 'telegram:-10055']);
    expect(await world.ports.trackers.ofCommunity('telegram:-55')).toEqual([]);
  });

  it('is refused where the bot posts nothing, to strangers, and after the release', async () => {
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(0), posting: 'only-answers' });
    await expect(switched(true)).rejects.toMatchObject({ code: 'tracker-not-offered' });
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(9), posting: 'posts' });
    const stranger = { platform: 'discord', externalId: '666', displayName: 'Mallory' } as const;
    await expect(
      world.engine.switchTracker({ account: stranger, place, release: world.campaign.id, isOn: true }),
    ).rejects.toMatchObject({ code: 'not-on-team' });
    await expect(switched(true, { ...place, communityId: '2999' })).rejects.toMatchObject({
      code: 'campaign-not-found',
    });
    world.calendar.moveTo(midnightInKolkata);
    await expect(switched(true)).rejects.toMatchObject({ code: 'campaign-released' });
  });

  it('that is pinned in every community is the pinned link of the plan', async () => {
    const known = async () => {
      const { items } = await world.engine.viewChecklist({ account: maya, asked: { place: null, release: null } });
      return items.find(({ id }) => id === 'pinned-link')?.done;
    };
    expect(await known()).toBeNull();
    await switched(true);
    await ring();
    expect(await known()).toBe('known');

    const other = { ...place, communityId: '2002', inviteUrl: null };
    await world.engine.linkCommunity({ campaign: world.campaign, community: other });
    expect(await known()).toBeNull();
  });

  it('is written down with who switched it', async () => {
    await switched(true);
    await switched(true);
    await switched(false);

    const acts = (await world.engine.auditOf(world.campaign.artistId)).map(({ action }) => action);

    expect(acts.filter((action) => action.startsWith('tracker'))).toHaveLength(2);
  });
});

describe('where WhatsApp lets nobody change a message after a quarter of an hour', () => {
  const group = { platform: 'whatsapp', communityId: '1203@g.us', channelId: null } as const;
  beforeEach(async () => {
    await world.engine.linkCommunity({ campaign: world.campaign, community: { ...group, inviteUrl: null } });
    await switched(true, group);
    await ring();
  });

  it('a tracker says only what stays true, and is not touched by numbers', async () => {
    counted = counts(400);
    await later();

    expect(wall.read()).toEqual([expect.objectContaining({ isPinned: true, edits: 0 })]);
    expect(wall.texts()[0]).toContain('Out at 00:00 your time on Friday, 24 April');
    expect(wall.texts()[0]).not.toMatch(/fans|countdown/);
  });

  it('a new one takes its place when the date moves', async () => {
    const { id: campaignId, scheduleVersion: from, releaseMode } = world.campaign;
    await world.engine.rescheduleCampaign({ campaignId, releaseDate: '2026-05-01', releaseMode, from });
    wall.answersNext = { outcome: 'too-late' };
    await later();
    await later();

    expect(wall.texts()).toEqual([expect.stringContaining('24 April'), expect.stringContaining('1 May')]);
    expect(await state()).toMatchObject({ state: 'on', isPinned: true });
  });
});

describe('what a tracker says', () => {
  const campaign: Campaign = aCampaign();
  const release = midnightInKolkata.getTime();
  const keyAt = (leftMs: number, platform: 'discord' | 'telegram', fans = 120) =>
    trackerTold(campaign, counts(fans), { platform, now: new Date(release - leftMs) }).key;

  it('changes with the countdown each day, on the last day each hour, in the last hour every five minutes; on Discord it runs by itself', () => {
    expect(keyAt(5 * dayMs, 'telegram')).toBe(keyAt(5 * dayMs - 3 * 60 * minuteMs, 'telegram'));
    expect(keyAt(5 * dayMs, 'telegram')).not.toBe(keyAt(4 * dayMs, 'telegram'));
    expect(keyAt(5 * 60 * minuteMs, 'telegram')).not.toBe(keyAt(4 * 60 * minuteMs, 'telegram'));
    expect(keyAt(50 * minuteMs, 'telegram')).not.toBe(keyAt(40 * minuteMs, 'telegram'));
    expect(keyAt(5 * dayMs, 'discord')).toBe(keyAt(30 * minuteMs, 'discord'));
  });

  it('has the same key exactly as long as its numbers and its countdown are the same', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (one, other) => {
        const readsTheSame = one === other || Math.max(one, other) < campaign.minimumClusterSize;
        expect(keyAt(3 * dayMs, 'telegram', one) === keyAt(3 * dayMs, 'telegram', other)).toBe(readsTheSame);
      }),
    );
  });
});

it('whatever happens to a tracker and its campaign, nothing is changed twice within minutes but for news, and nothing is posted twice', async () => {
  const step = fc.constantFrom(
    'more',
    'ring',
    'rest',
    'lose',
    'delete',
    'on',
    'off',
    'unpin',
    'slowly off',
    'slowly on',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      world = await aWorld({ campaign: { title: 'Night Drive' } });
      wall = new Wall(world);
      counted = counts(100);
      await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
      await world.engine.linkCommunity({ campaign: world.campaign, community: { ...place, inviteUrl: null } });
      for (const what of steps) {
        const before = wall.read();
        if (what === 'more') counted = counts(counted.fans + 1);
        if (what === 'ring') await ring();
        if (what === 'rest') await later();
        if (what === 'lose') wall.answersNext = { outcome: 'retry', afterMs: 0 };
        if (what === 'delete') wall.deleteAll();
        if (what === 'on' || what === 'off') await switched(what === 'on');
        if (what === 'slowly off' || what === 'slowly on') {
          wall.meanwhile = async () => {
            await switched(what === 'slowly on');
            await refreshAlone();
          };
        }
        if (what === 'unpin') wall.mayPin = !wall.mayPin;
        expect(wall.read().length).toBeLessThanOrEqual(1);
        const edits = (all: typeof before) => all[0]?.edits ?? 0;
        expect(edits(wall.read()) - edits(before)).toBeLessThanOrEqual(1);
      }
      wall.answersNext = null;
      wall.meanwhile = null;
      counted = counts(counted.fans + 1);
      for (let round = 0; round < 3; round += 1) {
        world.monotonic.advanceMs(60 * minuteMs);
        await later();
      }
      const [tracker] = await world.ports.trackers.ofCampaign(world.campaign.id);
      const stands = tracker?.state === 'on';
      expect(wall.read()).toHaveLength(stands ? 1 : 0);
      if (stands) expect(wall.texts()[0]).toContain(`${counted.fans} fans`);
    }),
    { numRuns: 60 },
  );
});
