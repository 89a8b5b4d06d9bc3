import { operator } from '../../../core/audit/audit-entry.js';
import { createCampaign } from '../../../core/campaigns/create-campaign.js';
import type { Artwork, Campaign } from '../../../core/campaigns/campaign.js';
import type { NewCampaign } from '../../../core/campaigns/new-campaign.js';
import type { Random } from '../../../core/ports/random.js';
import { releaseInstant } from '../../../core/release-waves/midnight.js';
import type { Loader } from '../../../core/wiring/open-loader.js';
import type { Sandbox } from '../../../sandbox/sandbox.js';
import type { Release } from '../../../sandbox/services/spotify/catalogue.js';
import { seededDice } from '../../../sandbox/services/dice.js';
import { clicksOf } from './clicks.js';
import { crowdOf, openForDays, type Member } from './crowd.js';
import { openDiscordAccounts, openSpotifyAccounts } from './open-accounts.js';
import { takeSeats } from './take-seats.js';

/** One campaign of the demo, as it is read from its file. */
export type DemoCampaign = { draft: NewCampaign; artwork: Artwork | null };

/** What a crowd is seated with. */
export type Seating = {
  sandbox: Sandbox;
  loader: Loader;
  current: DemoCampaign;
  earlier: DemoCampaign & { release: Release };
  size: number;
  seed: number;
};

const dayMs = 86_400_000;

/**
 * Makes the demo's two campaigns with everybody who has joined them. The campaigns themselves come last: a start that
 * dies in the middle does it all again, with the same ids, and what is there already stays.
 */
export async function seatCrowd({ sandbox, loader, current, earlier, size, seed }: Seating): Promise<void> {
  const random = seededRandom(seed);
  const now = sandbox.calendar.now();
  const before = Date.parse(earlier.draft.releaseDate) - openForDays * dayMs - dayMs;
  const house = {
    now,
    random,
    sealer: loader.sealer,
    accountMarker: loader.accountMarker,
    earlier: await campaignOf(earlier, new Date(before), { loader, random }),
    current: await campaignOf(current, new Date(now.getTime() - openForDays * dayMs), { loader, random }),
  };
  const members = crowdOf(size, seed);
  const accounts = openSpotifyAccounts(members, sandbox, {
    release: earlier.release,
    savedAt: ({ home }) => releaseInstant(house.earlier, home.zone),
  });
  const chatAccounts = openDiscordAccounts(members, sandbox);
  await loader.load(takeSeats(members, { ...house, accounts, chatAccounts }));
  await countClicks(members, house, loader);
  await loader.campaigns.add({ ...house.earlier, phase: 'released' }, earlier.artwork, {});
  await loader.campaigns.add(house.current, current.artwork, {});
}

/** Counts are added up, not kept under keys of their own: what a start before this one has counted is not counted again. */
async function countClicks(
  members: readonly Member[],
  { current, earlier }: { current: Campaign; earlier: Campaign },
  { clicks }: Loader,
): Promise<void> {
  for (const [campaign, absent] of [
    [current, 'earlier'],
    [earlier, 'current'],
  ] as const) {
    const counted = await clicks.countsOf(campaign.id);
    if ((counted.link.get('public') ?? 0) > 0) continue;
    await clicks.count(
      clicksOf(
        members.filter(({ campaigns }) => campaigns !== absent),
        campaign.id,
      ),
    );
  }
}

/** The campaign as its use case makes it at this instant; it is kept later. */
function campaignOf(
  campaign: DemoCampaign,
  at: Date,
  { loader, random }: { loader: Loader; random: Random },
): Promise<Campaign> {
  return createCampaign(
    { ...campaign, by: operator },
    {
      audit: { append: () => Promise.resolve() },
      artists: loader.artists,
      teams: loader.teams,
      communities: loader.communities,
      campaigns: { bySlug: () => Promise.resolve(null), add: () => Promise.resolve(true) },
      calendar: { now: () => at, onMove: () => () => undefined },
      random,
      timeZoneData: process.versions['tz'] ?? 'unknown',
    },
  );
}

/** Bytes that are the same for the same seed: ids of a demo are no secrets. */
function seededRandom(seed: number): Random {
  const dice = seededDice(seed);
  return { bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(dice() * 256)) };
}
