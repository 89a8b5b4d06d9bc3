import { mainLanguage } from '../campaigns/campaign.js';
import { isNewsWay, newsNotice } from '../consent/news-way.js';
import type { Ports } from '../engine-ports.js';
import { defaultLanguage, nearestLanguage } from '../languages/language.js';
import { inLanguage } from '../languages/in-language.js';
import { mailLinkId } from '../mail/mail-link.js';
import { hasPreSaved } from '../pre-saves/has-pre-saved.js';
import { statusOf } from '../pre-saves/pre-save-status.js';
import { openTracker } from '../trackers/open-tracker.js';
import type { Blast } from '../blasts/blast.js';
import type { Announcement, PreSaveNews } from './announcement.js';
import type {
  AnnouncementOf,
  AskerLetter,
  BlastLetter,
  Letter,
  MailLinkLetter,
  NoLetter,
  OpeningLetters,
  PreSaveLetter,
} from './letter.js';
import { goingOut, openPost } from './open-post.js';
import { openRevision } from './open-revision.js';
import { openTeamNews } from './open-team-news.js';
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
    case 'blast-edit':
    case 'blast-removal':
      return openRevision(announcement, opening);
    case 'tracker':
      return openTracker(announcement, opening);
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

/** Of a blast for those who have not pre-saved yet: whoever has done so since is told nothing of it. */
async function isStillMeant(
  announcement: AnnouncementOf<'blast'>,
  { aim }: Blast,
  ports: Pick<Ports, 'preSaves'>,
): Promise<boolean> {
  return aim.to !== 'not-pre-saved' || !(await hasPreSaved(announcement, ports));
}
