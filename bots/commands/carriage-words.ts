import { hoursToTell, isPromiseKept, type Carriage } from '../../core/announcements/carriage.js';
import type { Platform } from '../../core/fans/fan.js';
import { phrase, type Phrase } from './phrase.js';
import { platformTitles } from '../../core/fans/platform-titles.js';

const words = {
  repliesOnly: (platform: string) =>
    phrase`${platform}: the bot only answers there, so they get it once they write to it again.`,
  takes: (platform: string, hours: string) => phrase`${platform}: that takes about ${hours}.`,
  cannotWrite: (platform: string) =>
    phrase`On ${platform} I can answer, but not write to you first: type status after the release, and you see how it went.`,
  tooSlow: (platform: string, perHour: number, hours: string) =>
    phrase`On ${platform} I may write to ${`${perHour}`} people an hour, and so many wait that it can take ${hours} until you hear of it.`,
  instead: (platforms: string) =>
    phrase`To hear of it right at your midnight: link ${platforms} with /link, or put it into your calendar.`,
  orCalendar: 'To be reminded right at your midnight, put it into your calendar.',
};

/** For the artist: on which platforms something takes long, or waits; nothing of those that are quick. */
export function carriageLines(all: readonly Carriage[], recipients: Partial<Record<Platform, number>>): Phrase[] {
  return all.flatMap(({ platform, lettersPerHour }) => {
    const fans = recipients[platform] ?? 0;
    if (lettersPerHour === 0) return [words.repliesOnly(platformTitles[platform])];
    const hours = hoursToTell({ fans, lettersPerHour });
    return hours === null || hours < 0.25 ? [] : [words.takes(platformTitles[platform], inWords(hours))];
  });
}

/** For a fan: that this platform may not tell them in time, and what can; nothing where it can. */
export function promiseHere(platform: Platform, all: readonly Carriage[]): Phrase[] {
  const here = all.find((each) => each.platform === platform);
  if (!here || isPromiseKept(here)) return [];
  const title = platformTitles[platform];
  const { lettersPerHour } = here;
  const hours = hoursToTell(here);
  const better = all.filter(
    (each) => each.platform !== platform && each.lettersPerHour !== null && isPromiseKept(each),
  );
  const names = better.map((each) => platformTitles[each.platform]).join(' or ');
  return [
    lettersPerHour === null || hours === null
      ? words.cannotWrite(title)
      : words.tooSlow(title, lettersPerHour, inWords(hours)),
    names === '' ? [words.orCalendar] : words.instead(names),
  ];
}

function inWords(hours: number): string {
  if (hours < 1.5) return `${Math.max(1, Math.round(hours * 60))} minutes`;
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`;
}
