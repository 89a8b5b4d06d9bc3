import { namedRecording } from '../../core/campaigns/recording.js';
import type { PreSaveNews } from '../../core/announcements/announcement.js';
import type { PreSaveLetter } from '../../core/announcements/deliver-announcement.js';
import type { ArtistFollow } from '../../core/pre-saves/pre-save.js';
import { isMatchDoubtful, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import type { Goal, Telling, Wording } from './announcement-wording.js';
import type { CommandEngine } from './command.js';
import { neverAppeared } from './never-appeared.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { clockInWords, countdownWords } from './release-words.js';
import {
  cancelledReminder,
  movedToReminder,
  releaseReminder,
  rescheduledReminder,
  signedUpForReminder,
} from './reminder-wordings.js';
import type { Card, Choice, Reply } from './reply.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';

function savedThere({ service, saved, savedCount }: Pick<Telling, 'service' | 'saved' | 'savedCount'>): Phrase {
  return savedCount === 1
    ? phrase`We saved ${saved} to your ${service} library, and checked that it is there.`
    : phrase`We saved ${saved} to your ${service} library, and checked that they are there.`;
}

/** What of the promise has been kept all the same. */
function kept({ service, saved, savedCount, there }: Telling): Phrase[] {
  return [
    ...(saved ? [savedThere({ service, saved, savedCount })] : []),
    ...(there ? [phrase`You had ${there} there already.`] : []),
  ];
}

/** What could not be kept, and what the fan can do about it. */
function broken({ service, refused, neverThere, uncertain }: Telling): Phrase[] {
  return [
    ...(refused ? [phrase`${service} did not let us save ${refused}. Open it and save it there yourself.`] : []),
    ...(neverThere
      ? [
          phrase`${service} did not have ${neverThere} for three days, so we could not save it. Type /presave to have us try again.`,
        ]
      : []),
    ...(uncertain
      ? [
          phrase`For three days it was not certain which one on ${service} is ${uncertain}, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.`,
        ]
      : []),
  ];
}

const wordings = {
  'pre-saved': {
    title: ({ title }) => phrase`You're in: ${title}`,
    text: ({ title, artist, service, when, items, follows, isFollow, countsForAnother }) => [
      phrase`“${title}” by ${artist}: ${items} will be saved to your ${service} library at ${when}.`,
      ...(follows && isFollow
        ? [phrase`You follow ${artist} on ${service} as well: new releases can reach your Release Radar.`]
        : []),
      ...(follows && !isFollow ? [phrase`${artist} is among your favourites on ${service} as well.`] : []),
      ...(countsForAnother
        ? [
            phrase`This ${service} account was here before under another chat account, and an account counts once: for points, that is. If that was you as well, type /link there, and its code here.`,
          ]
        : []),
      plain('We tell you as soon as it is there. Type /status to look at any time.'),
    ],
    leadsTo: 'nowhere',
  },
  saved: {
    title: ({ title }) => phrase`${title} is in your library`,
    text: (telling) => [phrase`“${telling.title}” by ${telling.artist} is out.`, ...kept(telling)],
    leadsTo: 'release',
  },
  'already-there': {
    title: ({ title }) => phrase`${title} is out`,
    text: ({ title, artist, service }) => [
      phrase`“${title}” by ${artist} was already in your ${service} library: you were first.`,
    ],
    leadsTo: 'release',
  },
  'not-saved': {
    title: ({ title, saved, there }) =>
      saved || there ? phrase`Not all of ${title} could be saved` : phrase`${title} could not be saved`,
    text: (telling) => {
      const { title, artist, service, saved, there } = telling;
      const result = saved || there ? 'could be saved only in part' : 'could not be saved';
      return [
        phrase`“${title}” by ${artist} ${result} to your ${service} library.`,
        ...broken(telling),
        ...kept(telling),
      ];
    },
    leadsTo: 'release',
  },
  delayed: {
    title: ({ title }) => phrase`${title}: a little later`,
    text: ({ title, artist, service }) => [
      phrase`“${title}” by ${artist} is out, but ${service} does not answer for your library as it should.`,
      plain('We keep trying for three days, and tell you as soon as it is there. You need not do anything.'),
    ],
    leadsTo: 'release',
  },
  reconnect: {
    title: ({ service }) => phrase`Please connect ${service} again`,
    text: (telling) => {
      const { title, artist, service, waiting } = telling;
      return [
        phrase`${service} does not accept your permission any more, so ${waiting} of “${title}” by ${artist} could not be saved yet.`,
        ...broken(telling),
        ...kept(telling),
        phrase`Open your link and connect ${service} again. In another browser than last time, type /presave for a link of your own first.`,
      ];
    },
    leadsTo: 'smart-link',
  },
  rescheduled: {
    title: ({ title }) => phrase`${title} has a new date`,
    text: ({ title, artist, service, when, items, noun }) => [
      phrase`“${title}” by ${artist} comes out at another time: ${items} will be saved to your ${service} library at ${when}.`,
      phrase`Your ${noun} goes along with it: there is nothing you have to do.`,
    ],
    leadsTo: 'nowhere',
  },
  cancelled: {
    title: ({ title }) => phrase`${title} was cancelled`,
    text: (telling) => [
      phrase`The artist has cancelled “${telling.title}” by ${telling.artist}, so your ${telling.noun} on ${telling.service} has ended.`,
      ...kept(telling),
      plain('We use your permission for it no more, and there is nothing you have to do.'),
    ],
    leadsTo: 'nowhere',
  },
  'account-shared': {
    title: ({ service }) => phrase`Your ${service} account was used once more`,
    text: ({ title, artist, service }) => [
      phrase`Somebody just signed in here with the ${service} account that you pre-saved “${title}” by ${artist} with, but not as you: in another chat account or browser. Your ${title} stays as it is, and an account counts once.`,
      plain('If that was you: type /link here, and its code in your other chat account, and you are one.'),
      phrase`If it was not you: change your password at ${service}, and end there whatever you do not know. With /stop here you end what you pre-saved yourself.`,
    ],
    leadsTo: 'nowhere',
  },
  'release-reminder': releaseReminder,
} satisfies Record<PreSaveNews, Wording>;

const reminderWordings: Partial<Record<PreSaveNews, Pick<Wording, 'title' | 'text'> & Partial<Wording>>> = {
  'pre-saved': signedUpForReminder,
  reconnect: movedToReminder,
  rescheduled: rescheduledReminder,
  cancelled: cancelledReminder,
};

const words = {
  items: { track: 'the track', album: 'the album' } satisfies Record<LibraryWrite['item'], string>,
  and: ' and ',
  permission: 'Your permission',
  keptUntil: (at: Date) => phrase`Kept until ${{ at, as: 'date-and-time' }} at the latest, then destroyed.`,
  inTheMorning: 'Tell me in the morning instead',
  listen: (service: string) => `Listen on ${service}`,
  reconnect: (service: string) => `Connect ${service} again`,
  connect: (service: string) => `Connect ${service}`,
};

/** How the night went is told at midnight unless they would rather sleep. */
const inTheMorning: Choice = { label: words.inTheMorning, command: { name: 'messages', options: { at: 'morning' } } };

/** What these tell is still to come: with the countdown, and how long the permission is kept for it. */
const withPromise: readonly PreSaveNews[] = ['pre-saved', 'rescheduled'];

/** Words the news of a pre-save for the fan it belongs to. */
export async function announcementReply(
  letter: PreSaveLetter,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<Reply> {
  const { news, campaign, status } = letter;
  const service = await serviceOnOffer(campaign, status.preSave.service, engine);
  const telling = tellingOf(letter, service);
  const wording = wordingOf(news, telling);
  const goal = typeof wording.leadsTo === 'string' ? wording.leadsTo : wording.leadsTo(telling);
  const card: Card = {
    part: 'card',
    title: wording.title(telling),
    text: wording.text(telling),
    fields: withPromise.includes(news) ? promiseFields(status) : [],
    links: linksTo(goal, letter, service),
    choices: news === 'pre-saved' ? [inTheMorning] : [],
  };
  return { visibility: 'private', parts: [card] };
}

/** The words for this kind; a fan who gets the link instead of a save is told of that. */
function wordingOf(kind: PreSaveNews, { reminder }: Telling): Wording {
  return { ...wordings[kind], ...(reminder && reminderWordings[kind]) };
}

function tellingOf(
  { campaign, status: { preSave, writes, countsForAnother } }: PreSaveLetter,
  { title: service, isDirect }: ServiceOnOffer,
): Telling {
  const dead = writes.filter(({ state }) => state === 'dead');
  const verified = writes.filter(({ state }) => state === 'verified');
  return {
    title: namedRecording(campaign, preSave.recordingIsrc) ?? campaign.title,
    artist: campaign.artistName,
    service,
    noun: preSaveWords(preSave.service).noun,
    isFollow: preSaveWords(preSave.service).toFollow === 'follow',
    when: clockInWords(preSave.dueAt, preSave.zone),
    mode: preSave.mode,
    reminder: preSave.mode === 'direct' ? null : (preSave.modeReason ?? 'fan-chose'),
    isDirect,
    countsForAnother,
    follows: preSave.follows.length > 0 && preSave.follows.every(isFollowing),
    items: listOf(writes),
    saved: listOf(verified),
    savedCount: verified.length,
    there: listOf(writes.filter(({ state }) => state === 'already-there')),
    // All of it, should the fan have connected again before they are told to.
    waiting: listOf(writes.filter(({ state }) => state === 'needs-reauth')) || listOf(writes),
    refused: listOf(dead.filter((write) => !neverAppeared(write) && !isMatchDoubtful(write))),
    neverThere: listOf(dead.filter(neverAppeared)),
    uncertain: listOf(dead.filter(isMatchDoubtful)),
  };
}

function isFollowing({ state }: ArtistFollow): boolean {
  return state === 'followed' || state === 'already-following';
}

function listOf(writes: readonly LibraryWrite[]): string {
  return writes.map(({ item }) => words.items[item]).join(words.and);
}

function promiseFields({ preSave, permissionUntil }: PreSaveLetter['status']): Card['fields'] {
  const countdown = { name: countdownWords.own, value: [{ at: preSave.dueAt, as: 'countdown' }] } as const;
  if (!permissionUntil) return [countdown];
  return [countdown, { name: words.permission, value: words.keptUntil(permissionUntil) }];
}

function linksTo(goal: Goal, letter: PreSaveLetter, { title, listenUrl }: ServiceOnOffer): Card['links'] {
  // A page of the service that has nothing on it helps nobody.
  const isOut = !letter.status.writes.every(neverAppeared);
  const release = isOut && listenUrl ? [{ label: words.listen(title), url: listenUrl }] : [];
  const smartLink = [{ label: words.reconnect(title), url: letter.smartLinkUrl }];
  switch (goal) {
    case 'nowhere':
      return [];
    case 'release':
      return release;
    case 'smart-link':
      return smartLink;
    case 'release-and-smart-link':
      return [...release, { label: words.connect(title), url: letter.smartLinkUrl }];
  }
}
