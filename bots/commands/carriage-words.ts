import type { Capacity } from '../../core/announcements/capacity.js';
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
  const hours = hoursToTell(carriage);
  // An address is not linked by typing.
  const others = all.filter((each) => each.platform !== here && isChat(each.platform));
  const better = others.filter((each) => each.capacity !== null && isPromiseKept(each));
  const platforms = list(
    better.map((each) => channelTitles[each.platform]),
    'or',
  );
  return [
    ...(carriage.capacity === null || hours === null
      ? [say('carriage.cannotWrite', { platform })]
      : slowLines(carriage.capacity, { platform, time: hoursInWords(hours, language) }, { say })),
    better.length === 0 ? say('carriage.orCalendar') : say('carriage.instead', { platforms }),
  ];
}

/** What holds it up, the narrowest first. */
function slowLines(
  { lettersPerHour: perHour, lettersPerDay: perDay, quiet }: Capacity,
  how: { platform: string; time: string },
  { say }: Pick<Speech, 'say'>,
): Phrase[] {
  const slow =
    perDay === null ? say('carriage.tooSlow', { ...how, perHour }) : say('carriage.tooSlowByDay', { ...how, perDay });
  if (quiet === null) return [slow];
  return [slow, say('carriage.quietHours', { from: `${quiet.fromHour}:00`, until: `${quiet.untilHour}:00` })];
}

/** A span of hours, as exactly as anybody wants to know it. */
export function hoursInWords(hours: number, language: Language): string {
  if (hours < 1.5) return counted(Math.max(1, Math.round(hours * 60)), 'minute', language);
  return hours < 48 ? counted(Math.round(hours), 'hour', language) : counted(Math.round(hours / 24), 'day', language);
}

function counted(count: number, unit: 'minute' | 'hour' | 'day', language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
