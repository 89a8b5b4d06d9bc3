import type { PreSaveNews } from '../../core/announcements/announcement.js';
import type { Telling, Wording } from './announcement-wording.js';
import type { Phrase } from './phrase.js';
import { releaseReminder } from './reminder-wordings.js';

/** What of the promise has been kept all the same. */
function kept({ speech: { say }, names: { service }, saved, there }: Telling): Phrase[] {
  return [
    ...(saved ? [say('announcements.kept', { items: saved, service })] : []),
    ...(there ? [say('announcements.there', { items: there })] : []),
  ];
}

/** What could not be kept, and what the fan can do about it. */
function broken({ speech: { say }, names: { service }, refused, neverThere, uncertain, isMail }: Telling): Phrase[] {
  return [
    ...(refused ? [say('announcements.refused', { items: refused, service })] : []),
    ...(neverThere
      ? [say(isMail ? 'mail.neverThere' : 'announcements.neverThere', { items: neverThere, service })]
      : []),
    ...(uncertain ? [say(isMail ? 'mail.uncertain' : 'announcements.uncertain', { items: uncertain, service })] : []),
  ];
}

/** How each news of a pre-save is told to a fan for whom we save it. */
export const preSaveWordings = {
  'pre-saved': {
    title: ({ speech: { say }, names }) => say('announcements.signedUpTitle', names),
    text: ({ speech: { say }, names, items, follows, isFollow, countsForAnother, isMail }) => [
      say('announcements.signedUp', { ...names, items }),
      ...(follows ? [say(isFollow ? 'announcements.following' : 'announcements.favourite', names)] : []),
      ...(countsForAnother ? [say(isMail ? 'mail.countsForAnother' : 'announcements.countsForAnother', names)] : []),
      say(isMail ? 'mail.weTell' : 'announcements.weTell'),
    ],
    leadsTo: 'nowhere',
  },
  saved: {
    title: ({ speech: { say }, names }) => say('announcements.savedTitle', names),
    text: (telling) => [telling.speech.say('announcements.isOut', telling.names), ...kept(telling)],
    leadsTo: 'release',
  },
  'already-there': {
    title: ({ speech: { say }, names }) => say('announcements.outTitle', names),
    text: ({ speech: { say }, names }) => [say('announcements.alreadyThere', names)],
    leadsTo: 'release',
  },
  'not-saved': {
    title: ({ speech: { say }, names, saved, there }) =>
      say((saved ?? there) ? 'announcements.partTitle' : 'announcements.notSavedTitle', names),
    text: (telling) => {
      const { speech, names, saved, there } = telling;
      const result = (saved ?? there) ? 'announcements.savedInPart' : 'announcements.notSaved';
      return [speech.say(result, names), ...broken(telling), ...kept(telling)];
    },
    leadsTo: 'release',
  },
  delayed: {
    title: ({ speech: { say }, names }) => say('announcements.delayedTitle', names),
    text: ({ speech: { say }, names }) => [say('announcements.delayed', names), say('announcements.weKeepTrying')],
    leadsTo: 'release',
  },
  reconnect: {
    title: ({ speech: { say }, names }) => say('announcements.reconnectTitle', names),
    text: (telling) => {
      const { speech, names, waiting, isMail } = telling;
      return [
        speech.say('announcements.reconnect', { ...names, items: waiting }),
        ...broken(telling),
        ...kept(telling),
        speech.say(isMail ? 'mail.reconnectHow' : 'announcements.reconnectHow', names),
      ];
    },
    leadsTo: 'smart-link',
  },
  rescheduled: {
    title: ({ speech: { say }, names }) => say('announcements.newDateTitle', names),
    text: ({ speech: { say }, names, items }) => [
      say('announcements.newDate', { ...names, items }),
      say('announcements.goesAlong', names),
    ],
    leadsTo: 'nowhere',
  },
  postponed: {
    title: ({ speech: { say }, names }) => say('announcements.postponedTitle', names),
    text: ({ speech: { say }, names }) => [
      say('announcements.postponed', names),
      say('announcements.waitsForDate', names),
    ],
    leadsTo: 'nowhere',
  },
  cancelled: {
    title: ({ speech: { say }, names }) => say('announcements.cancelledTitle', names),
    text: (telling) => {
      const { speech, names } = telling;
      const ended = speech.say('announcements.cancelled', names);
      return [ended, ...kept(telling), speech.say('announcements.cancelledPermission')];
    },
    leadsTo: 'nowhere',
  },
  'account-shared': {
    title: ({ speech: { say }, names }) => say('announcements.sharedTitle', names),
    text: ({ speech: { say }, names, isMail }) => [
      say('announcements.shared', names),
      say(isMail ? 'mail.sharedByYou' : 'announcements.sharedByYou'),
      say(isMail ? 'mail.sharedByAnother' : 'announcements.sharedByAnother', names),
    ],
    leadsTo: 'nowhere',
  },
  'release-reminder': releaseReminder,
} satisfies Record<PreSaveNews, Wording>;
