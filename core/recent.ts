import type { Monotonic } from './ports/monotonic.js';

/** Answers that are worked out once for all who ask within a while. One that failed is no answer for the next who asks. */
export class Recent<Key, Answer> {
  readonly #monotonic: Monotonic;
  readonly #goodForMs: number;
  readonly #kept = new Map<Key, { until: number; answer: Promise<Answer> }>();

  constructor(monotonic: Monotonic, goodForMs: number) {
    this.#monotonic = monotonic;
    this.#goodForMs = goodForMs;
  }

  of(key: Key, workOut: () => Promise<Answer>): Promise<Answer> {
    const now = this.#monotonic.now().getTime();
    const known = this.#kept.get(key);
    if (known && now < known.until) return known.answer;
    const answer = workOut();
    this.#kept.set(key, { until: now + this.#goodForMs, answer });
    answer.catch(() => this.#kept.delete(key));
    return answer;
  }
}
