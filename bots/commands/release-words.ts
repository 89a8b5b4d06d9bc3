import type { Campaign } from '../../core/campaigns/campaign.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';
import { phrase, type Moment, type Phrase } from './phrase.js';

/** A local date, YYYY-MM-DD, as people say it: "Friday, 18 December". */
export function dayInWords(date: string): string {
  return day(new Date(`${date}T00:00:00Z`), 'UTC');
}

/** An instant by the clocks of a zone: "00:00 on Friday, 18 December (Europe/Berlin)". */
export function clockInWords(at: Date, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${time.format(at)} on ${day(at, zone)} (${zone})`;
}

function day(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['weekday'] ?? ''}, ${part['day'] ?? ''} ${part['month'] ?? ''}`;
}

/** When a release comes out, for somebody whose time zone is not known. */
export function releaseDay({ releaseDate, releaseMode }: Pick<Campaign, 'releaseDate' | 'releaseMode'>): Phrase {
  if (releaseMode.kind === 'global') return phrase`Out at ${{ at: releaseMode.at, as: 'date-and-time' }}.`;
  return phrase`Out at 00:00 your time on ${dayInWords(releaseDate)}.`;
}

/** Closer than this, a midnight that is not the fan's own is no countdown. */
const coarseUntilMs = 3 * 24 * 60 * 60 * 1000;

/**
 * How a countdown is headed: by whose clocks it runs. Chat apps keep it running under old cards, so the heading also has
 * to be true of "3 hours ago".
 */
export const countdownWords = {
  own: 'Out where you are',
  artist: 'Out where the artist is',
  all: 'Out everywhere',
};

/** A countdown under the heading that says whose clocks it runs by. */
export type Countdown = { name: string; value: [Moment] };

/**
 * Counts down to the fan's own midnight where a pre-save tells it. Before that the zone is not
 * known: far off, the artist's midnight is near enough for "in 24 days"; close by, or past, null.
 */
export function countdown(campaign: Campaign, preSaves: readonly PreSave[], now: Date): Countdown | null {
  const own = preSaves.map(({ dueAt }) => dueAt.getTime()).sort((one, other) => one - other)[0];
  const at = own === undefined ? releaseInstant(campaign, campaign.timezone) : new Date(own);
  const isGlobal = campaign.releaseMode.kind === 'global';
  const whose = isGlobal ? 'all' : own === undefined ? 'artist' : 'own';
  const leftMs = at.getTime() - now.getTime();
  if (leftMs <= (whose === 'artist' ? coarseUntilMs : 0)) return null;
  return { name: countdownWords[whose], value: [{ at, as: 'countdown' }] };
}
