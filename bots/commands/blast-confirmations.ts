import type { BlastProgress } from '../../core/blasts/view-blast.js';
import type { Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** Who has confirmed it. */
export function confirmedLines({ blast, confirmedBy }: BlastProgress, { say, label }: Speech): Phrase[] {
  const operator = blast.isApproved ? [label('audit.operator')] : [];
  const [first, second] = [...confirmedBy.map((name) => name ?? label('audit.forgotten')), ...operator];
  if (first === undefined) return [];
  if (second === undefined) return [say('blast.confirmedByOne', { name: first })];
  return [say('blast.confirmedByTwo', { first, second })];
}
