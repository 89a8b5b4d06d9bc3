import type { DraftField, DraftForm } from '../../core/campaigns/campaign-draft.js';
import type { DraftWord } from '../../core/campaigns/read-draft-words.js';
import type { RefusalReason } from '../../core/campaigns/refusal-reason.js';
import type { ReleaseConcern } from '../../core/campaigns/release-concerns.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import { serviceNames } from '../../core/streaming/service-name.js';
import { plain, tame, type Phrase } from './phrase.js';
import { dayAndYear, longDayInWords } from '../../core/languages/dates-in-words.js';
import { languages } from '../../core/languages/language.js';
import type { Speech } from './speech.js';

/** The word that sets a field of a draft, and how to say it. */
export const wordOfField = {
  artist: { word: 'artist', hint: 'campaign.hintArtist' },
  title: { word: 'title', hint: 'campaign.hintTitle' },
  slug: { word: 'slug', hint: 'campaign.hintSlug' },
  releaseDate: { word: 'date', hint: 'campaign.hintDate' },
  releaseMode: { word: 'time', hint: 'campaign.hintTime' },
  timezone: { word: 'zone', hint: 'campaign.hintZone' },
  opensAt: { word: 'opens', hint: 'campaign.hintOpens' },
  saves: { word: 'saves', hint: 'campaign.hintSaves' },
  languages: { word: 'languages', hint: 'campaign.hintLanguages' },
  recordings: { word: 'isrc', hint: 'campaign.hintCodes' },
  upc: { word: 'upc', hint: 'campaign.hintCodes' },
  services: { word: 'services', hint: 'campaign.hintServices' },
  variants: { word: 'headlines', hint: 'campaign.hintHeadlines' },
  livestream: { word: 'livestream', hint: 'campaign.hintLivestream' },
} as const satisfies Record<DraftField, { word: DraftWord; hint: `campaign.hint${string}` }>;

/** What each word takes. */
const shapeOfWord = {
  artist: 'campaign.takesName',
  title: 'campaign.takesName',
  slug: 'campaign.takesSlug',
  date: 'campaign.takesDate',
  time: 'campaign.takesTime',
  zone: 'campaign.takesZone',
  opens: 'campaign.takesOpens',
  saves: 'campaign.takesSaves',
  headlines: 'campaign.takesHeadlines',
  isrc: 'campaign.takesIsrc',
  upc: 'campaign.takesUpc',
  services: 'campaign.takesServices',
  livestream: 'campaign.takesLivestream',
} as const satisfies Record<Exclude<DraftWord, 'languages'>, `campaign.takes${string}`>;

/** Why something that was said with this word cannot be taken, or is not right yet. */
export function reasonInWords(word: DraftWord, reason: RefusalReason, { say, language }: Speech): Phrase {
  switch (reason.why) {
    case 'malformed':
      if (word === 'languages') return say('campaign.takesLanguages', { languages: languages.join(', ') });
      return say(shapeOfWord[word]);
    case 'zone-unknown':
      return say('campaign.zoneFirst');
    case 'out-already':
      return say('campaign.isOutAlready', { today: longDayInWords(reason.today, language) });
    case 'opens-when-out':
      return say('campaign.opensWhenOut', { at: { at: reason.releaseAt, as: 'date-and-time' } });
    case 'stream-begun':
      return say('campaign.streamBegun');
    case 'stream-far':
      return say('campaign.streamFar', {
        days: reason.days,
        at: { at: reason.releaseAt, as: 'date-and-time' },
      });
    case 'slug-taken':
      return say('campaign.slugTaken', { slug: reason.slug });
    case 'track-unnamed':
      return say('campaign.trackUnnamed');
    case 'album-unnamed':
      return say('campaign.albumUnnamed');
  }
}

/** A part of a card that names one thing of a campaign. */
export type NamedValue = { name: string; value: Phrase };

/** What is known of a draft, as the fields of a card. */
export function knownOf(form: DraftForm, speech: Speech): NamedValue[] {
  const { say, label } = speech;
  const line = (value: string): Phrase => say('campaign.field', { value });
  const moment = (at: string): Phrase => say('campaign.field', { value: { at: new Date(at), as: 'date-and-time' } });
  const codes = [...(form.recordings ?? []).map(({ isrc }) => isrc), ...(form.upc === undefined ? [] : [form.upc])];
  const services = servicesIn(form.services);
  return [
    ...when(form.artist, (artist) => ({ name: label('campaign.fieldArtist'), value: line(artist) })),
    ...when(form.title, (title) => ({ name: label('campaign.fieldTitle'), value: line(title) })),
    ...when(form.slug, (slug) => ({ name: label('campaign.fieldLink'), value: line(slug) })),
    ...outOf(form, speech),
    ...when(form.opensAt, (at) => ({ name: label('campaign.fieldOpens'), value: moment(at) })),
    ...when(form.saves, (saves) => ({ name: label('campaign.fieldSaves'), value: savesInWords(saves, { say }) })),
    ...when(services || undefined, (names) => ({ name: label('campaign.fieldServices'), value: line(names) })),
    ...when(codes.join(', ') || undefined, (all) => ({ name: label('campaign.fieldCodes'), value: line(all) })),
    ...when(form.languages?.join(', '), (all) => ({ name: label('campaign.fieldLanguages'), value: line(all) })),
    ...when(form.variants, (all) => ({
      name: label('campaign.fieldHeadlines'),
      value: plain(all.map(({ headline }) => tame(headline)).join(' | ')),
    })),
    ...when(form.livestream, ({ url, startsAt }) => ({
      name: label('campaign.fieldLivestream'),
      value: say('campaign.livestreamAt', { at: { at: new Date(startsAt), as: 'date-and-time' }, url }),
    })),
  ];
}

function when<Value>(value: Value | undefined, show: (value: Value) => NamedValue): NamedValue[] {
  return value === undefined ? [] : [show(value)];
}

/** Services by the names that people know them by. */
export function servicesIn(services: DraftForm['services'] = {}): string {
  return serviceNames
    .filter((name) => name in services || name in (services.links ?? {}))
    .map(titleOf)
    .join(', ');
}

/** What of a release is saved. */
export function savesInWords(saves: readonly string[], { say }: Pick<Speech, 'say'>): Phrase {
  if (saves.includes('track') && saves.includes('album')) return say('campaign.saysBoth');
  return say(saves.includes('album') ? 'campaign.saysAlbum' : 'campaign.saysTrack');
}

function outOf(
  { releaseDate, releaseMode, timezone = 'UTC' }: DraftForm,
  { say, label, language }: Pick<Speech, 'say' | 'label' | 'language'>,
): NamedValue[] {
  if (releaseDate === undefined) return [];
  const date = longDayInWords(releaseDate, language);
  const isGlobal = releaseMode !== undefined && releaseMode !== 'local';
  const value = isGlobal
    ? say('campaign.outGlobal', { date, time: releaseMode.global.releaseTime, zone: timezone })
    : say('campaign.outLocal', { date });
  return [{ name: label('campaign.fieldOut'), value }];
}

/** What gives concern about a date, a line each. */
export function concernLines(
  concerns: readonly ReleaseConcern[],
  { say, language }: Pick<Speech, 'say' | 'language'>,
): Phrase[] {
  return concerns.map((concern) => {
    switch (concern.kind) {
      case 'beyond-permissions':
        return say('campaign.concernPermissions', {
          from: dayAndYear(concern.from, 'UTC', language),
          typed: concern.from.toISOString().slice(0, 10),
        });
      case 'short':
        return say('campaign.concernShort', { days: concern.days });
      case 'long':
        return say('campaign.concernLong', { days: concern.days });
      case 'livestream-early':
        return say('campaign.concernStreamEarly', { hours: concern.hours });
      case 'livestream-late':
        return say('campaign.concernStreamLate');
    }
  });
}
