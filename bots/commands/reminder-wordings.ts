import type { Goal, Telling, Wording } from './announcement-wording.js';
import { phrase, plain, type Phrase } from './phrase.js';

/** Whether signing in is worth another try: the service may serve this account, and the fan decides. */
function canConnect({ reminder, isDirect }: Telling): boolean {
  return isDirect && reminder !== 'not-allow-listed' && reminder !== 'no-account';
}

/** Whether to offer a save of ours once it is out: not to who has the service save it. */
function offersSave(telling: Telling): boolean {
  return telling.mode === 'reminder' && canConnect(telling);
}

/** "You're in", for a fan who gets the link. */
export const signedUpForReminder: Pick<Wording, 'title' | 'text'> = {
  title: ({ title }) => phrase`You're in: ${title}`,
  text: ({ title, artist, service, when, mode }) => [
    ...stepThere({ mode, artist, service }),
    phrase`“${title}” by ${artist}: we send you the ${service} link here at ${when}.`,
    plain('Type /status to look at any time.'),
  ],
};

/** What is left to do at the service itself; nothing hangs on whether the fan does. */
function stepThere({ mode, artist, service }: Pick<Telling, 'mode' | 'artist' | 'service'>): Phrase[] {
  if (mode === 'native') return [phrase`You chose ${service}’s own page: pre-save it there if you have not yet.`];
  return mode === 'follow'
    ? [phrase`You chose to follow ${artist} on ${service}: do it there if you have not yet.`]
    : [];
}

/** Before the release: a save cannot be made any more, and what happens instead. */
export const movedToReminder: Wording = {
  title: ({ title }) => phrase`You get the link to ${title} at midnight`,
  text: (telling) => [...whyMoved(telling), phrase`We send you the link here at ${telling.when}.`, ...wayBack(telling)],
  leadsTo: (telling): Goal => (canConnect(telling) ? 'smart-link' : 'nowhere'),
};

/** For a fan who gets the link: the release has moved. */
export const rescheduledReminder: Wording = {
  title: ({ title }) => phrase`${title} has a new date`,
  text: ({ title, artist, when }) => [
    phrase`“${title}” by ${artist} comes out at another time: we send you the link here at ${when}.`,
  ],
  leadsTo: 'nowhere',
};

/** For a fan who was to get the link: there will be no release. */
export const cancelledReminder: Pick<Wording, 'title' | 'text'> = {
  title: ({ title }) => phrase`${title} was cancelled`,
  text: ({ title, artist, service }) => [
    phrase`The artist has cancelled “${title}” by ${artist}, so no ${service} link will come. There is nothing you have to do.`,
  ],
};

function whyMoved(telling: Telling): Phrase[] {
  const { title, artist, service } = telling;
  const what = phrase`“${title}” by ${artist}`;
  if (telling.reminder === 'no-subscription') {
    return [phrase`${service} keeps a library for subscribers only, so we cannot save ${what} for you as things are.`];
  }
  return canConnect(telling)
    ? [phrase`${service} does not accept your permission any more, so we cannot save ${what} for you as things are.`]
    : [phrase`${service} does not let us save ${what} to your account.`];
}

function wayBack(telling: Telling): Phrase[] {
  if (!canConnect(telling)) return [];
  return [
    phrase`Or connect ${telling.service} again, and it is saved for you. In another browser than last time, type /presave for a link of your own first.`,
  ];
}

/** At midnight: it is out, and here is the link. */
export const releaseReminder: Wording = {
  title: ({ title }) => phrase`${title} is out`,
  text: (telling) => [
    phrase`“${telling.title}” by ${telling.artist} is out, and here is your ${telling.service} link.`,
    ...(telling.mode === 'native'
      ? [phrase`If you pre-saved it on ${telling.service}’s own page, ${telling.service} puts it into your library.`]
      : []),
    ...(offersSave(telling)
      ? [phrase`Would you rather have it in your library? Connect ${telling.service}, and we save it at once.`]
      : []),
  ],
  leadsTo: (telling): Goal => (offersSave(telling) ? 'release-and-smart-link' : 'release'),
};
