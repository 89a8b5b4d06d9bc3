import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import { defaultLanguage, type Language } from '../languages/language.js';
import type { Livestream } from '../livestreams/livestream.js';
import type { Strategy } from './strategy.js';
import type { Variant, VariantId } from './variant.js';
import type { Work } from './work.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';

/** Names a campaign. */
export const campaignId = z
  .string()
  .regex(/^cmp_[a-z0-9]{10}$/)
  .brand<'CampaignId'>();
export type CampaignId = z.infer<typeof campaignId>;

/**
 * draft → open → releasing (the first midnight has come) → released (the last one has). From any of them to postponed,
 * until there is a date again, and to cancelled, for good.
 */
export const campaignPhases = ['draft', 'open', 'releasing', 'released', 'postponed', 'cancelled'] as const;
export type CampaignPhase = (typeof campaignPhases)[number];

/** What of the release is saved into a library. */
export const libraryItems = ['track', 'album'] as const;
export type LibraryItem = (typeof libraryItems)[number];

/** `local`: each fan's own midnight. `global`: one instant for all. */
export type ReleaseMode = { kind: 'local' } | { kind: 'global'; at: Date };

/** One recording of the work a campaign is for: the track, a remix, an instrumental. At most one is the default. */
export type Recording = { isrc: string; title: string; default: boolean };

/** What a service calls the release. Known before release only if the artist's distributor has told. */
export type ServiceRelease = {
  artistUris: string[];
  trackUri: string | null;
  albumUri: string | null;
  /** Absent where nobody had to decide anything. */
  decided?: DecidedItems;
  /** Pages of the service that the campaign names by their address. */
  pages?: ServicePages;
};

/** What somebody who must know has said of tracks and albums at a service, by their URIs: a search there goes by it. */
export type DecidedItems = {
  confirmed: string[];
  refused: string[];
  /** Grows with every decision: one that was made on an older version is void. */
  version: number;
};

/** The release, its artist, and the service's own pre-release page; null: not named. */
export type ServicePages = { release: string | null; artist: string | null; prerelease: string | null };

/** A campaign is at a standstill: nobody joins it, nothing is sent and nothing is saved until somebody lets it go on. */
export type Pause = {
  /** What the one who stopped it has said of why; for the team and the operator. Null: nothing. */
  reason: string | null;
  by: 'operator' | 'team';
  /** Calendar time. */
  since: Date;
};

/** Who answers for the data of a campaign's fans, and where they can be reached. */
export type Contact = {
  /** A name: a person's, a label's. */
  responsibleParty: string;
  email: string;
  /** Who takes complaints, and how, if that is somebody else (India's law asks for them by name). */
  grievance: string | null;
};

/** One release, and how it is brought to fans. */
export type Campaign = {
  id: CampaignId;
  artistId: ArtistId;
  artistName: string;
  phase: CampaignPhase;
  /** The campaign's name in links: `/l/<slug>`. */
  slug: string;
  /** Its artist is not approved yet: it stays a draft that fans do not see. */
  awaitsApproval: boolean;
  /** Null: it is not at a standstill. */
  pause: Pause | null;
  /** Grows with every change of what it is called and how it is shown: one that was made on an older version is refused. */
  detailsVersion: number;
  title: string;
  /** A local date, YYYY-MM-DD: each fan's own midnight. */
  releaseDate: string;
  releaseMode: ReleaseMode;
  /** Grows with every change of the release, and with its cancellation: what was dated by an older one is dated anew first. */
  scheduleVersion: number;
  /** The time zone data (such as `2026a`) that the fans' midnights were computed with. */
  timeZoneData: string;
  /** The artist's own IANA time zone. */
  timezone: string;
  /** What its communities speak, the main one first: posts and cards for everybody are written in it. At least one. */
  languages: Language[];
  /** Calendar time; null: open from the start. */
  opensAt: Date | null;
  recordings: Recording[];
  upc: string | null;
  /** What was written, and what it is a remix of; null: not named. */
  work: Work | null;
  saves: LibraryItem[];
  services: Partial<Record<ServiceName, ServiceRelease>>;
  /** The artist's sound on TikTok; null: not named. */
  tiktokSoundUrl: string | null;
  /** The artist's stream of the last day; null: none is named. */
  livestream: Livestream | null;
  /** Calendar time at which its overlay was first opened, in whatever shows it in the stream; null: never. */
  overlayOpenedAt: Date | null;
  /** Whether it has a cover of its own; without one the page draws one. */
  hasArtwork: boolean;
  /** Ways to head the link that are tried against each other: none, or two to four. */
  variants: Variant[];
  /** The one variant that new visitors are shown since the team switched to it; null: all are tried. */
  onlyVariant: VariantId | null;
  strategy: Strategy;
  /** So many fans who have pre-saved are told in its communities, each once; in ascending order. */
  milestones: number[];
  /** Fewer fans in one metro than this are no crowd to disappear in: they are added up as "elsewhere". */
  minimumClusterSize: number;
  /** Null: the artist answers for the data, and their fans reach them where they know them from. */
  contact: Contact | null;
  /** Calendar time from which on nothing changes the leaderboard; null: when the release is out everywhere. */
  freezeAt: Date | null;
  /** What decides between fans who are equal in everything else: drawn when the campaign was made, and told after the freeze. */
  tieBreakSeed: Secret;
  createdAt: Date;
};

/** A campaign's cover. Kept apart from the campaign: few who need the one need the other. */
export type Artwork = { contentType: 'image/jpeg' | 'image/png' | 'image/webp'; bytes: Uint8Array };

/** The language for everybody at once; each fan is spoken to in their own. */
export function mainLanguage({ languages }: Pick<Campaign, 'languages'>): Language {
  return languages[0] ?? defaultLanguage;
}

/** Whether the public may know of it, and there is something to expect of it. */
export function isPublic({ phase }: Campaign): boolean {
  return phase !== 'draft' && phase !== 'cancelled';
}

/** Whether it is still to come for some: from the opening until the last midnight has passed, or there is a date again. */
export function isToCome({ phase }: Campaign): boolean {
  return phase === 'open' || phase === 'releasing' || phase === 'postponed';
}

/** Whether nothing is saved for it now: somebody has stopped it, or it has no date. What was promised waits. */
export function isHeld({ phase, pause }: Pick<Campaign, 'phase' | 'pause'>): boolean {
  return pause !== null || phase === 'postponed';
}

/** Whether its own team cannot let it go on: the operator has pulled the kill switch. */
export function isStoppedByOperator({ pause }: Pick<Campaign, 'pause'>): boolean {
  return pause?.by === 'operator';
}

/** Whether fans can pre-save it now. */
export function takesPreSaves(campaign: Campaign): boolean {
  return isToCome(campaign) && !isHeld(campaign);
}

/** Whether a fan can sign up: from the opening on, also after the release. Then it is saved at once. */
export function takesSignUps(campaign: Campaign): boolean {
  return takesPreSaves(campaign) || (campaign.phase === 'released' && !isHeld(campaign));
}
