import type { z } from 'zod';
import type { AccountKey } from '../artists/team.js';
import type { Artwork } from './campaign.js';
import { malformed, type RefusalReason } from './refusal-reason.js';
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
  /** Whether nothing is there yet; else `reason` says what is wrong. */
  isMissing: boolean;
  reason: RefusalReason;
};

/** A draft as it was judged: ready to be made a campaign of, or with what stands in the way. */
export type JudgedDraft = { ready: NewCampaign; gaps: [] } | { ready: null; gaps: DraftGap[] };

/** Reads a draft by the same schema as a campaign's file. Pure. */
export function judgeDraft(form: DraftForm, now: Date): JudgedDraft {
  const parsed = newCampaign.safeParse(form);
  if (!parsed.success) return { ready: null, gaps: gapsIn(parsed.error.issues, form) };
  const { livestream } = parsed.data;
  if (livestream && livestream.startsAt <= now) {
    return { ready: null, gaps: [{ field: 'livestream', isMissing: false, reason: { why: 'stream-begun' } }] };
  }
  if (!isOverEverywhere(parsed.data.releaseDate, now)) return { ready: parsed.data, gaps: [] };
  const reason: RefusalReason = { why: 'out-already', today: now.toISOString().slice(0, 10) };
  return { ready: null, gaps: [{ field: 'releaseDate', isMissing: false, reason }] };
}

function gapsIn(issues: readonly z.core.$ZodIssue[], form: DraftForm): DraftGap[] {
  const gaps = new Map<DraftGap['field'], DraftGap>();
  for (const issue of issues) {
    const field = draftFields.find((each) => each === issue.path[0]) ?? 'other';
    const isMissing = field !== 'other' && form[field] === undefined;
    if (!gaps.has(field)) gaps.set(field, { field, isMissing, reason: reasonOf(issue) });
  }
  return [...gaps.values()];
}

/** As `newCampaign` has put it into the issue. */
function reasonOf(issue: z.core.$ZodIssue): RefusalReason {
  const given: unknown = issue.code === 'custom' ? issue.params?.['reason'] : null;
  return isReason(given) ? given : malformed;
}

function isReason(given: unknown): given is RefusalReason {
  return typeof given === 'object' && given !== null && 'why' in given;
}
