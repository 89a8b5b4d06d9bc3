import { releaseModeOf, newRelease } from '../../core/campaigns/new-campaign.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { Sentence } from '../sentence.js';

/** The options that say when a release is to come out. */
export type ReleaseOptions = {
  date?: string | undefined;
  time?: string | undefined;
  zone?: string | undefined;
  local?: boolean | undefined;
};

/**
 * Reads a new date: at each fan's own midnight, or with a time at once for all.
 *
 * @throws Sentence that names what is missing or malformed
 */
export function readRelease(
  { date, time, zone, local }: ReleaseOptions,
  campaign: Campaign,
): Pick<Campaign, 'releaseDate' | 'releaseMode'> {
  if (date === undefined) throw new Sentence('Say when it comes out: --date YYYY-MM-DD.');
  if (time === undefined && zone !== undefined) throw new Sentence('A --zone goes with a --time HH:MM.');
  if (time !== undefined && local) throw new Sentence('Either --time HH:MM, for all at once, or --local.');
  if (time === undefined && !local && campaign.releaseMode.kind === 'global') {
    throw new Sentence(
      'It comes out for all at once: say at what --time HH:MM, or --local for each fan’s own midnight.',
    );
  }
  const releaseMode = time === undefined ? 'local' : { global: { releaseTime: time, zone: zone ?? campaign.timezone } };
  const release = newRelease.safeParse({ releaseDate: date, releaseMode });
  if (!release.success) {
    // A union tells of a malformed part only by what it holds.
    const [issue] = release.error.issues;
    const inner = issue?.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 1) : issue;
    throw new Sentence(`That is no date for a release: ${inner?.message ?? 'see --help.'}`);
  }
  return { releaseDate: release.data.releaseDate, releaseMode: releaseModeOf(release.data) };
}
