import type { Campaign } from '../../core/campaigns/campaign.js';
import { clockTime, dayInWords, weekdayAndDay } from '../../core/languages/dates-in-words.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';
import type { CommandInput } from './command.js';
import type { Moment, Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** An instant by the clocks of a zone: "00:00 on Friday, 18 December (Europe/Berlin)". */
export function clockInWords(at: Date, zone: string, { label, language }: Speech): string {
  const [time, day] = [clockTime(at, zone, language), weekdayAndDay(at, zone, language)];
  return label('releases.clock', { time, day, zone });
}

/** When a release comes out, for somebody whose time zone is not known. */
export function releaseDay(
  { releaseDate, releaseMode }: Pick<Campaign, 'releaseDate' | 'releaseMode'>,
  { say, language }: Speech,
): Phrase {
  if (releaseMode.kind === 'global') return say('releases.outAt', { at: { at: releaseMode.at, as: 'date-and-time' } });
  return say('releases.outOn', { day: dayInWords(releaseDate, language) });
}

/** Closer than this, a midnight that is not the fan's own is no countdown. */
const coarseUntilMs = 3 * 24 * 60 * 60 * 1000;

/**
 * How a countdown is headed: by whose clocks it runs. Chat apps keep it running under old cards, so the heading also has
 * to be true of "3 hours ago".
 */
const headings = {
  own: 'releases.outWhereYouAre',
  artist: 'releases.outWhereArtistIs',
  all: 'releases.outEverywhere',
} as const;

/** By whose clocks a countdown runs: the fan's own, the artist's, or everybody's at once. */
export function countdownHeading(whose: keyof typeof headings, { label }: Pick<Speech, 'label'>): string {
  return label(headings[whose]);
}

/** A countdown under the heading that says whose clocks it runs by. */
export type Countdown = { name: string; value: [Moment] };

/**
 * Counts down to the fan's own midnight where a pre-save tells it. Before that the zone is not
 * known: far off, the artist's midnight is near enough for "in 24 days"; close by, or past, null.
 */
export function countdown(
  campaign: Campaign,
  preSaves: readonly PreSave[],
  { now, speech }: Pick<CommandInput, 'now' | 'speech'>,
): Countdown | null {
  const own = preSaves.map(({ dueAt }) => dueAt.getTime()).sort((one, other) => one - other)[0];
  const at = own === undefined ? releaseInstant(campaign, campaign.timezone) : new Date(own);
  const isGlobal = campaign.releaseMode.kind === 'global';
  const whose = isGlobal ? 'all' : own === undefined ? 'artist' : 'own';
  const leftMs = at.getTime() - now.getTime();
  if (leftMs <= (whose === 'artist' ? coarseUntilMs : 0)) return null;
  return { name: countdownHeading(whose, speech), value: [{ at, as: 'countdown' }] };
}
