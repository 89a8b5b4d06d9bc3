import { hoursToTell, isPromiseKept, type Carriage } from '../../core/announcements/carriage.js';
import type { Platform } from '../../core/fans/fan.js';
import { channelTitles, isChat } from '../../core/fans/channel.js';
import { localeOf, type Language } from '../../core/languages/language.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** For a fan: that this platform may not tell them in time, and what can; nothing where it can. */
export function promiseHere(here: Platform, all: readonly Carriage[], { say, list, language }: Speech): Phrase[] {
  const carriage = all.find((each) => each.platform === here);
  if (!carriage || isPromiseKept(carriage)) return [];
  const platform = channelTitles[here];
  const { lettersPerHour: perHour } = carriage;
  const hours = hoursToTell(carriage);
  // An address is not linked by typing.
  const others = all.filter((each) => each.platform !== here && isChat(each.platform));
  const better = others.filter((each) => each.lettersPerHour !== null && isPromiseKept(each));
  const platforms = list(
    better.map((each) => channelTitles[each.platform]),
    'or',
  );
  return [
    perHour === null || hours === null
      ? say('carriage.cannotWrite', { platform })
      : say('carriage.tooSlow', { platform, perHour, time: hoursInWords(hours, language) }),
    better.length === 0 ? say('carriage.orCalendar') : say('carriage.instead', { platforms }),
  ];
}

/** A span of hours, as exactly as anybody wants to know it. */
export function hoursInWords(hours: number, language: Language): string {
  if (hours < 1.5) return counted(Math.max(1, Math.round(hours * 60)), 'minute', language);
  return hours < 48 ? counted(Math.round(hours), 'hour', language) : counted(Math.round(hours / 24), 'day', language);
}

function counted(count: number, unit: 'minute' | 'hour' | 'day', language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
