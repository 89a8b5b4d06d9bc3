import type { Recording } from './campaign.js';
import type { RefusalReason } from './refusal-reason.js';

/** What is wrong, and where in the campaign file; `reason`: the same for whoever says it in chat. */
export type Gap = { path: (string | number)[]; message: string; reason?: RefusalReason };

/** A fan chooses one recording, and it is the one that is saved: each has to be told from the others. */
export function findRecordingGaps({ recordings }: { recordings: readonly Recording[] }): Gap[] {
  const gaps: Gap[] = [];
  const defaults = recordings.filter((recording) => recording.default);
  if (defaults.length > 1) {
    gaps.push({
      path: ['recordings'],
      message: 'Only one recording can be the default: the one fans get unless they choose.',
    });
  }
  const earlier = (place: number) => recordings.slice(0, place);
  recordings.forEach(({ isrc, title }, place) => {
    if (earlier(place).some((other) => other.isrc === isrc)) {
      const message = `${isrc} is named twice: every recording, a remix too, has an ISRC of its own.`;
      gaps.push({ path: ['recordings', place, 'isrc'], message });
    }
    if (earlier(place).some((other) => other.title.toLowerCase() === title.toLowerCase())) {
      const message = 'Two recordings have this title: say which is which, such as “Night Drive (Instrumental)”.';
      gaps.push({ path: ['recordings', place, 'title'], message });
    }
  });
  return gaps;
}
