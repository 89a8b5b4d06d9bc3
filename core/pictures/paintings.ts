import { createHash } from 'node:crypto';
import type { Ports } from '../engine-ports.js';

/** How much is kept, in bytes of PNG: some fifty cards for a story. */
const mostBytes = 24_000_000;

/**
 * Pictures, each painted once for all who ask for the same: a code, a language and a campaign as it stands are one
 * drawing. What was asked for longest ago makes room for what is new.
 */
export class Paintings {
  readonly #ports: Pick<Ports, 'painter' | 'log'>;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #underWay = new Map<string, Promise<Uint8Array | null>>();
  #bytes = 0;

  constructor(ports: Pick<Ports, 'painter' | 'log'>) {
    this.#ports = ports;
  }

  /**
   * A drawing (SVG) as PNG, to be shown beside words that say the same. Null if it cannot be drawn: the words are shown
   * without it, and the log says why.
   */
  async of(svg: string): Promise<Uint8Array | null> {
    const key = createHash('sha256').update(svg).digest('base64');
    const known = this.#kept.get(key);
    if (known) {
      // At the end again: the ones that nobody asks for come first.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const same = this.#underWay.get(key);
    if (same) return same;
    const painting = this.#paint(key, svg).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, painting);
    return painting;
  }

  async #paint(key: string, svg: string): Promise<Uint8Array | null> {
    try {
      const png = await this.#ports.painter.png(svg);
      this.#keep(key, png);
      return png;
    } catch (error) {
      this.#ports.log.warn('A picture could not be drawn: what it shows is told in words alone.', { error });
      return null;
    }
  }

  #keep(key: string, png: Uint8Array): void {
    this.#kept.set(key, png);
    this.#bytes += png.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= mostBytes) return;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
