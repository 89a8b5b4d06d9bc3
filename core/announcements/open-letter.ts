import { memberOf } from '../artists/team.js';
import { mainLanguage, type Campaign } from '../campaigns/campaign.js';
import { communityId, type Community } from '../communities/community.js';
import { isConsentLive } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import { isChat } from '../fans/channel.js';
import { languageOfAccount } from '../fans/language-of-account.js';
import { inLanguage } from '../languages/in-language.js';
import type { Language } from '../languages/language.js';
import { milestoneTold, type MilestoneTold } from '../milestones/milestone.js';
import { statusOf, type PreSaveStatus } from '../pre-saves/pre-save-status.js';
import { mailLinkId, type MailLink } from '../mail/mail-link.js';
import { isOut } from '../release-waves/midnight.js';
import type { Announcement, PreSaveNews } from './announcement.js';
import type { SharedLookups } from './shared-lookups.js';
import type { TeamTopic } from './team-topic.js';
import { isAllowed, isStillTrue } from './still-true.js';
import { wayOf } from './way.js';

/** An announcement with what its message is about. */
export type Letter = PreSaveLetter | BlastLetter | PostLetter | TeamLetter | MailLinkLetter;

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

/** For all who are in a community: the artist's own words, or, without any, that the release is out, or a milestone reached. */
export type PostLetter = LetterOf<'post'> & {
  community: Community;
  text: string | null;
  milestone: MilestoneTold | null;
};

/** To somebody on the artist's team. */
export type TeamLetter = LetterOf<'team'> & { topic: TeamTopic };

/** By mail: a link that somebody has asked for, with what stands for it in its address. */
export type MailLinkLetter = LetterOf<'mail-link'> & { goal: MailLink['goal']; url: string };

/** Why there is nothing to hand over. */
export type NoLetter =
  /** What it is about, or the chat it goes to, is not there any more. */
  | { outcome: 'void'; reason: 'pre-save-gone' | 'account-gone' | 'campaign-gone' | 'community-gone' }
  /** The platform has said of this account that it cannot be reached, and it has not shown itself since. */
  | { outcome: 'unreachable' }
  /** What it is about is at a standstill: it is looked at again later. */
  | { outcome: 'retry'; afterMs: number }
  | { outcome: 'superseded'; reason: 'not-true-any-more' | 'consent-withdrawn' | 'blast-stopped' | 'not-on-team' };

/** How long what an artist says to all waits while their campaign is at a standstill, until it is looked at again. */
const lookAgainMs = 60 * 1000;

type AnnouncementOf<Kind extends Announcement['kind']> = Extract<Announcement, { kind: Kind }>;

/** What opening a letter takes. */
export type OpeningLetters = { ports: Ports; shared: SharedLookups };

/** Looks up what the message is about, and whether it may and should still be sent: all at this moment. */
export async function openLetter(announcement: Announcement, opening: OpeningLetters): Promise<Letter | NoLetter> {
  switch (announcement.kind) {
    case 'blast':
      return openBlast(announcement, opening);
    case 'blast-post':
    case 'release-post':
    case 'milestone-post':
      return openPost(announcement, opening);
    case 'team-news':
      return openTeamNews(announcement, opening);
    case 'mail-link':
      return openMailLink(announcement, opening.ports);
    default:
      return openNews(announcement, opening.ports);
  }
}

async function openNews(announcement: AnnouncementOf<PreSaveNews>, ports: Ports): Promise<PreSaveLetter | NoLetter> {
  const { fanId, kind: news } = announcement;
  const way = await wayOf(announcement, ports);
  if (!way) return { outcome: 'void', reason: 'account-gone' };
  const preSave = await ports.preSaves.byId(announcement.preSaveId);
  const status = preSave && (await statusOf(preSave, ports));
  if (!status) return { outcome: 'void', reason: 'pre-save-gone' };
  if (!isAllowed(announcement, await ports.consents.ofFan(fanId))) {
    return { outcome: 'superseded', reason: 'consent-withdrawn' };
  }
  if (!isStillTrue(news, status, ports.calendar.now())) return { outcome: 'superseded', reason: 'not-true-any-more' };
  if (way.unreachableSince) return { outcome: 'unreachable' };
  const { campaign } = status;
  const language = way.language ?? mainLanguage(campaign);
  const smartLinkUrl = inLanguage(smartLinkOf(campaign, ports), language);
  return { about: 'pre-save', news, announcement, campaign, status, smartLinkUrl, language };
}

async function openBlast(
  announcement: AnnouncementOf<'blast'>,
  { ports, shared }: OpeningLetters,
): Promise<BlastLetter | NoLetter> {
  const way = await wayOf(announcement, ports);
  if (!way) return { outcome: 'void', reason: 'account-gone' };
  const text = await wordsOf(announcement, shared);
  if (text === null) return { outcome: 'superseded', reason: 'blast-stopped' };
  const campaign = await shared.campaign(announcement.campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (campaign.pause) return { outcome: 'retry', afterMs: lookAgainMs };
  if (!isConsentLive(await ports.consents.ofFan(announcement.fanId), 'news', null)) {
    return { outcome: 'superseded', reason: 'consent-withdrawn' };
  }
  if (way.unreachableSince) return { outcome: 'unreachable' };
  const language = way.language ?? mainLanguage(campaign);
  const smartLinkUrl = inLanguage(smartLinkOf(campaign, ports), language);
  return { about: 'blast', announcement, campaign, text, smartLinkUrl, language };
}

async function openMailLink(
  announcement: AnnouncementOf<'mail-link'>,
  ports: Ports,
): Promise<MailLinkLetter | NoLetter> {
  const link = await ports.mailLinks.byId(mailLinkId.parse(announcement.externalId));
  if (!link) return { outcome: 'void', reason: 'account-gone' };
  const campaign = await ports.campaigns.byId(announcement.campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (link.usedAt || link.expiresAt <= ports.monotonic.now()) {
    return { outcome: 'superseded', reason: 'not-true-any-more' };
  }
  // Secret as it is: it goes to the one address that it was asked for.
  const url = `${ports.baseUrl}/mail/${ports.mailTokens.ofLink(link.id).reveal()}`;
  return {
    about: 'mail-link',
    goal: link.goal,
    announcement,
    campaign,
    url,
    smartLinkUrl: smartLinkOf(campaign, ports),
    language: mainLanguage(campaign),
  };
}

async function openPost(
  announcement: AnnouncementOf<'blast-post' | 'release-post' | 'milestone-post'>,
  { ports, shared }: OpeningLetters,
): Promise<PostLetter | NoLetter> {
  const { platform, externalId, campaignId } = announcement;
  const text = announcement.kind === 'blast-post' ? await wordsOf(announcement, shared) : null;
  if (announcement.kind === 'blast-post' && text === null) return { outcome: 'superseded', reason: 'blast-stopped' };
  const campaign = await shared.campaign(campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (campaign.pause) return { outcome: 'retry', afterMs: lookAgainMs };
  const [community] = await ports.communities.byIds([`${platform}:${externalId}`]);
  if (!community?.campaignIds.includes(campaignId)) return { outcome: 'void', reason: 'community-gone' };
  const milestone = announcement.kind === 'milestone-post' ? milestoneTold(announcement.topic, campaign) : null;
  const isOfRelease = isOut(campaign, campaign.timezone, ports.calendar.now());
  // Once it is out nobody counts how many have pre-saved it.
  const isTrue = announcement.kind === 'milestone-post' ? milestone !== null && !isOfRelease : isOfRelease;
  if (text === null && !isTrue) {
    return { outcome: 'superseded', reason: 'not-true-any-more' };
  }
  const language = mainLanguage(campaign);
  const smartLinkUrl = smartLinkOf(campaign, ports);
  return { about: 'post', announcement, campaign, community, text, milestone, smartLinkUrl, language };
}

async function openTeamNews(
  announcement: AnnouncementOf<'team-news'>,
  { ports, shared }: OpeningLetters,
): Promise<TeamLetter | NoLetter> {
  const { platform, externalId, topic } = announcement;
  const campaign = await shared.campaign(announcement.campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (!isChat(platform)) return { outcome: 'void', reason: 'account-gone' };
  const account = { platform, externalId };
  const team = await ports.teams.ofArtist(campaign.artistId);
  if (!memberOf(team, account)) return { outcome: 'superseded', reason: 'not-on-team' };
  const { language } = await languageOfAccount(account, ports);
  return { about: 'team', announcement, campaign, topic, smartLinkUrl: smartLinkOf(campaign, ports), language };
}

/** A community as an announcement addresses it: without the name of its platform. */
export function addressOf(community: Community): string {
  return communityId(community).slice(community.platform.length + 1);
}

/** The artist's words; null: they have stopped it. */
async function wordsOf(
  { blastId }: AnnouncementOf<'blast' | 'blast-post'>,
  shared: SharedLookups,
): Promise<string | null> {
  const blast = await shared.blast(blastId);
  return blast && blast.state !== 'stopped' ? blast.text : null;
}

function smartLinkOf({ slug }: Campaign, { baseUrl }: Ports): string {
  return `${baseUrl}/l/${slug}`;
}
