import type { Blast } from '../blasts/blast.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Community } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import type { Language } from '../languages/language.js';
import type { Livestream } from '../livestreams/livestream.js';
import type { PreSaveStatus } from '../pre-saves/pre-save-status.js';
import type { MailLink } from '../mail/mail-link.js';
import type { MilestoneTold } from '../milestones/milestone.js';
import type { Announcement, PreSaveNews } from './announcement.js';
import type { SharedLookups } from './shared-lookups.js';
import type { TrackerLetter } from '../trackers/tracker-letter.js';
import type { BlastTopic, CampaignTopic } from './team-topic.js';

/** An announcement with what its message is about. */
export type Letter = LetterOfCampaign | AskerLetter;

/** An announcement about what there is of a campaign. */
export type LetterOfCampaign = PreSaveLetter | BlastLetter | PostLetter | TeamLetter | MailLinkLetter;

type LetterOf<About extends string> = {
  about: About;
  announcement: Announcement;
  campaign: Campaign;
  /** The campaign's link for everybody. */
  smartLinkUrl: string;
  /** The one it is written in: the fan's own, or, for a community, the campaign's. */
  language: Language;
};

/** To a fan, of their own pre-save. */
export type PreSaveLetter = LetterOf<'pre-save'> & { news: PreSaveNews; status: PreSaveStatus };

/** To a fan who asked for news: the artist's own words. */
export type BlastLetter = LetterOf<'blast'> & { text: string };

/**
 * For all who are in a community: the artist's own words, a milestone reached, when the artist is live, a tracker, or,
 * without any of them, that the release is out.
 */
export type PostLetter = LetterOf<'post'> & {
  community: Community;
  text: string | null;
  milestone: MilestoneTold | null;
  livestream: Livestream | null;
  tracker: TrackerLetter | null;
  /** The message that is to be changed in place of a new one; null: it is a new one. */
  revises: Revision | null;
};

/** A message that was posted, and whether it is to say this now or to be taken back. */
export type Revision = { messageId: string; as: 'edit' | 'removal' };

/** To somebody on the artist's team: how it is with the artist, or with a blast. */
export type TeamLetter = LetterOf<'team'> & ({ topic: CampaignTopic } | { topic: BlastTopic; blast: Blast });

/** To who asked for an artist, of whom nothing is left: that the operator has refused them. In chat alone. */
export type AskerLetter = {
  about: 'asker';
  announcement: Announcement;
  /** The artist's name, as it was asked for. */
  artist: string;
  language: Language;
};

/** By mail: a link that somebody has asked for, with what stands for it in its address. */
export type MailLinkLetter = LetterOf<'mail-link'> & { goal: MailLink['goal']; url: string };

/** Why there is nothing to hand over. */
export type NoLetter =
  /** What it is about, or the chat it goes to, is not there any more. */
  | { outcome: 'void'; reason: 'pre-save-gone' | 'account-gone' | 'campaign-gone' | 'community-gone' | 'tracker-gone' }
  /** The platform has said of this account that it cannot be reached, and it has not shown itself since. */
  | { outcome: 'unreachable' }
  | {
      outcome: 'superseded';
      reason:
        | 'not-true-any-more'
        | 'consent-withdrawn'
        | 'blast-stopped'
        | 'campaign-cancelled'
        | 'campaign-paused'
        | 'not-meant-any-more'
        | 'not-on-team'
        /** There is no message that could be changed. */
        | 'never-posted';
    }
  /** What it is about is at a standstill, or not certain yet: it is looked at again later. */
  | { outcome: 'retry'; afterMs: number };

/** An announcement of this kind. */
export type AnnouncementOf<Kind extends Announcement['kind']> = Extract<Announcement, { kind: Kind }>;

/** What opening a letter takes. */
export type OpeningLetters = { ports: Ports; shared: SharedLookups };
