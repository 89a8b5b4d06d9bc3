import { expect, it } from '@jest/globals';
import { allCommands } from '../../bots/commands/all-commands.js';
import { readOptions } from '../../bots/commands/read-options.js';
import { answer } from '../../bots/commands/route.js';
import { collectAnnouncements } from '../../core/announcements/collect-announcements.js';
import { advanceCampaigns } from '../../core/campaigns/advance-campaigns.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { readReply } from '../bots/commands/read-reply.js';
import { deliverAll } from '../core/announcements/deliver-all.js';
import { aWorld, join, type World } from '../core/world.js';

const maya = { platform: 'discord', externalId: '1001', displayName: 'Maya' } as const;
const trackUri = 'spotify:track:4cOdK2wGLETKBW3PvgPWqT';

async function type(world: World, name: string, text: string): Promise<string> {
  const command = allCommands.find((each) => each.name === name)!;
  const input = { account: maya, place: null, options: readOptions(command, text) ?? {}, now: world.calendar.now() };
  return readReply(await answer(name, { ...input, requestId: '1' }, { engine: world.engine, log: world.log }));
}

async function press(world: World, shown: string, label: string): Promise<string> {
  const [, name = '', typed = ''] = new RegExp(`\\[${label}\\] /([a-z]+) (.*)`).exec(shown) ?? [];
  const options = Object.fromEntries(
    typed.split(' ').map((pair) => pair.split(/:(.*)/).slice(0, 2) as [string, string]),
  );
  const input = { account: maya, place: null, options, now: world.calendar.now(), requestId: '2' };
  return readReply(await answer(name, input, { engine: world.engine, log: world.log }));
}

async function told(world: World): Promise<string[]> {
  await collectAnnouncements(world.ports);
  return deliverAll(world);
}

it('runs a whole campaign from chat: made from one address, approved, joined, moved, put off, dated anew, and out', async () => {
  const world = await aWorld();
  const liveAt = startOfDay('2026-04-27', 'Asia/Kolkata');
  world.service.publish({
    trackUri,
    albumUri: 'spotify:album:4cOdK2wGLETKBW3PvgPWqT',
    isrc: 'INZ032600001',
    upc: '',
    liveAt,
  });

  // It is still to come, so no service shows it: what it is called is said, and its address is kept.
  await type(world, 'campaign', 'new https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT');
  await type(world, 'campaign', 'title: Monsoon artist: Nova zone: Asia/Kolkata');
  const ready = await type(world, 'campaign', 'date: 2026-04-20');
  expect(await press(world, ready, 'Make this campaign')).toContain('and waits');
  await world.engine.approveArtist('Nova');
  expect(await told(world)).toEqual(['team-news']);

  const campaign = (await world.ports.campaigns.bySlug('monsoon'))!;
  expect(campaign.phase).toBe('open');
  await join({ ...world, campaign }, 'ana');
  expect(await told(world)).toEqual(['pre-saved']);

  await press(world, await type(world, 'campaign', 'release: monsoon date: 2026-04-25'), 'Move it');
  expect(await told(world)).toEqual(['rescheduled']);
  const shown = await type(world, 'campaign', 'release: monsoon');
  await press(world, await press(world, shown, 'Put it off, no date yet'), 'Put it off');
  expect(await told(world)).toEqual(['postponed']);
  await press(world, await type(world, 'campaign', 'release: monsoon date: 2026-04-27'), 'Move it');
  expect(await told(world)).toEqual(['rescheduled']);

  world.calendar.moveTo(liveAt);
  await advanceCampaigns(world.ports);
  await runDueWaves(world.ports);
  expect(world.service.libraryOf('ana')).toEqual([trackUri]);
  expect(await told(world)).toEqual(['saved']);
  expect(await type(world, 'campaign', '')).toContain('“Monsoon”, Nova: It comes out around the world now.');
});
