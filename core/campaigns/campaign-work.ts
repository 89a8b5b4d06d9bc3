import type { Ports } from '../engine-ports.js';
import { versionsOf } from '../streaming/same-title.js';
import { campaignPhases, type Campaign } from './campaign.js';
import { compareWithOriginal, completeOriginal, warningsOf, type Comparison } from './compare-work.js';
import { defaultRecording } from './recording.js';
import type { OriginalRecording } from './work.js';

/** How a campaign stands beside the original of its work. */
export type WorkComparison = {
  /** With what a campaign of ours adds to it; null: the campaign names none. */
  original: OriginalRecording | null;
  rows: Comparison[];
  /** What to do next. */
  warnings: string[];
};

/** Compares a campaign with the original that it names, for an artist to mend before it is delivered. */
export async function compareWork(
  campaign: Campaign,
  { campaigns }: Pick<Ports, 'campaigns'>,
): Promise<WorkComparison> {
  const named = campaign.work?.remixOf ?? null;
  if (!named) return { original: null, rows: [], warnings: unnamedOriginal(campaign) };
  const found = named.campaign === null ? null : await campaigns.bySlug(named.campaign);
  // What another artist has told of a release is theirs.
  const own = found?.artistId === campaign.artistId && found.id !== campaign.id ? found : null;
  const original = completeOriginal(named, own);
  const rows = compareWithOriginal(campaign, original);
  const unknown =
    named.campaign !== null && !own
      ? [
          `No other campaign of this artist is at /l/${named.campaign}: what is not named of the original is not compared.`,
        ]
      : [];
  return { original, rows, warnings: [...unknown, ...warningsOf(rows)] };
}

/** A release that calls itself a remix and does not say of what. */
function unnamedOriginal(campaign: Campaign): string[] {
  const title = defaultRecording(campaign)?.title ?? campaign.title;
  if (![...versionsOf(title)].some((version) => version.includes('remix'))) return [];
  return [`“${title}” is called a remix: name its original (work.remixOf), and it is compared with that.`];
}

/**
 * The campaigns of one work, this one first: of the same artist, with the same ISWC, or a remix of one another by
 * `remixOf.campaign`, however long the chain. Pure.
 */
export function ofOneWork(campaign: Campaign, all: readonly Campaign[]): Campaign[] {
  const found = [campaign];
  // The list grows while it is gone through: whatever belongs to one of them belongs to all.
  for (const member of found) {
    const more = all.filter((other) => !found.some(({ id }) => id === other.id) && isOneWork(member, other));
    found.push(...more);
  }
  return found;
}

/** The campaigns of the same work that are kept, this one first. */
export async function campaignsOfWork(
  campaign: Campaign,
  { campaigns }: Pick<Ports, 'campaigns'>,
): Promise<Campaign[]> {
  return campaign.work ? ofOneWork(campaign, await campaigns.inPhases(campaignPhases)) : [campaign];
}

function isOneWork(one: Campaign, other: Campaign): boolean {
  if (one.artistId !== other.artistId) return false;
  const [ours, theirs] = [one.work, other.work];
  if (ours?.iswc && ours.iswc === theirs?.iswc) return true;
  return ours?.remixOf?.campaign === other.slug || theirs?.remixOf?.campaign === one.slug;
}
