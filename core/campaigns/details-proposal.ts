import type { ArtistId } from '../artists/artist.js';
import type { AccountKey } from '../artists/team.js';
import type { CampaignId } from './campaign.js';
import type { SaidOfDraft } from './read-draft-words.js';

/** What can still be changed of a campaign that is made: words of {@link SaidOfDraft}. */
export const changeableWords = ['title', 'headlines', 'languages', 'opens', 'livestream'] as const;
/** What is said of those, as it was typed. */
export type ChangeOfDetails = Pick<SaidOfDraft, (typeof changeableWords)[number]>;

/** A change of a campaign that somebody was shown, and has not confirmed yet: one for each chat account. */
export type DetailsProposal = {
  by: AccountKey;
  /** Another one for each: whoever confirms an older one changes nothing. */
  revision: string;
  artistId: ArtistId;
  campaignId: CampaignId;
  /** The version of the campaign's details that it was shown on. */
  from: number;
  said: ChangeOfDetails;
  /** Calendar time. */
  proposedAt: Date;
};

/** How long a change waits for its yes: after that it is typed anew. */
export const proposalKeptMs = 24 * 60 * 60 * 1000;
