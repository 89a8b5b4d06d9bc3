import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { newId } from '../identifiers.js';
import { audienceOf, requireCrowd, type Audience } from './audience.js';
import { blastId, blastText, type Blast } from './blast.js';
import { forAll, type BlastAim } from './blast-aim.js';
import { blastTime } from './blast-time.js';
import { handPostsFor, type HandPost } from './hand-posts.js';
import { whoElseMayConfirm } from './who-else-may-confirm.js';
import { needsSecond } from './confirm-blast.js';

/** A blast as it would go out, before anybody has got it. */
export type BlastPreview = {
  blast: Blast;
  campaign: Campaign;
  audience: Audience;
  /** Whether so many get it that a second person of the team has to confirm it. */
  needsSecond: boolean;
  /** How many others of the team could be that one. */
  others: number;
  /** What to post where the bot posts nothing. */
  handPosts: HandPost[];
};

/** Somebody of an artist's team, the campaign that they mean, and what they want to say. */
export type WriteBlast = {
  account: AccountKey;
  asked: CampaignAsked;
  text: string;
  /** For whom it is; absent: for all. */
  aim?: BlastAim;
  /** When it is to go out, by the artist's clock, as it was typed; absent: once it is confirmed. */
  at?: string;
};

/**
 * Keeps what an artist wants to say as a draft, and counts whom it would reach. Nobody gets it before it is confirmed.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `campaign-not-found`, `no-open-campaign`, `campaign-cancelled`;
 * `input-invalid` for no words, or too many; `blast-time-invalid`; `audience-too-small` where so few are meant in a city
 * that they could be pointed at
 */
export async function writeBlast(written: WriteBlast, ports: Ports): Promise<BlastPreview> {
  const { account, asked } = written;
  const campaign = await campaignForTeam(account, { ...asked, right: 'blast' }, ports);
  if (campaign.phase === 'cancelled') throw new EngineError('campaign-cancelled', 'Nothing is to be said of it.');
  const blast = draftOf(written, campaign, ports);
  const audience = await audienceOf(campaign, blast.aim, ports);
  requireCrowd(audience, campaign);
  await ports.blasts.add(blast);
  const handPosts = handPostsFor(blast.text, audience, { campaign, baseUrl: ports.baseUrl });
  const others = (await whoElseMayConfirm(campaign.artistId, [account], ports)).length;
  return { blast, campaign, audience, needsSecond: needsSecond(audience, campaign), others, handPosts };
}

function draftOf({ account, text, aim = forAll, at }: WriteBlast, campaign: Campaign, ports: Ports): Blast {
  const sendAt = at === undefined ? null : blastTime(at, campaign, ports.calendar.now());
  return { ...newDraft({ account, campaign, text: wordsOf(text) }, ports), aim, sendAt };
}

/**
 * An artist's words as they are kept.
 *
 * @throws EngineError `input-invalid`
 */
export function wordsOf(text: string): string {
  const words = blastText.safeParse(text);
  if (!words.success) throw new EngineError('input-invalid', 'A blast has 1 to 1000 characters.');
  return words.data;
}

type Drafted = { account: AccountKey; campaign: Pick<Campaign, 'id' | 'artistId' | 'scheduleVersion'>; text: string };

/** A draft for everybody, to go out once it is confirmed. */
export function newDraft(
  { account, campaign, text }: Drafted,
  { calendar, random }: Pick<Ports, 'calendar' | 'random'>,
): Blast {
  const { platform, externalId } = account;
  return {
    id: blastId.parse(newId('bls', random)),
    version: 1,
    artistId: campaign.artistId,
    campaignId: campaign.id,
    text,
    state: 'draft',
    by: { platform, externalId },
    confirmedBy: [],
    isApproved: false,
    scheduleVersion: campaign.scheduleVersion,
    revises: null,
    revisedAt: null,
    aim: forAll,
    sendAt: null,
    communityIds: [],
    toFans: false,
    withheldFor: null,
    createdAt: calendar.now(),
    startedAt: null,
  };
}
