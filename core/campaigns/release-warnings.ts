import { releaseConcerns } from './release-concerns.js';

/** What an operator should know of a release's date, although it can be had; nothing, as a rule. */
export function releaseWarnings(campaign: Parameters<typeof releaseConcerns>[0], now: Date): string[] {
  return releaseConcerns(campaign, now).flatMap((concern) => {
    if (concern.kind === 'livestream-late') return [late];
    if (concern.kind === 'livestream-early') return [early(concern.hours)];
    if (concern.kind !== 'beyond-permissions') return [];
    const from = concern.from.toISOString().slice(0, 10);
    return [
      `Services end a fan’s permission after about six months: before ${from} nobody can be promised a save. Let it open then (opensAt).`,
    ];
  });
}

const late = 'The livestream starts when the release is out where the artist lives: nobody can pre-save then.';

function early(hours: number): string {
  return `The livestream starts ${hours} hours before the release. The last day does best, as a rule of thumb.`;
}
