import type { Campaign } from './campaign.js';
import { releaseConcerns } from './release-concerns.js';

/** What an operator should know of a release's date, although it can be had; nothing, as a rule. */
export function releaseWarnings(
  campaign: Pick<Campaign, 'releaseDate' | 'releaseMode' | 'opensAt' | 'timezone'>,
  now: Date,
): string[] {
  return releaseConcerns(campaign, now).flatMap((concern) => {
    if (concern.kind !== 'beyond-permissions') return [];
    const from = concern.from.toISOString().slice(0, 10);
    return [
      `Services end a fan’s permission after about six months: before ${from} nobody can be promised a save. Let it open then (opensAt).`,
    ];
  });
}
