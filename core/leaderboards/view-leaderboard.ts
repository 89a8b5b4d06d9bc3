import pMap from 'p-map';
import { hasRight } from '../artists/require-right.js';
import type { AccountKey } from '../artists/team.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import { chooseCampaign, type CampaignAsked } from '../communities/community-campaigns.js';
import { isConsentLive } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import type { FanId, FanIdentity } from '../fans/fan.js';
import { freezeOf } from '../referrals/freeze.js';
import { hasPreSaved } from '../pre-saves/has-pre-saved.js';
import type { Secret } from '../secret.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { Leaderboards } from './leaderboards.js';
import type { OrderedStandings } from './ordered-standings.js';
import { commitmentTo, type Standing } from './rank.js';

const readsAtOnce = 20;

/** How many are listed. */
export const topCount = 10;

/**
 * How a fan is named to others: as they agreed to, by the first letter alone, or not at all. Who has no chat account is
 * told from others like them by the last symbols of the code they pass on; null if they have none.
 */
export type ShownName =
  | { shown: 'full'; name: string }
  | { shown: 'masked'; initial: string }
  | { shown: 'web-fan'; codeEnd: string | null }
  | { shown: 'gone' };

/** As many of a code as stand behind its last hyphen, where it is written out. */
const codeEndLength = 3;

/** One line of the list, for whoever looks at it. */
export type LeaderboardRow = { place: number; points: number; name: ShownName; isOwn: boolean };

/** Where one fan is. */
export type OwnPlace = {
  points: number;
  /** Null: no points, no place. */
  place: number | null;
  /** How many more pre-saves bring them past the next one above (or onto the board); null for the first. */
  toNext: number | null;
  /** The place that those bring them to. */
  nextPlace: number | null;
  /** Whether a pre-save of theirs stands: without one they have no link to bring anybody by. */
  hasPreSaved: boolean;
};

/** A leaderboard as one fan may see it. */
export type LeaderboardView = {
  campaign: Campaign;
  rows: LeaderboardRow[];
  /** How many fans have a place. */
  fans: number;
  /** Null for somebody who is no fan of this artist yet. */
  own: OwnPlace | null;
  freezeAt: Date;
  isFrozen: boolean;
  /** The SHA-256 of the seed of the draw, as hexadecimal digits. */
  commitment: string;
  /** Told once the leaderboard is frozen. */
  seed: Secret | null;
};

/**
 * The leaderboard of the campaign that is meant, as anybody may see it.
 *
 * @throws EngineError `no-open-campaign`, `campaign-not-found`
 */
export async function viewLeaderboard(
  account: ChatAccount,
  asked: CampaignAsked,
  { ports, boards }: { ports: Ports; boards: Leaderboards },
): Promise<LeaderboardView> {
  const campaign = await chooseCampaign(asked, ports);
  const standings = await boards.of(campaign).standings();
  const identity = await ports.fans.identity(campaign.artistId, account.platform, account.externalId);
  const freezeAt = freezeOf(campaign);
  const isFrozen = ports.calendar.now() >= freezeAt;
  const rows = standings.first(topCount).map(async ({ fanId, points }, index): Promise<LeaderboardRow> => {
    return {
      place: index + 1,
      points,
      name: await shownName(fanId, campaign.id, ports),
      isOwn: fanId === identity?.fanId,
    };
  });
  return {
    campaign,
    rows: await Promise.all(rows),
    fans: standings.size,
    own: identity && {
      ...ownPlace(identity.fanId, standings),
      hasPreSaved: await hasPreSaved({ fanId: identity.fanId, campaignId: campaign.id }, ports),
    },
    freezeAt,
    isFrozen,
    commitment: commitmentTo(campaign.tieBreakSeed),
    seed: isFrozen ? campaign.tieBreakSeed : null,
  };
}

function ownPlace(fanId: FanId, standings: OrderedStandings): Omit<OwnPlace, 'hasPreSaved'> {
  const own = standings.placeOf(fanId);
  if (!own) return { points: 0, place: null, toNext: 1, nextPlace: standings.size + 1 };
  const { points, place } = own;
  const above = standings.above(fanId);
  if (!above) return { points, place, toNext: null, nextPlace: null };
  // Whoever draws level has the points later than the others, and stays behind; one more passes all who are equal.
  return { points, place, toNext: above.points - points + 1, nextPlace: standings.placeOfPoints(above.points) };
}

/** Looked up each time: a name is shown for as long as its fan agrees to that, and not a moment longer. */
async function shownName(
  fanId: FanId,
  campaignId: CampaignId,
  ports: Pick<Ports, 'fans' | 'consents' | 'referralCodes'>,
): Promise<ShownName> {
  if (!(await ports.fans.byId(fanId))) return { shown: 'gone' };
  const [identity] = await ports.fans.identitiesOf(fanId);
  if (!identity) {
    const own = await ports.referralCodes.ofFanFor(campaignId, fanId);
    return { shown: 'web-fan', codeEnd: own?.code.slice(-codeEndLength) ?? null };
  }
  const name = identity.displayName;
  const agreed = isConsentLive(await ports.consents.ofFan(fanId), 'leaderboard-name', null);
  return agreed ? { shown: 'full', name } : { shown: 'masked', initial: firstLetter(name) };
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstLetter(name: string): string {
  const [first] = letters.segment(name.trim());
  return first?.segment ?? '';
}

/** One of the first, as the artist sees them. */
export type ArtistRow = Standing & {
  place: number;
  /** How many of the sign-ups they brought somebody or something vouches for. */
  vouchedFor: number;
  /** Their chat accounts: how to reach them. None: they are known by their service account only, or have left. */
  identities: FanIdentity[];
};

/** The first of a campaign's leaderboard with their names and accounts; null for whoever may not see who they are. */
export async function viewArtistLeaderboard(
  account: AccountKey,
  campaign: Campaign,
  { ports, boards }: { ports: Ports; boards: Leaderboards },
): Promise<ArtistRow[] | null> {
  const { artistId } = campaign;
  if (!(await hasRight(account, { artistId, right: 'leaderboard.full' }, ports))) return null;
  const board = boards.of(campaign);
  const first = (await board.standings()).first(topCount);
  return Promise.all(
    first.map(async (standing, index) => ({
      ...standing,
      place: index + 1,
      vouchedFor: await vouchedFor(board.broughtBy(standing.fanId), campaign, ports),
      identities: await ports.fans.identitiesOf(standing.fanId),
    })),
  );
}

async function vouchedFor(newcomers: readonly FanId[], campaign: Campaign, ports: Pick<Ports, 'preSaves'>) {
  const vouched = await pMap(
    newcomers,
    async (newcomer) => {
      const preSaves = (await ports.preSaves.ofFan(newcomer)).filter(({ campaignId }) => campaignId === campaign.id);
      return preSaves.some(({ verification }) => verification.verified);
    },
    { concurrency: readsAtOnce },
  );
  return vouched.filter(Boolean).length;
}
