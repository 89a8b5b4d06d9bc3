import { remembered } from '../audit/audit-entry.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { newId } from '../identifiers.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import type { InChat } from './campaign-in-chat.js';
import type { Campaign } from './campaign.js';
import { changeDetails, judgeDetails, type ChangeDetails } from './change-details.js';
import type { RefusedWord } from './read-draft-words.js';

/** A change as it is shown before it is made. */
export type DetailsPreview = {
  campaign: Campaign;
  /** As it would be; the very same where nothing would change. */
  changed: Campaign;
  refused: RefusedWord[];
  /** What a yes to it names; null: there is nothing to say yes to. */
  revision: string | null;
};

/** Somebody in chat, and what they want to change of a campaign. */
export type ProposeDetails = InChat & Pick<ChangeDetails, 'said'>;

/**
 * Shows what a change would make of a campaign, and keeps it, with the version of the campaign that it was shown on, until
 * whoever asked says yes.
 *
 * @throws EngineError what {@link changeDetails} and `campaignForTeam` throw
 */
export async function proposeDetails(
  { account, campaignId, said }: ProposeDetails,
  ports: Ports,
): Promise<DetailsPreview> {
  const asked = { place: null, release: campaignId, right: 'campaign.change' } as const;
  const { id } = await campaignForTeam(account, asked, ports);
  const { campaign, changed, refused } = await judgeDetails({ campaignId: id, said }, ports);
  if (refused.length > 0 || isSame(campaign, changed)) return { campaign, changed: campaign, refused, revision: null };
  const { platform, externalId } = account;
  const revision = newId('rev', ports.random);
  const { artistId, detailsVersion: from } = campaign;
  const proposedAt = ports.calendar.now();
  const by = { platform, externalId };
  await ports.detailsProposals.put({ by, revision, artistId, campaignId: id, from, said, proposedAt });
  return { campaign, changed, refused, revision };
}

function isSame(one: Campaign, other: Campaign): boolean {
  const shown = ({ title, languages, variants, opensAt, livestream }: Campaign) =>
    JSON.stringify([title, languages, variants, opensAt, livestream]);
  return shown(one) === shown(other);
}

/** What came of a yes: it is changed; its time is over; or somebody else was faster, and it is shown anew. */
export type ConfirmedDetails =
  | { outcome: 'changed'; campaign: Campaign }
  | { outcome: 'refused'; preview: DetailsPreview }
  | { outcome: 'changed-meanwhile'; preview: DetailsPreview };

/**
 * Makes the change that somebody was shown, if the campaign still is as it was shown; null if it was shown another one
 * since, or too long ago.
 *
 * @throws EngineError what {@link changeDetails} and `campaignForTeam` throw, but for `campaign-changed`
 */
export async function confirmDetails(
  { account, revision }: { account: InChat['account']; revision: string },
  ports: Ports,
): Promise<ConfirmedDetails | null> {
  const proposal = await ports.detailsProposals.of(account);
  if (proposal?.revision !== revision) return null;
  const { campaignId, from, said } = proposal;
  const asked = { place: null, release: campaignId, right: 'campaign.change' } as const;
  await campaignForTeam(account, asked, ports);
  try {
    const { campaign, refused } = await changeDetails({ campaignId, from, said, by: remembered(account) }, ports);
    // What could be taken when it was shown: by now it has begun, or is over.
    if (refused.length > 0)
      return { outcome: 'refused', preview: { campaign, changed: campaign, refused, revision: null } };
    await ports.detailsProposals.remove(account);
    return { outcome: 'changed', campaign };
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'campaign-changed') throw error;
    return { outcome: 'changed-meanwhile', preview: await proposeDetails({ account, campaignId, said }, ports) };
  }
}
