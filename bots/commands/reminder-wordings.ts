import type { Goal, Telling, Wording } from './announcement-wording.js';
import type { Phrase } from './phrase.js';

/** Whether signing in is worth another try: the service may serve this account, and the fan decides. */
function canConnect({ reminder, isDirect }: Telling): boolean {
  return isDirect && reminder !== 'not-allow-listed' && reminder !== 'no-account';
}

/** Whether connecting again has it saved: where a subscription is all that lacks, it changes nothing. */
function goesBack(telling: Telling): boolean {
  return canConnect(telling) && !isWithoutSubscription(telling);
}

function isWithoutSubscription({ reminder }: Telling): boolean {
  return reminder === 'no-subscription';
}

/** Whose permission we keep for the case that they subscribe. */
function subscribeInTime(telling: Telling): Phrase[] {
  return isWithoutSubscription(telling) ? [telling.speech.say('reminders.subscribeInTime')] : [];
}

/** Whether to offer a save of ours once it is out: not to who has the service save it. */
function offersSave(telling: Telling): boolean {
  return telling.mode === 'reminder' && canConnect(telling);
}

/** "You're in", for a fan who gets the link. */
export const signedUpForReminder: Pick<Wording, 'title' | 'text'> = {
  title: ({ speech: { say }, names }) => say('announcements.signedUpTitle', names),
  text: (telling) => {
    const { speech, names, isMail } = telling;
    const look = speech.say(isMail ? 'mail.lookAnyTime' : 'reminders.lookAnyTime');
    return [
      ...stepThere(telling),
      ...(isWithoutSubscription(telling) ? [whyMoved(telling)] : []),
      speech.say('reminders.signedUp', names),
      ...subscribeInTime(telling),
      look,
    ];
  },
};

/** What is left to do at the service itself; nothing hangs on whether the fan does. */
function stepThere({ speech: { say }, names, mode }: Telling): Phrase[] {
  if (mode === 'native') return [say('reminders.onItsPage', names)];
  return mode === 'follow' ? [say('reminders.followThere', names)] : [];
}

/** Before the release: a save cannot be made any more, and what happens instead. */
export const movedToReminder: Wording = {
  title: ({ speech: { say }, names }) => say('reminders.movedTitle', names),
  text: (telling) => {
    const { speech, names, isMail } = telling;
    const back = goesBack(telling) ? [speech.say(isMail ? 'mail.wayBack' : 'reminders.wayBack', names)] : [];
    return [whyMoved(telling), speech.say('reminders.moved', names), ...back, ...subscribeInTime(telling)];
  },
  leadsTo: (telling): Goal => (goesBack(telling) ? 'smart-link' : 'nowhere'),
};

/** For a fan who gets the link: the release has moved. */
export const rescheduledReminder: Wording = {
  title: ({ speech: { say }, names }) => say('announcements.newDateTitle', names),
  text: ({ speech: { say }, names }) => [say('reminders.newDate', names)],
  leadsTo: 'nowhere',
};

/** For a fan who was to get the link: there will be no release. */
export const cancelledReminder: Pick<Wording, 'title' | 'text'> = {
  title: ({ speech: { say }, names }) => say('announcements.cancelledTitle', names),
  text: ({ speech: { say }, names }) => [say('reminders.cancelled', names)],
};

function whyMoved(telling: Telling): Phrase {
  const { speech, names } = telling;
  if (isWithoutSubscription(telling)) return speech.say('reminders.forSubscribers', names);
  return speech.say(canConnect(telling) ? 'reminders.notAccepted' : 'reminders.notLet', names);
}

/** At midnight: it is out, and here is the link. */
export const releaseReminder: Wording = {
  title: ({ speech: { say }, names }) => say('announcements.outTitle', names),
  text: (telling) => {
    const { speech, names, mode } = telling;
    return [
      speech.say('reminders.isOut', names),
      ...(mode === 'native' ? [speech.say('reminders.ifOnItsPage', names)] : []),
      ...(offersSave(telling) ? [speech.say('reminders.ratherSaved', names)] : []),
    ];
  },
  leadsTo: (telling): Goal => (offersSave(telling) ? 'release-and-smart-link' : 'release'),
};
