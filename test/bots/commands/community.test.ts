import { beforeEach, describe, expect, it } from '@jest/globals';
import { steadily } from '../../../core/announcements/capacity.js';
import type { TypedCommand } from '../../../bots/commands/command.js';
import { encodePress } from '../../../bots/commands/press.js';
import { answer, suggest } from '../../../bots/commands/route.js';
import { artistId } from '../../../core/artists/artist.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { aCampaign } from '../../contracts/samples.js';
import { refreshTrackers } from '../../../core/trackers/refresh-trackers.js';
import { Wall } from '../../core/announcements/a-wall.js';
import { aWorld, join, type World } from '../../core/world.js';
import { readReply } from './read-reply.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const fan = { platform: 'discord', externalId: '1002', displayName: 'A fan' } as const;
const place = { platform: 'discord', communityId: '2001', channelId: '3001' } as const;
const lateTrains = artistId.parse('art_latetrains');

let world: World;
beforeEach(async () => {
  world = await aWorld({ campaign: { title: 'Night Drive' } });
  const other = {
    id: campaignId.parse('cmp_monsoon000'),
    slug: 'monsoon',
    title: 'Monsoon',
    artistName: 'Late Trains',
  };
  await world.ports.campaigns.add(aCampaign({ ...world.campaign, ...other, artistId: lateTrains }), null);
  await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: maya, role: 'owner' });
});

type Typed = { account?: TypedCommand['account']; where?: TypedCommand['place']; manages?: boolean };

async function ask(
  options: Record<string, string> = {},
  { account = maya, where = place, manages = true }: Typed = {},
) {
  const managesPlace = () => Promise.resolve(manages);
  const input = { account, place: where, managesPlace, options, now: world.calendar.now(), requestId: '9001' };
  const reply = await answer('community', input, { engine: world.engine, log: world.log });
  expect(reply.visibility).toBe('private');
  return readReply(reply);
}

const meantAt = async (channelId: string) =>
  (await world.engine.openCampaigns({ ...place, channelId })).map(({ slug }) => slug);

describe('/community', () => {
  it('shows the artist what is linked here, with a button for what could be, and nothing of other artists', async () => {
    const text = await ask();

    expect(text).toContain('None of your campaigns is linked to this community.');
    expect(text).toContain(`[Link Night Drive] /community link:${world.campaign.id} at:2001~3001`);
    expect(text).not.toContain('Monsoon');
  });

  it('links the whole place: from then on /presave means that there, in every channel', async () => {
    expect(await meantAt('3002')).toEqual(['night-drive', 'monsoon']);

    const text = await ask({ link: 'Night Drive' });

    expect(text).toContain('“Night Drive” is linked to all of this community');
    expect(text).toContain(`[Take out Night Drive] /community unlink:${world.campaign.id} at:2001~3001`);
    expect(await meantAt('3001')).toEqual(['night-drive']);
    expect(await meantAt('3002')).toEqual(['night-drive']);
  });

  it('links one channel alone, and takes it out of it again', async () => {
    expect(await ask({ link: 'night-drive', where: 'channel' })).toContain(
      'is linked to <room 3001>: /presave means it there now.',
    );
    expect(await meantAt('3001')).toEqual(['night-drive']);
    expect(await meantAt('3002')).toEqual(['night-drive', 'monsoon']);

    expect(await ask({ unlink: 'night-drive' })).toContain('“Night Drive” is taken out');
    expect(await meantAt('3001')).toEqual([]);
    expect(await ask({ unlink: 'night-drive' })).toContain('“Night Drive” was not linked to this community.');
  });

  it('is answered for the very place when its button is pressed in a conversation with the bot alone', async () => {
    const pressed = { link: world.campaign.id, at: '2001~3001', where: 'c' };

    expect(await ask(pressed, { where: null })).toContain(
      '“Night Drive” is linked to <room 3001>: /presave means it there now.',
    );

    expect(await meantAt('3001')).toEqual(['night-drive']);
    expect(await meantAt('3002')).toEqual(['night-drive', 'monsoon']);
    expect(await ask({ unlink: world.campaign.id, at: '2001~3001' }, { where: null })).toContain('is taken out');
  });

  it('has buttons that fit Telegram, in a topic of a supergroup', () => {
    const options = { link: world.campaign.id, at: '-1001800000001~1234567', where: 'c' };

    expect(Buffer.byteLength(encodePress({ name: 'community', options }))).toBeLessThanOrEqual(64);
  });

  it('may be typed twice: linked once, nothing else changed', async () => {
    await ask({ link: 'night-drive' });
    await ask({ link: 'night-drive' });

    const [community] = await world.engine.communitiesOf(world.campaign.id);
    expect(community?.campaignIds).toEqual([world.campaign.id]);
  });
});

describe('/community of whoever may not', () => {
  it('is refused to people who are not on the team in the same words, whatever there is and wherever they type', async () => {
    await ask({ link: 'night-drive' });
    const refusals = [
      await ask({}, { account: fan }),
      await ask({ link: 'night-drive' }, { account: fan }),
      await ask({ unlink: 'nowhere' }, { account: fan }),
      await ask({ link: 'night-drive' }, { account: fan, where: null }),
    ];

    expect(new Set(refusals)).toEqual(
      new Set(['That is for the artist and their team. Type /help to see what you can ask for.']),
    );
    expect(await meantAt('3001')).toEqual(['night-drive']);
  });

  it('never reaches another artist’s campaign or community', async () => {
    expect(await ask({ link: 'monsoon' })).toContain('There is no release of that name here');

    const trains = { id: campaignId.parse('cmp_monsoon000'), artistId: lateTrains };
    await world.engine.linkCommunity({ campaign: trains, community: { ...place, channelId: null, inviteUrl: null } });
    expect(await ask({ link: 'night-drive' })).toContain('This community belongs to another artist here.');
    expect(await ask()).not.toContain('Monsoon');
    expect(await meantAt('3001')).toEqual(['monsoon']);
  });

  it('puts no campaign into a strange server: who links a place the first time runs it', async () => {
    expect(await ask({ link: 'night-drive' }, { manages: false })).toContain('Somebody who runs this server or group');
    expect(await world.engine.communitiesOf(world.campaign.id)).toEqual([]);

    await ask({ link: 'night-drive' });
    await ask({ unlink: 'night-drive' }, { manages: false });
    expect(await ask({ link: 'night-drive' }, { manages: false })).toContain('is linked to all of this community');
    expect(await ask({ link: 'night-drive', where: 'channel' }, { manages: false })).toContain('linked to <room 3001>');
  });

  it('asks whether they run the very place that a button names, whoever presses it where', async () => {
    const asked: string[] = [];
    const managesPlace = async ({ communityId }: { communityId: string }) => {
      asked.push(communityId);
      return communityId === '2001';
    };
    const options = { link: 'night-drive', at: '2002' };
    const input = { account: maya, place, managesPlace, options, now: world.calendar.now(), requestId: '9001' };

    const reply = await answer('community', input, { engine: world.engine, log: world.log });

    expect(readReply(reply)).toContain('Somebody who runs this server or group');
    expect(asked).toEqual(['2002']);
    expect(await ask({ link: 'night-drive', at: '2001' }, { account: fan, where: null })).toContain('for the artist');
  });

  it('never says “here” in an answer: it is read in another chat where a platform answers in private', async () => {
    const topic = { platform: 'telegram', communityId: '-100200', channelId: '7' } as const;
    const onTelegram = { account: { ...maya, platform: 'telegram' }, where: topic } as const;
    await world.engine.addTeamMember({ artistId: world.campaign.artistId, account: onTelegram.account, role: 'owner' });
    const answers = [
      await ask({}, onTelegram),
      await ask({ link: 'night-drive', where: 'channel' }, onTelegram),
      await ask({ tracker: 'night-drive' }, onTelegram),
      await ask({ unlink: 'night-drive' }, onTelegram),
      await ask({ unlink: 'night-drive' }, onTelegram),
    ];

    expect(answers.join('\n')).not.toMatch(/\bhere\b/i);
    expect(answers[1]).toContain('is linked to this channel: /presave means it there now.');
    expect(answers[1]).toContain('What /presave means in this community');
  });

  it('says where to type it, in a conversation with the bot alone', async () => {
    expect(await ask({}, { where: null })).toContain('Type that in the server, group or channel that you mean');
  });
});

describe('while one types which release', () => {
  const offer = (account: TypedCommand['account']) => {
    const input = { account, place, options: {}, now: world.calendar.now(), requestId: '9001' };
    const typing = { name: 'community', input, option: 'link', typed: 'n' };
    return suggest(typing, { engine: world.engine, log: world.log });
  };

  it('the team is offered its own, and nobody else anything', async () => {
    expect(await offer(maya)).toEqual([{ label: 'Night Drive by River of Glass', value: 'night-drive' }]);
    expect(await offer(fan)).toEqual([]);
    expect(world.log.messages('warn')).toEqual([]);
  });
});

describe('/community and trackers', () => {
  const wall = () => new Wall(world);
  const refresh = async (on: Wall) => {
    await refreshTrackers({ ports: world.ports, countMetros: world.engine.metros });
    await on.bring();
  };

  it('offers one when a campaign is linked, and puts none there by itself', async () => {
    const text = await ask({ link: 'Night Drive' });

    expect(text).toContain('It has no tracker in this community.');
    expect(text).toContain(`[Pin a tracker of Night Drive] /community tracker:${world.campaign.id} at:2001~3001`);
    expect(await world.ports.trackers.live()).toEqual([]);
  });

  it('lets it stand here, says how it is with it, and takes it away', async () => {
    const on = wall();
    await ask({ link: 'Night Drive' });
    expect(await ask({ tracker: 'night-drive' })).toContain('“Night Drive” gets a tracker in this community');
    expect(await ask()).toContain('Its tracker comes within a minute');
    await refresh(on);
    expect(await ask()).toContain('Its tracker is pinned in this community.');

    const text = await ask({ untrack: 'night-drive' });
    expect(text).toContain('The tracker of “Night Drive” goes');
    expect(text).toContain('Its tracker is being taken away.');
    await refresh(on);
    expect(await ask()).toContain('It has no tracker in this community.');
  });

  it('names the channel in which it stands, where its platform shows channels by name', async () => {
    const on = wall();
    await ask({ link: 'Night Drive' });
    await ask({ tracker: 'night-drive' });
    await refresh(on);
    const [standing] = await world.ports.trackers.live();
    await world.ports.trackers.change(standing!, { messageId: '3009/7001' });

    const text = await ask();

    expect(text).toContain('Its tracker is pinned in <room 3009>.');
    expect(text).not.toContain('3001>');
  });

  it('says that it may not pin, that somebody has deleted it, and offers it again', async () => {
    const on = wall();
    on.mayPin = false;
    await ask({ link: 'Night Drive' });
    await ask({ tracker: 'night-drive' });
    await refresh(on);
    expect(await ask()).toContain('Its tracker stands in this community and is not pinned');

    on.deleteAll();
    world.monotonic.advanceMs(10 * 60_000);
    // A tracker names a number, and so is changed, once a crowd has pre-saved.
    for (let fan = 1; fan <= world.campaign.minimumClusterSize; fan += 1) await join(world, `fan-${fan}`);
    await refresh(on);

    const text = await ask();
    expect(text).toContain('Its tracker is off: somebody has deleted its message.');
    expect(text).toContain('[Pin a tracker of Night Drive]');
  });

  it('offers none where the bot only answers, and says why to who asks for one', async () => {
    await world.engine.reportCarrier({ platform: 'discord', capacity: steadily(0), posting: 'only-answers' });

    expect(await ask({ link: 'Night Drive' })).not.toContain('racker');
    expect(await ask({ tracker: 'night-drive' })).toContain('The bot does not write first there');
  });

  it('lets nobody else switch one on', async () => {
    await ask({ link: 'Night Drive' });

    expect(await ask({ tracker: 'night-drive' }, { account: fan })).toContain('for the artist and their team');
    expect(await world.ports.trackers.live()).toEqual([]);
  });
});
