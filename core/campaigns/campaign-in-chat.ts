import type { AccountKey } from '../artists/team.js';
import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import type { Right } from '../artists/rights.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { confirmMatch, type MatchDecided, type MatchDecision } from '../matches/confirm-match.js';
import type { DoubtfulMatch } from '../matches/doubtful-match.js';
import { viewDoubtfulMatches } from '../matches/view-doubtful-matches.js';
import { fansByZone } from '../release-waves/fans-by-zone.js';
import { cancelCampaign } from './cancel-campaign.js';
import type { Campaign } from './campaign.js';
import { pauseCampaign, resumeCampaign } from './pause-campaign.js';
import { postponeCampaign } from './postpone-campaign.js';
import { rescheduleCampaign } from './reschedule-campaign.js';

/** Somebody in chat, and the campaign that they mean by its id. */
export type InChat = { account: ActingAccount; campaignId: string };

/** The same, and the version of the schedule that they have seen. */
export type DecidedInChat = InChat & { from: number };

/** A campaign as its team sees it in chat. */
export type CampaignOfTeam = {
  campaign: Campaign;
  /** How many pre-saves there are in each zone. */
  fans: ReadonlyMap<string, number>;
  doubtful: DoubtfulMatch[];
};

/**
 * The campaign that somebody means who may change it.
 *
 * @throws EngineError what {@link campaignForTeam} throws: to somebody of another team a campaign is unknown
 */
export async function campaignOfTeam(account: AccountKey, asked: CampaignAsked, ports: Ports): Promise<CampaignOfTeam> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'campaign.change' }, ports);
  const [fans, doubtful] = await Promise.all([fansByZone(campaign.id, ports), viewDoubtfulMatches(campaign, ports)]);
  return { campaign, fans, doubtful };
}

/** Moves a release. See {@link rescheduleCampaign}. */
export async function rescheduleInChat(
  { account, campaignId, ...change }: DecidedInChat & Pick<Campaign, 'releaseDate' | 'releaseMode'>,
  ports: Ports,
): Promise<Campaign> {
  const { id } = await own({ account, campaignId }, 'campaign.change', ports);
  return rescheduleCampaign({ campaignId: id, ...change, by: remembered(account) }, ports);
}

/** Puts a release off without a date. See {@link postponeCampaign}. */
export async function postponeInChat({ from, ...who }: DecidedInChat, ports: Ports): Promise<Campaign> {
  const { id } = await own(who, 'campaign.change', ports);
  return postponeCampaign({ campaignId: id, from, by: remembered(who.account) }, ports);
}

/**
 * Calls a release off, for whoever has typed its very slug: a title, or another's campaign, is none. See
 * {@link cancelCampaign}.
 *
 * @throws EngineError `campaign-not-found` besides
 */
export async function cancelInChat(
  { account, slug }: { account: ActingAccount; slug: string },
  ports: Ports,
): Promise<Campaign> {
  const campaign = await own({ account, campaignId: slug }, 'campaign.change', ports);
  if (campaign.slug !== slug) throw new EngineError('campaign-not-found', 'That is not its slug.');
  return cancelCampaign({ campaignId: campaign.id, from: campaign.scheduleVersion, by: remembered(account) }, ports);
}

/** The kill switch, for the team. See {@link pauseCampaign}. */
export async function pauseInChat(who: InChat, ports: Ports): Promise<Campaign> {
  const { id } = await own(who, 'campaign.change', ports);
  return pauseCampaign({ campaignId: id, by: remembered(who.account), reason: null }, ports);
}

/** Lets a campaign go on that the team has stopped. See {@link resumeCampaign}. */
export async function resumeInChat(who: InChat, ports: Ports): Promise<Campaign> {
  const { id } = await own(who, 'campaign.change', ports);
  return resumeCampaign({ campaignId: id, by: remembered(who.account) }, ports);
}

/** Decides a doubtful match. See {@link confirmMatch}. */
export async function confirmMatchInChat(
  { account, campaignId, ...decision }: InChat & Pick<MatchDecision, 'service' | 'item' | 'uri'>,
  ports: Ports,
): Promise<MatchDecided> {
  const { id } = await own({ account, campaignId }, 'approve', ports);
  return confirmMatch({ campaignId: id, ...decision, by: remembered(account) }, ports);
}

function own({ account, campaignId }: InChat, right: Right, ports: Ports): Promise<Campaign> {
  return campaignForTeam(account, { place: null, release: campaignId, right }, ports);
}
