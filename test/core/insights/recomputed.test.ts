import { expect, it } from '@jest/globals';
import type { Campaign } from '../../../core/campaigns/campaign.js';
import type { FanCity } from '../../../core/fans/city.js';
import { libraryWriteId, type WriteState } from '../../../core/library-writes/library-write.js';
import { preSaveId, type PreSave } from '../../../core/pre-saves/pre-save.js';
import { hashToken } from '../../../core/identifiers.js';
import { viewHeatMap } from '../../../core/insights/view-heat-map.js';
import { aFan, aPreSave, anArrival, aWrite, fanNumber } from '../../contracts/samples.js';
import { aVisit } from '../smart-links/a-visit.js';
import { aWorld, hourMs, type World } from '../world.js';

/*
 * Every figure of /stats and /heatmap, worked out a second time in the plainest way from the clicks and pre-saves as they
 * were made: no code of core/insights, no counter that was kept along the way.
 */

const sources = ['bio', 'poster', null] as const;
const variants = ['a', 'b'] as const;
const metros = ['delhi', 'delhi', 'bengaluru', 'shillong', null] as const;
const states: readonly WriteState[] = ['armed', 'accepted', 'verified', 'needs-reauth'];

const places = ['discord:2001', 'telegram'] as const;

type Made = { source: string | null; variant: string; preSave: PreSave; city: FanCity; state: WriteState };
type Visited = { source: string | null; variant: string | null };

/** A hundred people open the link; every third of them pre-saves, some of these withdraw. Thirty more come from chat. */
async function aCrowd(world: World): Promise<{ visits: Visited[]; made: Made[]; chat: Made[] }> {
  const visits: Visited[] = [];
  const made: Made[] = [];
  for (let number = 0; number < 100; number += 1) {
    const source = sources[number % 3] ?? null;
    const visit = aVisit({ address: `198.51.${number}.7`, source });
    const { click } = await world.engine.visitSmartLink(world.campaign.slug, { session: null }, visit);
    await world.engine.clicksWritten();
    const kept = click && (await world.ports.clicks.byId(hashToken(click)));
    visits.push({ source, variant: kept?.variant ?? null });
    if (number % 3 === 1 || number % 7 === 0) made.push(await aSignUp(world, number, { source }));
  }
  const chat: Made[] = [];
  for (let number = 100; number < 130; number += 1) {
    const source = places[number % 7 === 0 ? 0 : 1];
    chat.push(await aSignUp(world, number, { source, link: 'personal' }));
  }
  return { visits, made, chat };
}

type Came = { source: string | null; link?: 'personal' };

async function aSignUp({ ports, campaign, calendar }: World, number: number, came: Came): Promise<Made> {
  const { source } = came;
  const fanId = fanNumber(number);
  const metro = metros[number % metros.length] ?? null;
  const at = new Date(calendar.now().getTime() - (number % 11) * 12 * hourMs);
  const city: FanCity = { by: 'asked', name: metro ?? 'Springfield', metro, at };
  const variant = variants[number % 2] ?? 'a';
  const arrival = anArrival({ clickId: `click-${number}`, variant, ...came });
  const withdrawnAt = number % 10 === 0 ? at : null;
  const id = preSaveId(campaign.id, fanId, 'spotify');
  const preSave = aPreSave({ id, fanId, campaignId: campaign.id, arrival, createdAt: at, withdrawnAt, outbox: [] });
  await ports.fans.add(aFan({ id: fanId, artistId: campaign.artistId, city }));
  await ports.preSaves.record(preSave);
  const state = states[number % states.length] ?? 'armed';
  const acceptedAt = state === 'accepted' || state === 'verified' ? at : null;
  const write = { id: libraryWriteId(id, 'track'), preSaveId: id, fanId, item: 'track', state, acceptedAt } as const;
  await ports.writes.add([aWrite({ ...write, campaignId: campaign.id, saveSent: acceptedAt !== null, outbox: [] })]);
  return { source, variant, preSave, city, state };
}

it('the figures of /stats are those of the clicks and pre-saves as they were made', async () => {
  const tried = variants.map((id) => ({ id, headline: id, hasArtwork: false }));
  const world = await aWorld({ campaign: { variants: tried } });
  const { visits, made, chat } = await aCrowd(world);

  const stats = await world.engine.statsOf(world.campaign);

  let [written, verified] = [0, 0];
  for (const { state } of made) {
    if (state === 'accepted' || state === 'verified') written += 1;
    if (state === 'verified') verified += 1;
  }
  expect(stats.public.funnel).toMatchObject({ clicked: visits.length, preSaved: made.length, written, verified });
  expect(stats.public.clickToSave).toMatchObject({ clicks: 100, saves: made.length, ratio: made.length / 100 });
  for (const source of sources) {
    let [clicked, saves] = [0, 0];
    for (const visit of visits) if (visit.source === source) clicked += 1;
    for (const each of made) if (each.source === source) saves += 1;
    const line = stats.by.source.find(({ value }) => value === (source ?? 'unknown'));
    expect(line?.funnel).toMatchObject({ clicked, preSaved: saves });
    expect(line?.clickToSave.ratio).toBeCloseTo(saves / clicked, 12);
  }
  for (const variant of variants) {
    let [clicked, saves] = [0, 0];
    for (const visit of visits) if (visit.variant === variant) clicked += 1;
    for (const each of made) if (each.variant === variant) saves += 1;
    const line = stats.by.variant.find(({ value }) => value === variant);
    expect(line?.funnel).toMatchObject({ clicked, preSaved: saves });
    expect(clicked).toBeGreaterThan(10);
  }
  expect(stats.personal.preSaved).toBe(chat.length);
  for (const place of places) {
    let [saves, seen] = [0, 0];
    for (const { source, state } of chat) {
      if (source !== place) continue;
      saves += 1;
      if (state === 'verified') seen += 1;
    }
    expect(stats.chats.find(({ value }) => value === place)?.funnel).toMatchObject({ preSaved: saves, verified: seen });
    expect(saves).toBeGreaterThan(0);
  }
  expect(stats.unknown.preSaved).toBe(0);
});

it('the figures of /heatmap are those of the pre-saves and cities as they were made', async () => {
  const campaign: Partial<Campaign> = { minimumClusterSize: 5 };
  const world = await aWorld({ campaign });
  const { made: onPage, chat } = await aCrowd(world);
  const made = [...onPage, ...chat];

  const map = await viewHeatMap(world.campaign, world.ports);

  const now = world.calendar.now().getTime();
  const counted: Record<string, { fans: number; recent: number; before: number }> = {};
  let all = 0;
  for (const { preSave, city } of made) {
    if (preSave.withdrawnAt !== null) continue;
    all += 1;
    const metro = (counted[city.metro ?? 'none'] ??= { fans: 0, recent: 0, before: 0 });
    const hours = (now - preSave.createdAt.getTime()) / hourMs;
    metro.fans += 1;
    if (hours < 48) metro.recent += 1;
    else if (hours < 96) metro.before += 1;
  }
  let elsewhere = 0;
  for (const [metro, figures] of Object.entries(counted)) {
    const isNamed = metro !== 'none' && figures.fans >= 5;
    const shown = map.metros.find((each) => each.metro === metro);
    if (isNamed) expect(shown).toMatchObject(figures);
    else {
      expect(shown).toBeUndefined();
      elsewhere += figures.fans;
    }
  }
  expect([map.fans, map.elsewhere, map.unknown]).toEqual([all, elsewhere, 0]);
  expect(map.metros.length).toBeGreaterThan(1);
});
