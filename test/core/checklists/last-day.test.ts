import { beforeEach, describe, expect, it } from '@jest/globals';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { answer } from '../../../bots/commands/route.js';
import { letterReply } from '../../../bots/commands/letter-replies.js';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { remindTeams } from '../../../core/checklists/remind-teams.js';
import { readReply } from '../../bots/commands/read-reply.js';
import { aWorld, join, type World } from '../world.js';

const maya = { platform: 'discord', externalId: 'id-maya', displayName: 'Maya' } as const;
const community = { platform: 'discord', communityId: '2001', channelId: null, inviteUrl: null } as const;

let world: World;
beforeEach(async () => {
  const strategy = { discoveryThreshold: 8 };
  world = await aWorld({ campaign: { title: 'Night Drive', timezone: 'Europe/Berlin', minimumClusterSize: 5 } });
  const { campaign } = world;
  world = await aWorld({ campaign: { ...campaign, strategy: { ...campaign.strategy, ...strategy } } });
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

async function type(command: string, options: Record<string, string> = {}): Promise<string> {
  const typed = { account: maya, place: null, options, now: world.calendar.now(), requestId: '9001' };
  return readReply(await answer(command, typed, { engine: world.engine, log: world.log }));
}

/** Names the stream, and says yes to it where there is something to say yes to; what was shown first. */
async function stream(livestream: string): Promise<string> {
  const shown = await type('campaign', { release: 'night-drive', livestream });
  const revision = /apply:(\S+)/.exec(shown)?.[1];
  if (revision) await type('campaign', { apply: revision });
  return shown;
}

async function fansIn(city: string, count: number): Promise<void> {
  for (let fan = 0; fan < count; fan += 1) {
    const { fanId } = await join(world, `${city}-${fan}`);
    await world.engine.keepCity({ fanId, city });
  }
}

describe('the steps of the last day', () => {
  it('are done once the stream is named, stands in a calendar, and its overlay was opened', async () => {
    await world.engine.linkCommunity({ campaign: world.campaign, community });
    const open = await type('checklist');
    expect(open).toMatch(/○ [^○✓]*The livestream of the last day/);
    expect(open).toMatch(/○ [^○✓]*The overlay/);

    await stream('2026-04-23 20:00 https://www.twitch.tv/late-trains');
    const { platform, communityId } = community;
    const { id: campaignId, artistId } = world.campaign;
    const event = { artistId, campaignId, platform, communityId, tells: '', tryAgainAt: null };
    await world.ports.communityEvents.put({ ...event, externalId: null });
    expect(await type('checklist')).toMatch(/○ [^○✓]*The livestream in their calendar/);
    await world.ports.communityEvents.put({ ...event, externalId: '9' });
    await world.engine.viewOverlay('night-drive');

    const done = await type('checklist');
    expect(done).toMatch(/✓ [^○✓]*The livestream of the last day/);
    expect(done).toMatch(/✓ [^○✓]*The livestream in their calendar/);
    expect(done).toMatch(/✓ [^○✓]*The overlay/);
  });

  it('are not done by a stream that nobody would be told of', async () => {
    await stream('2026-04-23 20:00 https://www.twitch.tv/late-trains');
    expect(await type('checklist')).toMatch(/○ [^○✓]*The livestream of the last day/);
  });
});

describe('/campaign livestream:', () => {
  it('is read by the artist’s clock, in either order, moved alone, and taken back', async () => {
    expect(await stream('https://www.twitch.tv/late-trains 2026-04-23 20:00')).toContain(
      'https://www.twitch.tv/late-trains',
    );
    const kept = async () => (await world.ports.campaigns.byId(world.campaign.id))?.livestream ?? null;
    expect(await kept()).toMatchObject({ startsAt: new Date('2026-04-23T18:00:00Z') });
    await stream('2026-04-23 21:00');
    expect(await kept()).toMatchObject({
      url: 'https://www.twitch.tv/late-trains',
      startsAt: new Date('2026-04-23T19:00:00Z'),
    });
    await stream('-');
    expect(await kept()).toBeNull();
  });

  it.each([
    ['http://example.org 2026-04-23 20:00', 'The https address where the stream is watched'],
    ['https://example.org', 'and when it starts, such as'],
    ['https://example.org 2026-04-02 20:00', 'It would have begun already'],
    ['https://example.org 2027-04-23 20:00', 'more than 31 days away from the release'],
  ])('refuses %s', async (said, reason) => {
    expect(await stream(said)).toContain(reason);
    expect((await world.ports.campaigns.byId(world.campaign.id))?.livestream).toBeNull();
  });

  it('can be moved and taken back while the release comes out further east, when nothing else can be changed', async () => {
    await stream('2026-04-23 20:00 https://www.twitch.tv/late-trains');
    world.calendar.moveTo(new Date('2026-04-23T12:00:00Z'));
    await advanceCampaigns(world.ports);
    expect((await world.ports.campaigns.byId(world.campaign.id))?.phase).toBe('releasing');

    await stream('2026-04-23 21:00');
    const standing = await world.ports.campaigns.byId(world.campaign.id);
    expect(standing).toMatchObject({ phase: 'releasing', livestream: { startsAt: new Date('2026-04-23T19:00:00Z') } });
    expect(await type('campaign', { release: 'night-drive', title: 'Day Drive' })).toContain('It is out already');
    await stream('-');
    expect((await world.ports.campaigns.byId(world.campaign.id))?.livestream).toBeNull();
  });

  it('warns of one that starts when nobody can pre-save any more', async () => {
    expect(await stream('https://example.org 2026-04-24 01:00')).toContain('nobody can pre-save then');
  });
});

describe('the heat map as a ready post', () => {
  const day7 = new Date('2026-04-17T09:00:00.000Z');
  const ready = { release: 'night-drive', post: 'ready' };

  it('is offered on its day by /checklist and by the reminder, and not before', async () => {
    expect(await type('checklist')).not.toContain('A post that is ready');
    world.calendar.moveTo(day7);
    expect(await type('checklist')).toContain('[A post that is ready] /heatmap release:night-drive post:ready');

    await remindTeams(world.ports);
    const told: string[] = [];
    const deliver = async (letter: Letter) => {
      told.push(readReply(await letterReply(letter, world.engine)));
      return { outcome: 'delivered' } as const;
    };
    await world.engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
    expect(told.filter((text) => text.includes('/heatmap release:night-drive post:ready'))).toHaveLength(1);
  });

  it('names the cities, which one is close, and no city with few fans, with the picture and the link to copy', async () => {
    await fansIn('Mumbai', 9);
    await fansIn('Noida', 6);
    await fansIn('Berlin', 4);

    const drawn: string[] = [];
    const { painter } = world.ports;
    world.ports.painter = {
      png(svg) {
        drawn.push(svg);
        return painter.png(svg);
      },
    };

    const text = await type('heatmap', ready);
    expect(drawn.join()).toContain('Mumbai');
    expect(drawn.join()).not.toContain('budget');
    expect(text).toContain('“Night Drive”: this is how the cities do.\nMumbai: 9, it is there\nDelhi: 6 of 8\n');
    expect(text).toContain('Delhi lacks 2 fans to 8.');
    expect(text).toContain('/l/night-drive?s=heatmap');
    expect(text).toContain('[Make it a blast] /blast release:night-drive ready:heat-map');
    expect(text).toContain('by city: 2 named in the picture');
    expect(text).not.toContain('Berlin');
    expect(text).not.toContain('budget');
  });

  it('names nobody where all are few', async () => {
    await fansIn('Berlin', 4);
    const text = await type('heatmap', ready);
    expect(text).toContain('which city is the first with 8 fans?');
    expect(text).not.toContain('Berlin');
  });

  it('is handed to /blast in the language of the communities, and shown before anybody gets it', async () => {
    const before = world.campaign;
    world = await aWorld({ campaign: { ...before, languages: ['es'] } });
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
    await world.engine.linkCommunity({ campaign: world.campaign, community });
    await fansIn('Noida', 6);

    const text = await type('blast', { release: 'night-drive', ready: 'heat-map' });
    expect(text).toContain('A Delhi le faltan 2 fans para 8.');
    expect(text).toMatch(/\[Send[^\]]*\] \/blast confirm:bls_/);
    const waiting = await world.ports.announcements.pending('discord', world.monotonic.now(), 10);
    expect(waiting.filter(({ blastId }) => blastId !== null)).toEqual([]);
  });
});

describe('/links', () => {
  it('names the overlay for the team, and to the street team its own link alone', async () => {
    expect(await type('links')).toContain('http://127.0.0.1:3000/overlay/night-drive');
    const street = { ...maya, externalId: 'id-street' };
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: street, role: 'street-team' });
    const typed = { account: street, place: null, options: {}, now: world.calendar.now(), requestId: '9002' };
    const text = readReply(await answer('links', typed, { engine: world.engine, log: world.log }));
    expect(text).toContain('/l/night-drive?s=');
    expect(text).not.toContain('/overlay/');
  });
});

describe('/checklist', () => {
  it('walks through a campaign’s pre-saves once', async () => {
    await join(world, 'ana');
    let walks = 0;
    const { preSaves } = world.ports;
    const ofCampaign = preSaves.ofCampaign.bind(preSaves);
    preSaves.ofCampaign = (id) => {
      walks += 1;
      return ofCampaign(id);
    };
    await type('checklist');
    expect(walks).toBe(1);
  });
});
