import type { JSX } from 'preact';
import { coverId, coverShapes, type Covered } from '../services/cover-art.js';

/** The cover that the services show of a release; of what is in no catalogue, one by its address. */
export function Cover({ release }: { release: Covered }): JSX.Element {
  const shapes = { __html: coverShapes(coverId(release)) };
  return <svg class="cover" viewBox="0 0 40 40" aria-hidden="true" dangerouslySetInnerHTML={shapes} />;
}
