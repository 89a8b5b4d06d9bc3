import { Temporal } from '@js-temporal/polyfill';
import { z } from 'zod';
import { EngineError } from '../errors.js';
import { parseTimeZone } from '../fans/time-zone.js';
import { releaseInstant, releaseSpan, startOfDay } from '../release-waves/midnight.js';
import { newCommunities } from '../communities/new-communities.js';
import { code, instant, isrc, slug, title } from './campaign-fields.js';
import { libraryItems, type ReleaseMode } from './campaign.js';
import { usualMilestones } from '../milestones/milestone.js';
import { directServiceNames } from '../streaming/service-name.js';
import { parseUpc } from './product-codes.js';
import { findRecordingGaps, type Gap } from './recording-gaps.js';
import { linksForm, tiktokSound } from './service-pages.js';
import { serviceForm } from './service-uris.js';
import { defaultLanguage, language, languages } from '../languages/language.js';
import { livestreamForm, livestreamFault } from '../livestreams/livestream-form.js';
import { defaultStrategy } from './strategy.js';
import { workForm } from './work-form.js';

/** Keys of the campaign file whose feature is not built yet: better an error than a promise nobody keeps. */
export const keysToCome = [
  'spokenTitle',
  'cities',
  'sources',
  'influencers',
  'vault',
  'earlyAccess',
  'rewards',
  'brand',
] as const;

/** Keys of the strategy block whose feature is not built yet. */
export const strategyToCome = ['saveWeight', 'preReleaseIndex', 'velocityWindow', 'earlyAccess'] as const;

const timeZone = z.string().transform((text, context) => {
  try {
    return parseTimeZone(text);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const releaseDate = z.iso
  .date('A date that exists, as YYYY-MM-DD.')
  .refine((date) => date >= '2000-01-01' && date < '2100-01-01', {
    message: 'A year from 2000 to 2099.',
  });

const releaseMode = z.union([
  z.literal('local'),
  z.strictObject({
    global: z.strictObject({
      releaseTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day such as "17:00".'),
      zone: timeZone,
    }),
  }),
]);

function count(least: number, most: number, expected: string) {
  return z.int(expected).min(least, expected).max(most, expected);
}

/** Few enough to show a small town's fans, and too many to point at one of them. */
export const usualClusterSize = 10;

/** When a release comes out: the part of a campaign that can be changed later. */
export const newRelease = z.strictObject({ releaseDate, releaseMode: releaseMode.default('local') });

/**
 * A new campaign, as a file, a form or the API gives it. Unknown keys, impossible dates and
 * wrong check digits are refused; `campaign-file.ts` adds the line and column.
 */
export const newCampaign = z
  .strictObject({
    artist: title,
    title,
    slug,
    artwork: z.string().min(1).max(500).optional(),
    timezone: timeZone,
    languages: z
      .array(language, `A list of languages, the main one first: ${languages.join(', ')}.`)
      .min(1)
      .max(languages.length)
      .refine((named) => new Set(named).size === named.length, 'Each language once.')
      .default([defaultLanguage]),
    opensAt: instant.optional(),
    freezeAt: instant.optional(),
    ...newRelease.shape,
    recordings: z
      .array(
        z.strictObject({
          isrc,
          title,
          default: z.boolean().default(false),
        }),
      )
      .max(20)
      .default([]),
    upc: code(
      parseUpc,
      'A UPC or EAN of 12 to 14 digits; its last digit does not fit the others: was one mistyped?',
    ).optional(),
    work: workForm.optional(),
    saves: z.array(z.enum(libraryItems)).min(1).max(2).default(['track']),
    services: z.strictObject({
      spotify: serviceForm('spotify').optional(),
      appleMusic: serviceForm('appleMusic').optional(),
      deezer: serviceForm('deezer').optional(),
      tidal: serviceForm('tidal').optional(),
      links: linksForm.optional(),
    }),
    tiktokSound: tiktokSound.optional(),
    livestream: livestreamForm.optional(),
    communities: newCommunities.optional(),
    variants: z
      .array(
        z.strictObject({
          headline: z.string().trim().min(1).max(120),
          artwork: z.string().min(1).max(500).optional(),
        }),
      )
      .min(2, 'Two to four variants, or none: one alone is compared with nothing.')
      .max(4, 'At most four variants: each needs enough visitors to be compared.')
      .optional(),
    strategy: z
      .strictObject({
        clickToSaveWarning: z
          .number('A share from 0 to 1, such as 0.2.')
          .min(0, 'A share from 0 to 1, such as 0.2.')
          .max(1, 'A share from 0 to 1, such as 0.2 for 20 %.')
          .default(defaultStrategy.clickToSaveWarning),
        discoveryThreshold: count(1, 10_000_000, 'A number of fans, such as 500.').default(
          defaultStrategy.discoveryThreshold,
        ),
        planDays: z
          .array(count(0, 365, 'A number of days before the release, such as 21.'))
          .length(5, 'Five numbers of days: master, distribution, vault, heat map, livestream.')
          .refine((days) => days.every((day, place) => place === 0 || day < (days[place - 1] ?? day)), {
            message: 'Each of the plan’s days lies after the one before it, as in [21, 20, 14, 7, 1].',
          })
          .default(defaultStrategy.planDays),
        campaignLength: z
          .strictObject({ leastDays: count(1, 365, 'A number of days.'), mostDays: count(1, 365, 'A number of days.') })
          .refine(({ leastDays, mostDays }) => leastDays <= mostDays, 'leastDays is at most mostDays.')
          .default(defaultStrategy.campaignLength),
        budgetShift: z
          .number('A share from 0 to 1, such as 0.4.')
          .min(0, 'A share from 0 to 1, such as 0.4.')
          .max(1, 'A share from 0 to 1, such as 0.4 for 40 %.')
          .default(defaultStrategy.budgetShift),
        secondConfirmAbove: count(0, 10_000_000, 'A number of recipients, such as 1000; 0: always.').default(
          defaultStrategy.secondConfirmAbove,
        ),
      })
      .default(defaultStrategy),
    milestones: z
      .array(count(1, 10_000_000, 'A number of fans, such as 500.'))
      .max(20)
      .transform((counts) => [...new Set(counts)].sort((one, other) => one - other))
      .default([...usualMilestones]),
    minimumClusterSize: count(
      5,
      10_000,
      'A number of fans from 5 to 10000: fewer than five are no crowd to disappear in.',
    ).default(usualClusterSize),
    contact: z
      .strictObject({
        responsibleParty: z.string().trim().min(1).max(120),
        email: z.email('An e-mail address such as privacy@example.org.').max(254),
        grievance: z.string().trim().min(1).max(300).optional(),
      })
      .optional(),
  })
  .superRefine((campaign, context) => {
    // What is malformed has arrived here too, and cannot be compared.
    const areDatesRead = !context.issues.some(({ path }) => dateKeys.has(path?.[0]));
    const gaps = [
      ...findServiceGaps(campaign),
      ...findRecordingGaps(campaign),
      ...(areDatesRead ? findDateGaps(campaign) : []),
    ];
    for (const { reason, ...problem } of gaps) {
      context.addIssue({ code: 'custom', ...problem, ...(reason && { params: { reason } }) });
    }
  });

export type NewCampaign = z.output<typeof newCampaign>;

type DateKeys = Pick<NewCampaign, 'opensAt' | 'freezeAt' | 'releaseDate' | 'releaseMode' | 'timezone' | 'livestream'>;

const dateKeys: ReadonlySet<PropertyKey | undefined> = new Set([
  'opensAt',
  'freezeAt',
  'releaseDate',
  'releaseMode',
  'timezone',
  'livestream',
]);

/** Nobody could pre-save in a campaign that opens when its release is out, or earn a point in one whose leaderboard is frozen by then. */
function findDateGaps(campaign: DateKeys): Gap[] {
  const { livestream } = campaign;
  const fault = livestream && livestreamFault(livestream, { ...campaign, releaseMode: releaseModeOf(campaign) });
  return [...findOpeningGaps(campaign), ...(fault ? [{ path: ['livestream', 'startsAt'], ...fault }] : [])];
}

function findOpeningGaps(campaign: DateKeys): Gap[] {
  const releaseMode = releaseModeOf(campaign);
  const outEverywhereAt = releaseSpan({ ...campaign, releaseMode }).last;
  if (campaign.freezeAt && campaign.freezeAt > outEverywhereAt) {
    const last = outEverywhereAt.toISOString();
    return [{ path: ['freezeAt'], message: `It is out everywhere before that: name an instant until ${last}.` }];
  }
  if (!campaign.opensAt) return [];
  if (campaign.freezeAt && campaign.freezeAt <= campaign.opensAt) {
    const opens = campaign.opensAt.toISOString();
    return [
      { path: ['freezeAt'], message: `Its leaderboard would be frozen when it opens: name an instant after ${opens}.` },
    ];
  }
  const releaseAt = releaseInstant({ ...campaign, releaseMode }, campaign.timezone);
  if (campaign.opensAt < releaseAt) return [];
  const message = `It opens when the release is out: name an instant before ${releaseAt.toISOString()}, or leave it out.`;
  return [{ path: ['opensAt'], message, reason: { why: 'opens-when-out', releaseAt } }];
}

function findServiceGaps(campaign: Pick<NewCampaign, 'services' | 'saves' | 'recordings' | 'upc'>): Gap[] {
  const named = directServiceNames.flatMap((name) => {
    const release = campaign.services[name];
    return release ? [{ name, ...release }] : [];
  });
  if (named.length === 0 && Object.keys(campaign.services.links ?? {}).length === 0) {
    const all = [...directServiceNames, 'links'].join(', ');
    return [{ path: ['services'], message: `Name at least one service: ${all}.` }];
  }
  const gaps: Gap[] = [];
  if (new Set(campaign.saves).size < campaign.saves.length) gaps.push({ path: ['saves'], message: 'Each item once.' });
  for (const { name, trackUri, albumUri } of named) {
    if (campaign.saves.includes('track') && !trackUri && campaign.recordings.length === 0) {
      const message = `To save the track, give its ${name}.trackUri or a recording with its ISRC.`;
      gaps.push({ path: ['saves'], message, reason: { why: 'track-unnamed' } });
    }
    if (campaign.saves.includes('album') && !albumUri && !campaign.upc) {
      const message = `To save the album, give its ${name}.albumUri or the upc.`;
      gaps.push({ path: ['saves'], message, reason: { why: 'album-unnamed' } });
    }
  }
  return gaps;
}

const twoDaysMs = 2 * 24 * 60 * 60 * 1000;

/** Whether a local date is over everywhere. Yesterday is not, by UTC: in the westernmost zones it may still be today. */
export function isOverEverywhere(date: string, now: Date): boolean {
  return Date.parse(date) + twoDaysMs <= now.getTime();
}

/** The mode as the engine keeps it: a global release is one instant. */
export function releaseModeOf(campaign: Pick<NewCampaign, 'releaseMode' | 'releaseDate'>): ReleaseMode {
  if (campaign.releaseMode === 'local') return { kind: 'local' };
  const { releaseTime, zone } = campaign.releaseMode.global;
  const local = Temporal.PlainDate.from(campaign.releaseDate).toPlainDateTime(Temporal.PlainTime.from(releaseTime));
  const instant = new Date(local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds);
  // An hour the clocks skip on that night must not come out before the date itself.
  return {
    kind: 'global',
    at: new Date(Math.max(instant.getTime(), startOfDay(campaign.releaseDate, zone).getTime())),
  };
}
