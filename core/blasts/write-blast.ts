import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { newId } from '../identifiers.js';
import { audienceOf, type Audience } from './audience.js';
import { blastId, blastText, type Blast } from './blast.js';

/** A blast as it would go out, before anybody has got it. */
export type BlastPreview = { blast: Blast; campaign: Campaign; audience: Audience };

/** Somebody of an artist's team, the campaign that they mean, and what they want to say. */
export type WriteBlast = { account: AccountKey; asked: CampaignAsked; text: string };

/**
 * Keeps what an artist wants to say as a draft, and counts whom it would reach. Nobody gets it before it is confirmed.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `campaign-not-found`, `no-open-campaign`, `campaign-cancelled`; `input-invalid` for
 * no words, or too many
 */
export async function writeBlast({ account, asked, text }: WriteBlast, ports: Ports): Promise<BlastPreview> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'blast' }, ports);
  if (campaign.phase === 'cancelled') throw new EngineError('campaign-cancelled', 'Nothing is to be said of it.');
  const words = blastText.safeParse(text);
  if (!words.success) throw new EngineError('input-invalid', 'A blast has 1 to 1000 characters.');
  const { platform, externalId } = account;
  const blast: Blast = {
    id: blastId.parse(newId('bls', ports.random)),
    artistId: campaign.artistId,
    campaignId: campaign.id,
    text: words.data,
    state: 'draft',
    by: { platform, externalId },
    communityIds: [],
    toFans: false,
    createdAt: ports.calendar.now(),
    startedAt: null,
  };
  const audience = await audienceOf(campaign, ports);
  await ports.blasts.add(blast);
  return { blast, campaign, audience };
}
