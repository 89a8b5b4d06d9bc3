import { namedRecording } from '../../core/campaigns/recording.js';
import type { PreSaveNews } from '../../core/announcements/announcement.js';
import type { PreSaveLetter } from '../../core/announcements/deliver-announcement.js';
import { isChat } from '../../core/fans/channel.js';
import type { ArtistFollow } from '../../core/pre-saves/pre-save.js';
import { isMatchDoubtful, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import type { Goal, Items, Telling, Wording } from './announcement-wording.js';
import type { CommandEngine } from './command.js';
import { neverAppeared } from './never-appeared.js';
import { preSaveWordings } from './pre-save-wordings.js';
import { clockInWords } from './release-words.js';
import { cancelledReminder, movedToReminder, rescheduledReminder, signedUpForReminder } from './reminder-wordings.js';
import type { Card, Choice, Reply } from './reply.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';
import { speechIn, type Speech } from './speech.js';

const reminderWordings: Partial<Record<PreSaveNews, Pick<Wording, 'title' | 'text'> & Partial<Wording>>> = {
  'pre-saved': signedUpForReminder,
  reconnect: movedToReminder,
  rescheduled: rescheduledReminder,
  cancelled: cancelledReminder,
};

/** How the night went is told at midnight unless they would rather sleep. */
function inTheMorning({ label }: Speech): Choice {
  return { label: label('announcements.inTheMorning'), command: { name: 'messages', options: { at: 'morning' } } };
}

/** What these tell is still to come: with the countdown, and how long the permission is kept for it. */
const withPromise: readonly PreSaveNews[] = ['pre-saved', 'rescheduled'];

/** Words the news of a pre-save for the fan it belongs to. */
export async function announcementReply(
  letter: PreSaveLetter,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<Reply> {
  const { news, status, language } = letter;
  const speech = speechIn(language);
  const service = await serviceOnOffer(status, engine);
  const telling = tellingOf(letter, service, speech);
  const wording = wordingOf(news, telling);
  const goal = typeof wording.leadsTo === 'string' ? wording.leadsTo : wording.leadsTo(telling);
  const card: Card = {
    part: 'card',
    title: wording.title(telling),
    text: wording.text(telling),
    fields: withPromise.includes(news) ? promiseFields(status, speech) : [],
    links: linksTo(goal, { letter, service, speech }),
    choices: news === 'pre-saved' ? [inTheMorning(speech)] : [],
  };
  return { visibility: 'private', parts: [card] };
}

/** The words for this kind; a fan who gets the link instead of a save is told of that. */
function wordingOf(kind: PreSaveNews, { reminder }: Telling): Wording {
  return { ...preSaveWordings[kind], ...(reminder && reminderWordings[kind]) };
}

function tellingOf(
  { announcement, campaign, status: { preSave, writes, countsForAnother } }: PreSaveLetter,
  { title: service, isDirect }: ServiceOnOffer,
  speech: Speech,
): Telling {
  const dead = writes.filter(({ state }) => state === 'dead');
  const term = preSaveTerm(preSave.service);
  return {
    isMail: !isChat(announcement.platform),
    speech,
    names: {
      title: namedRecording(campaign, preSave.recordingIsrc) ?? campaign.title,
      artist: campaign.artistName,
      service,
      when: clockInWords(preSave.dueAt, preSave.zone, speech),
      term,
    },
    isFollow: term === 'preSave',
    mode: preSave.mode,
    reminder: preSave.mode === 'direct' ? null : (preSave.modeReason ?? 'fan-chose'),
    isDirect,
    countsForAnother,
    follows: preSave.follows.length > 0 && preSave.follows.every(isFollowing),
    items: itemsOf(writes) ?? 'both',
    saved: itemsOf(writes.filter(({ state }) => state === 'verified')),
    there: itemsOf(writes.filter(({ state }) => state === 'already-there')),
    // All of it, should the fan have connected again before they are told to.
    waiting: itemsOf(writes.filter(({ state }) => state === 'needs-reauth')) ?? itemsOf(writes) ?? 'both',
    refused: itemsOf(dead.filter((write) => !neverAppeared(write) && !isMatchDoubtful(write))),
    neverThere: itemsOf(dead.filter(neverAppeared)),
    uncertain: itemsOf(dead.filter(isMatchDoubtful)),
  };
}

function isFollowing({ state }: ArtistFollow): boolean {
  return state === 'followed' || state === 'already-following';
}

function itemsOf(writes: readonly LibraryWrite[]): Items | null {
  const [first = null, ...more] = writes.map(({ item }) => item);
  return more.length === 0 ? first : 'both';
}

function promiseFields({ preSave, permissionUntil }: PreSaveLetter['status'], { say, label }: Speech): Card['fields'] {
  const countdown = {
    name: label('releases.outWhereYouAre'),
    value: [{ at: preSave.dueAt, as: 'countdown' }],
  } as const;
  if (!permissionUntil) return [countdown];
  const kept = say('announcements.keptUntil', { at: { at: permissionUntil, as: 'date-and-time' } });
  return [countdown, { name: label('announcements.permission'), value: kept }];
}

type Linking = { letter: PreSaveLetter; service: ServiceOnOffer; speech: Speech };

function linksTo(goal: Goal, { letter, service: { title, listenUrl }, speech: { label } }: Linking): Card['links'] {
  const service = title;
  // A page of the service that has nothing on it helps nobody.
  const isOut = !letter.status.writes.every(neverAppeared);
  const release = isOut && listenUrl ? [{ label: label('announcements.listen', { service }), url: listenUrl }] : [];
  const url = letter.smartLinkUrl;
  switch (goal) {
    case 'nowhere':
      return [];
    case 'release':
      return release;
    case 'smart-link':
      return [{ label: label('announcements.connectAgain', { service }), url }];
    case 'release-and-smart-link':
      return [...release, { label: label('announcements.connect', { service }), url }];
  }
}
