import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { CampaignId } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { Language } from '../languages/language.js';
import type { EmailAddress } from './mail-address.js';

/** How long a link in a mail is good for: until the next time somebody reads their mail. */
export const mailLinkLifetimeMs = 24 * 60 * 60 * 1000;

/** How many links may be asked for within the life of one: nobody's mailbox is filled by somebody else. */
export const mostMailLinks = { perAddress: 3, perFan: 5 } as const;

export const mailLinkId = z
  .string()
  .regex(/^mln_[a-z0-9]{10}$/)
  .brand<'MailLinkId'>();
export type MailLinkId = z.infer<typeof mailLinkId>;

/**
 * A link that is mailed to an address and works once. `confirm`: whoever follows it wants the fan's letters there.
 * `sign-in`: whoever follows it is the fan.
 */
export type MailLink = {
  id: MailLinkId;
  goal: 'confirm' | 'sign-in';
  /** SHA-256 of its token, base64url. */
  tokenHash: string;
  artistId: ArtistId;
  /** The campaign on whose page it was asked for, or that the fan has joined last. */
  campaignId: CampaignId;
  fanId: FanId;
  address: EmailAddress;
  /** The language of the page on which it was asked for; null: nobody has kept it, and it speaks the campaign's. */
  language: Language | null;
  /** Database time. */
  createdAt: Date;
  expiresAt: Date;
  /** Database time; null: nobody has followed it. A used one is kept as long as it would have lived: it counts. */
  usedAt: Date | null;
};
