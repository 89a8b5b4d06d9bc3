import { isHeld, mainLanguage, type Campaign } from '../campaigns/campaign.js';
import { communityId, type Community } from '../communities/community.js';
import { isNewsWay, newsNotice } from '../consent/news-way.js';
import type { Ports } from '../engine-ports.js';
import { defaultLanguage, nearestLanguage } from '../languages/language.js';
import { inLanguage } from '../languages/in-language.js';
import type { Livestream } from '../livestreams/livestream.js';
import { livestreamToCome } from '../livestreams/livestream-to-come.js';
import { livestreamTopic } from '../livestreams/livestream-topic.js';
import { mailLinkId } from '../mail/mail-link.js';
import { milestoneTold } from '../milestones/milestone.js';
import { statusOf } from '../pre-saves/pre-save-status.js';
import { isOut } from '../release-waves/midnight.js';
import { isEnded, type Blast } from '../blasts/blast.js';
import type { Announcement, PreSaveNews } from './announcement.js';
import type {
  AnnouncementOf,
  AskerLetter,
  BlastLetter,
  Letter,
  MailLinkLetter,
  NoLetter,
  OpeningLetters,
  PostLetter,
  PreSaveLetter,
} from './letter.js';
import { openTeamNews } from './open-team-news.js';
import type { SharedLookups } from './shared-lookups.js';
import { smartLinkOf } from './smart-link-of.js';
import { isAllowed, isStillTrue } from './still-true.js';
import { wayOf } from './way.js';

/** Looks up what the message is about, and whether it may and should still be sent: all at this moment. */
export async function openLetter(announcement: Announcement, opening: OpeningLetters): Promise<Letter | NoLetter> {
  switch (announcement.kind) {
    case 'blast':
      return openBlast(announcement, opening);
    case 'blast-post':
    case 'release-post':
    case 'milestone-post':
    case 'livestream-post':
      return openPost(announcement, opening);
    case 'team-news':
      return openTeamNews(announcement, opening);
    case 'artist-refused':
      return openRefusal(announcement);
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
  const blast = await goingOut(announcement, shared);
  if (!blast) return { outcome: 'superseded', reason: 'blast-stopped' };
  const campaign = await shared.campaign(announcement.campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (campaign.phase === 'cancelled') return { outcome: 'superseded', reason: 'campaign-cancelled' };
  if (campaign.pause) return { outcome: 'superseded', reason: 'campaign-paused' };
  if (!(await isStillMeant(announcement, blast, ports))) return { outcome: 'superseded', reason: 'not-meant-any-more' };
  const notice = newsNotice(await ports.consents.ofFan(announcement.fanId));
  if (!notice || !isNewsWay(way, notice)) {
    return { outcome: 'superseded', reason: 'consent-withdrawn' };
  }
  if (way.unreachableSince) return { outcome: 'unreachable' };
  const language = way.language ?? mainLanguage(campaign);
  const { text } = blast;
  const smartLinkUrl = inLanguage(smartLinkOf(campaign, ports), language);
  return { about: 'blast', announcement, campaign, text, smartLinkUrl, language };
}

/** It stays true: whoever asks for the same artist again asks anew. */
function openRefusal(announcement: AnnouncementOf<'artist-refused'>): AskerLetter {
  const { topic } = announcement;
  const colon = topic.indexOf(':');
  const language = nearestLanguage([topic.slice(0, colon)]) ?? defaultLanguage;
  return { about: 'asker', announcement, artist: topic.slice(colon + 1), language };
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
    language: link.language ?? mainLanguage(campaign),
  };
}

type PostKind = 'blast-post' | 'release-post' | 'milestone-post' | 'livestream-post';

async function openPost(
  announcement: AnnouncementOf<PostKind>,
  { ports, shared }: OpeningLetters,
): Promise<PostLetter | NoLetter> {
  const { platform, externalId, campaignId } = announcement;
  const blast = announcement.kind === 'blast-post' ? await goingOut(announcement, shared) : null;
  if (announcement.kind === 'blast-post' && !blast) return { outcome: 'superseded', reason: 'blast-stopped' };
  const campaign = await shared.campaign(campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (campaign.phase === 'cancelled') return { outcome: 'superseded', reason: 'campaign-cancelled' };
  if (campaign.pause) return { outcome: 'superseded', reason: 'campaign-paused' };
  const [community] = await ports.communities.byIds([`${platform}:${externalId}`]);
  if (!community?.campaignIds.includes(campaignId)) return { outcome: 'void', reason: 'community-gone' };
  const now = ports.calendar.now();
  const milestone = announcement.kind === 'milestone-post' ? milestoneTold(announcement.topic, campaign) : null;
  const livestream = announcement.kind === 'livestream-post' ? livestreamMeant(announcement, campaign, now) : null;
  const isOfRelease = isOut(campaign, campaign.timezone, now);
  const isTrue: Readonly<Record<PostKind, boolean>> = {
    'blast-post': true,
    'release-post': isOfRelease,
    // Once it is out nobody counts how many have pre-saved it.
    'milestone-post': milestone !== null && !isOfRelease,
    'livestream-post': livestream !== null,
  };
  if (!isTrue[announcement.kind]) return { outcome: 'superseded', reason: 'not-true-any-more' };
  const [language, smartLinkUrl, text] = [mainLanguage(campaign), smartLinkOf(campaign, ports), blast?.text ?? null];
  return { about: 'post', announcement, campaign, community, text, milestone, livestream, smartLinkUrl, language };
}

/** The stream that a post was made for; null if it is over, or another one by now. */
function livestreamMeant(
  { topic }: AnnouncementOf<'livestream-post'>,
  campaign: Campaign,
  now: Date,
): Livestream | null {
  const livestream = livestreamToCome(campaign, now);
  return livestream && livestreamTopic(livestream) === topic && !isHeld(campaign) ? livestream : null;
}

/** A community as an announcement addresses it: without the name of its platform. */
export function addressOf(community: Community): string {
  return communityId(community).slice(community.platform.length + 1);
}

/** The blast, while it goes out; null: the artist has stopped it. */
async function goingOut(
  { blastId }: AnnouncementOf<'blast' | 'blast-post'>,
  shared: SharedLookups,
): Promise<Blast | null> {
  const blast = await shared.blast(blastId);
  return blast && !isEnded(blast) ? blast : null;
}

/** Of a blast for those who have not pre-saved yet: whoever has done so since is told nothing of it. */
async function isStillMeant(
  { fanId, campaignId }: AnnouncementOf<'blast'>,
  { aim }: Blast,
  { preSaves }: Pick<Ports, 'preSaves'>,
): Promise<boolean> {
  if (aim.to !== 'not-pre-saved') return true;
  const all = await preSaves.ofFan(fanId);
  return !all.some((each) => each.campaignId === campaignId && each.withdrawnAt === null);
}
