import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Campaign, CampaignId, LibraryItem } from '../campaigns/campaign.js';
import { serviceUri } from '../campaigns/service-uris.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { releaseReference } from '../streaming/release-reference.js';
import type { DirectServiceName } from '../streaming/service-name.js';
import { confirmItem, isCandidate, refuseItems, type Decided, type Undecided } from './decide-match.js';

/** What somebody who must know says of an item of a release at a service. */
export type MatchDecision = {
  campaignId: CampaignId;
  service: DirectServiceName;
  item: LibraryItem;
  /** The item's URI, or the address of its page; null: none of the candidates is ours. */
  uri: string | null;
  /** They mean it although it is none of the candidates. */
  insists?: boolean;
};

/** What has come of it: the URIs that were put aside, and how many fans' saves are tried at once. */
export type MatchDecided = { campaign: Campaign; uri: string | null; refused: string[]; triedNow: number };

/**
 * Decides a doubt, once and for all fans. What is confirmed is what the campaign knows the item by from then on; what
 * is refused is neither offered nor saved any more, and the search goes on. Either way the saves that wait for it are
 * tried at once. Safe to run twice; a decision can be followed by another one, and the last counts.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `service-not-offered`, `input-invalid`,
 *   `match-unknown` (nothing is in doubt, or the URI is none of the candidates), `campaign-changed`
 */
export async function confirmMatch(decision: MatchDecision & { by: Actor }, ports: Ports): Promise<MatchDecided> {
  const { service, item } = decision;
  const { campaign, undecided } = await findUndecided(decision, ports);
  const uri = decision.uri === null ? null : parseUri(decision.uri, decision);
  const { release, settled, refused } = decide(uri, { undecided, campaign, insists: decision.insists === true });
  const change = { from: undecided.release, to: release };
  if (!(await ports.campaigns.changeRelease(campaign.id, service, change))) {
    throw refusal('campaign-changed', campaign.id, `${campaign.title} was changed meanwhile: look at it again.`);
  }
  const { id, artistId } = campaign;
  await recordAct({ artistId, action: 'match-decided', by: decision.by, on: [id, service, item] }, ports);
  await ports.doubtfulMatches.remove(settled.map((match) => match.id));
  const triedNow = await tryNow(decision, ports);
  ports.log.info('Somebody has decided a doubtful match.', { campaignId: campaign.id, service, item, triedNow });
  return { campaign: { ...campaign, services: { ...campaign.services, [service]: release } }, uri, refused, triedNow };
}

async function findUndecided(
  { campaignId, service, item }: MatchDecision,
  ports: Ports,
): Promise<{ campaign: Campaign; undecided: Undecided }> {
  const campaign = await ports.campaigns.byId(campaignId);
  if (!campaign) throw refusal('campaign-not-found', campaignId, 'There is no such campaign.');
  if (campaign.phase === 'cancelled') {
    throw refusal('campaign-cancelled', campaignId, `${campaign.title} was cancelled: nothing of it is saved.`);
  }
  const release = campaign.services[service];
  if (!release) throw refusal('service-not-offered', campaignId, `${campaign.title} is not offered on ${service}.`);
  const matches = (await ports.doubtfulMatches.ofCampaign(campaignId)).filter((match) => {
    return match.service === service && match.item === item;
  });
  const defaultIsrc = releaseReference(campaign, release).recording?.isrc ?? null;
  return { campaign, undecided: { item, release, matches, defaultIsrc } };
}

function parseUri(text: string, { service, item, campaignId }: MatchDecision): string {
  const parsed = serviceUri(service, item).safeParse(text);
  if (parsed.success) return parsed.data;
  throw refusal('input-invalid', campaignId, parsed.error.issues[0]?.message ?? 'That is no item of this service.');
}

type Deciding = { undecided: Undecided; campaign: Campaign; insists: boolean };

function decide(uri: string | null, { undecided, campaign, insists }: Deciding): Decided {
  const { item, matches } = undecided;
  if (uri === null) {
    const decided = refuseItems(undecided);
    if (decided.refused.length > 0) return decided;
    throw refusal('match-unknown', campaign.id, `Nothing is in doubt about the ${item} of ${campaign.title} there.`);
  }
  if (!insists && !matches.some((match) => isCandidate(uri, match))) {
    throw refusal('match-unknown', campaign.id, `${uri} is none of what was found for ${campaign.title} there.`);
  }
  return confirmItem(uri, undecided);
}

async function tryNow({ campaignId, service, item }: MatchDecision, ports: Ports): Promise<number> {
  const waves = (await ports.waves.open()).filter((wave) => wave.campaignId === campaignId);
  let hurried = 0;
  for (const { id: waveId } of waves) {
    hurried += await ports.writes.hurry({ waveId, service, item }, ports.calendar.now());
  }
  return hurried;
}

type RefusalCode = 'campaign-not-found' | 'campaign-cancelled' | 'campaign-changed' | 'service-not-offered';

function refusal(code: RefusalCode | 'input-invalid' | 'match-unknown', campaignId: CampaignId, message: string) {
  return new EngineError(code, message, { details: { campaignId } });
}
