import type { Ports } from '../engine-ports.js';

/**
 * A drawing as PNG, to be shown beside words that say the same. Null if it cannot be drawn: the words are shown without
 * it, and the log says why.
 */
export async function paint(svg: string, { painter, log }: Pick<Ports, 'painter' | 'log'>): Promise<Uint8Array | null> {
  try {
    return await painter.png(svg);
  } catch (error) {
    log.warn('A picture could not be drawn: what it shows is told in words alone.', { error });
    return null;
  }
}
