import { Temporal } from '@js-temporal/polyfill';
import { isTimeZone } from '../fans/time-zone.js';
import { directServiceNames } from '../streaming/service-name.js';
import type { DraftField, DraftForm } from './campaign-draft.js';
import { newCampaign } from './new-campaign.js';
import { malformed, type RefusalReason } from './refusal-reason.js';

/** What can be said of a campaign in chat, one word of ours for each. */
export const draftWords = [
  'artist',
  'title',
  'slug',
  'date',
  'time',
  'zone',
  'opens',
  'saves',
  'languages',
  'headlines',
  'isrc',
  'upc',
  'services',
  'livestream',
] as const;
export type DraftWord = (typeof draftWords)[number];

/** What somebody has typed, by word. */
export type SaidOfDraft = Partial<Record<DraftWord, string>>;

/** Something that was typed and could not be taken. */
export type RefusedWord = { word: DraftWord; reason: RefusalReason };

/** A form with all that could be taken of what was said, and what could not. */
export type ReadDraftWords = { form: DraftForm; refused: RefusedWord[] };

type Read = { field: DraftField; value: unknown };

/** The zone first: times are read by its clocks. */
const inOrder: readonly DraftWord[] = ['zone', ...draftWords.filter((word) => word !== 'zone')];

/** Taken back by this: what need not be said. */
const nothing = '-';
const optional: ReadonlySet<DraftWord> = new Set<DraftWord>(['opens', 'headlines', 'isrc', 'upc', 'livestream']);

/**
 * Puts what somebody has typed into a form, each as the campaign's file would have it: the same schema says what is taken.
 * What is refused leaves the form as it was. Pure.
 */
export function readDraftWords(said: SaidOfDraft, form: DraftForm): ReadDraftWords {
  let read: ReadDraftWords = { form, refused: [] };
  for (const word of inOrder) {
    const text = said[word]?.trim();
    if (text !== undefined) read = withWord(read, word, text);
  }
  return read;
}

function withWord({ form, refused }: ReadDraftWords, word: DraftWord, text: string): ReadDraftWords {
  const { field, value } = readers[word](text, form);
  if (text === nothing && optional.has(word)) {
    const rest = Object.entries(form).filter(([name]) => name !== field);
    return { form: Object.fromEntries(rest), refused };
  }
  const parsed = newCampaign.shape[field].safeParse(value);
  if (!parsed.success) return { form, refused: [...refused, { word, reason: refusalOf(word, text, form) }] };
  return { form: moved({ ...form, [field]: value }), refused };
}

/** What would be right on any clock lacks nothing but the zone by which it is meant. */
function refusalOf(word: DraftWord, text: string, form: DraftForm): RefusalReason {
  if (form.timezone !== undefined) return malformed;
  const { field, value } = readers[word](text, { ...form, timezone: 'UTC' });
  return newCampaign.shape[field].safeParse(value).success ? { why: 'zone-unknown' } : malformed;
}

/** A release at one time of day for all is at that time where the artist is, also when they have moved. */
function moved(form: DraftForm): DraftForm {
  const { releaseMode, timezone } = form;
  if (releaseMode === undefined || releaseMode === 'local' || timezone === undefined) return form;
  return { ...form, releaseMode: { global: { ...releaseMode.global, zone: timezone } } };
}

const readers: Readonly<Record<DraftWord, (text: string, form: DraftForm) => Read>> = {
  artist: (value) => ({ field: 'artist', value }),
  title: (value) => ({ field: 'title', value }),
  slug: (text) => ({ field: 'slug', value: text.toLowerCase() }),
  date: (value) => ({ field: 'releaseDate', value }),
  time: (text, { timezone }) => ({ field: 'releaseMode', value: modeOf(text, timezone) }),
  zone: (value) => ({ field: 'timezone', value }),
  opens: (text, { timezone }) => ({ field: 'opensAt', value: instantOf(text, timezone) }),
  saves: (text) => ({ field: 'saves', value: listed(text.toLowerCase()) }),
  languages: (text) => ({ field: 'languages', value: listed(text) }),
  headlines: (text) => ({ field: 'variants', value: text.split('|').map((headline) => ({ headline })) }),
  isrc: (isrc, { title }) => ({ field: 'recordings', value: [{ isrc, title: title ?? isrc }] }),
  upc: (value) => ({ field: 'upc', value }),
  services: (text, { services }) => ({ field: 'services', value: servicesOf(text, services) }),
  livestream: (text, form) => ({ field: 'livestream', value: livestreamOf(text, form) }),
};

function listed(text: string): string[] {
  return text
    .split(/[\s,;+&]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function modeOf(text: string, timezone: string | undefined): unknown {
  if (text.toLowerCase() === 'local' || text === nothing) return 'local';
  return { global: { releaseTime: text, zone: timezone ?? 'UTC' } };
}

const localTime = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/;

/** "2026-12-01 18:00" is meant by the artist's clocks; an instant with its offset is taken as it is. */
function instantOf(text: string, timezone: string | undefined): string {
  const [, date, time = '00:00'] = localTime.exec(text) ?? [];
  if (date === undefined || timezone === undefined || !isTimeZone(timezone)) return text;
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`);
    return new Date(local.toZonedDateTime(timezone).epochMilliseconds).toISOString();
  } catch {
    return text; // No such day or hour: the schema says so.
  }
}

/** Its address, when it starts, or both in either order; what is not said stays. */
function livestreamOf(text: string, { timezone, livestream }: DraftForm): unknown {
  const words = text.split(/\s+/);
  const url = words.find((word) => /^[a-z]+:\/\//i.test(word)) ?? livestream?.url;
  const when = words.filter((word) => word !== url).join(' ');
  return { url, startsAt: when === '' ? livestream?.startsAt : instantOf(when, timezone) };
}

/** Services by their names, as they are written here or there; what is known of each stays. */
function servicesOf(text: string, known: DraftForm['services'] = {}): Record<string, unknown> {
  const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const names = text.split(/[,;+&\n]+/).map(bare);
  const meant = names
    .filter((name) => name !== '')
    .map((name) => directServiceNames.find((each) => bare(each) === name) ?? name);
  return Object.fromEntries(meant.map((name) => [name, name in known ? known[name as keyof typeof known] : {}]));
}
