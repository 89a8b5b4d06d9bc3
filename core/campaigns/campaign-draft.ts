import type { z } from 'zod';
import type { AccountKey } from '../artists/team.js';
import type { Artwork } from './campaign.js';
import { hasBegun } from '../livestreams/livestream-form.js';
import { isOverEverywhere, newCampaign, type NewCampaign } from './new-campaign.js';

/** What a draft is filled in with: a campaign file's keys, each as it was given or not yet. */
export type DraftForm = Partial<z.input<typeof newCampaign>>;

/** A campaign that somebody is putting together in chat: one for each account, seen by nobody else. */
export type CampaignDraft = {
  by: AccountKey;
  /** Another one after each change: who decides by an older one is told. */
  revision: string;
  form: DraftForm;
  artwork: Artwork | null;
  /** Calendar time. */
  changedAt: Date;
};

/** How long a draft is kept that nobody goes on with. */
export const draftKeptMs = 7 * 24 * 60 * 60 * 1000;

/** The keys of a draft that somebody can set by hand in chat. */
export const draftFields = [
  'artist',
  'title',
  'slug',
  'releaseDate',
  'releaseMode',
  'timezone',
  'opensAt',
  'saves',
  'languages',
  'recordings',
  'upc',
  'services',
  'variants',
  'livestream',
] as const satisfies readonly (keyof DraftForm)[];
export type DraftField = (typeof draftFields)[number];

/** Something that a draft still lacks, or that is wrong with it. */
export type DraftGap = {
  field: DraftField | 'other';
  /** Whether nothing is there yet; else `message` says what is wrong. */
  isMissing: boolean;
  message: string;
};

/** A draft as it was judged: ready to be made a campaign of, or with what stands in the way. */
export type JudgedDraft = { ready: NewCampaign; gaps: [] } | { ready: null; gaps: DraftGap[] };

/** Reads a draft by the same schema as a campaign's file. Pure. */
export function judgeDraft(form: DraftForm, now: Date): JudgedDraft {
  const parsed = newCampaign.safeParse(form);
  if (!parsed.success) return { ready: null, gaps: gapsIn(parsed.error.issues, form) };
  const { livestream } = parsed.data;
  if (livestream && livestream.startsAt <= now) {
    return { ready: null, gaps: [{ field: 'livestream', isMissing: false, message: hasBegun }] };
  }
  if (!isOverEverywhere(parsed.data.releaseDate, now)) return { ready: parsed.data, gaps: [] };
  const message = `It is out already: today is ${now.toISOString().slice(0, 10)}. Name a date to come.`;
  return { ready: null, gaps: [{ field: 'releaseDate', isMissing: false, message }] };
}

function gapsIn(issues: readonly z.core.$ZodIssue[], form: DraftForm): DraftGap[] {
  const gaps = new Map<DraftGap['field'], DraftGap>();
  for (const { path, message } of issues) {
    const field = draftFields.find((each) => each === path[0]) ?? 'other';
    const isMissing = field !== 'other' && form[field] === undefined;
    if (!gaps.has(field)) gaps.set(field, { field, isMissing, message });
  }
  return [...gaps.values()];
}
