import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clicksOf } from '../../../../scripts/start/crowd/clicks.js';
import { crowdOf, sources, type Member } from '../../../../scripts/start/crowd/crowd.js';
import { handleOf } from '../../../../scripts/start/crowd/handles.js';
import { campaignId } from '../../../../core/campaigns/campaign.js';

const crowd = crowdOf(1_500, 6);
const today = crowd.filter(({ campaigns }) => campaigns !== 'earlier');
const inMetro = (members: readonly Member[], metro: string) => members.filter(({ home }) => home.metro === metro);
const nightDrive = campaignId.parse('cmp_nightdrive');

describe('the crowd of the demo', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(crowdOf(1_500, 6)).toEqual(crowd);
    expect(crowdOf(1_500, 7)).not.toEqual(crowd);
  });

  it('has one metro past the threshold of 500, one near it, and small ones', () => {
    expect(today).toHaveLength(1_500);
    expect(inMetro(today, 'delhi').length).toBeGreaterThan(500);
    expect(inMetro(today, 'mumbai').length).toBeGreaterThan(380);
    expect(inMetro(today, 'mumbai').length).toBeLessThan(500);
    expect(inMetro(today, 'kochi').length).toBeLessThan(30);
    expect(today.filter(({ home }) => home.country !== 'IN').length).toBeGreaterThan(250);
  });

  it('comes by six sources, of which one brings a sign-up for fewer than one click in five', () => {
    const counts = clicksOf(today, nightDrive);
    const ratioOf = (source: string) =>
      today.filter((member) => member.source === source).length /
      (counts.find(({ dimension, value }) => dimension === 'source' && value === source)?.more ?? 0);

    const below = sources.map(({ source }) => source).filter((source) => ratioOf(source) < 0.2);

    expect(below).toEqual(['tiktok']);
  });

  it('was there for the earlier release in part, and in part has not come back', () => {
    expect(crowd.filter(({ campaigns }) => campaigns === 'both').length).toBeGreaterThan(20);
    expect(crowd.filter(({ campaigns }) => campaigns === 'earlier').length).toBeGreaterThan(100);
  });

  it('can be reached by whoever asked for a reminder, and invited nobody before they had come themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (size, seed) => {
        const members = crowdOf(size, seed);
        for (const { mode, isInChat, invitedBy, joinedAgoMs, source, handle } of members) {
          expect(isInChat || mode === 'direct').toBe(true);
          const inviter = members.find(({ index }) => index === invitedBy);
          expect(inviter === undefined || inviter.joinedAgoMs >= joinedAgoMs).toBe(true);
          expect(source === null).toBe(invitedBy !== null);
          expect(handle).toMatch(/^[a-z0-9]{2,32}$/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has handles of which no two are alike', () => {
    const handles = Array.from({ length: 20_000 }, (_, index) => handleOf(index));

    expect(new Set(handles).size).toBe(handles.length);
  });

  it('has invited each other: a third of it came by a friend, and few have brought many', () => {
    const invited = today.filter(({ invitedBy }) => invitedBy !== null);
    const brought = new Map<number | null, number>();
    for (const { invitedBy } of invited) brought.set(invitedBy, (brought.get(invitedBy) ?? 0) + 1);

    expect(invited.length).toBeGreaterThan(400);
    expect(Math.max(...brought.values())).toBeGreaterThan(10);
    expect(brought.size).toBeLessThan(161);
  });

  it('counts as many people in every trait as have opened the link', () => {
    const sums = new Map<string, number>();
    for (const { dimension, more } of clicksOf(today, nightDrive))
      sums.set(dimension, (sums.get(dimension) ?? 0) + more);

    expect(new Set(sums.values()).size).toBe(1);
  });
});
