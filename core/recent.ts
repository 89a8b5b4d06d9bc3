import type { Monotonic } from './ports/monotonic.js';

/** How long an answer is good. */
export type GoodFor = {
  /** So long after it was asked for. */
  freshMs: number;
  /** So much longer it is still given while a newer one is worked out: nobody waits for that. */
  staleMs?: number;
};

type Kept<Answer> = { askedAt: number; answer: Promise<Answer>; isRenewed: boolean };

/** Answers that are worked out once for all who ask within a while. One that failed is no answer for the next who asks. */
export class Recent<Key, Answer> {
  readonly #monotonic: Monotonic;
  readonly #goodFor: Required<GoodFor>;
  readonly #kept = new Map<Key, Kept<Answer>>();

  constructor(monotonic: Monotonic, goodFor: GoodFor) {
    this.#monotonic = monotonic;
    this.#goodFor = { staleMs: 0, ...goodFor };
  }

  of(key: Key, workOut: () => Promise<Answer>): Promise<Answer> {
    const { freshMs, staleMs } = this.#goodFor;
    const now = this.#monotonic.now().getTime();
    const known = this.#kept.get(key);
    const age = known ? now - known.askedAt : Infinity;
    if (known && age < freshMs) return known.answer;
    if (!known || age >= freshMs + staleMs) return this.#keep(key, { askedAt: now, answer: workOut() });
    if (!known.isRenewed) void this.#renew(key, known, workOut);
    return known.answer;
  }

  async #renew(key: Key, known: Kept<Answer>, workOut: () => Promise<Answer>): Promise<void> {
    known.isRenewed = true;
    const askedAt = this.#monotonic.now().getTime();
    try {
      const answer = await workOut();
      await this.#keep(key, { askedAt, answer: Promise.resolve(answer) });
    } catch {
      // The old one stands for its time; the next who asks tries again.
      known.isRenewed = false;
    }
  }

  #keep(key: Key, { askedAt, answer }: Pick<Kept<Answer>, 'askedAt' | 'answer'>): Promise<Answer> {
    const kept = { askedAt, answer, isRenewed: false };
    this.#forgetOld();
    // At the end again: the oldest come first.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    answer.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    });
    return answer;
  }

  #forgetOld(): void {
    const goodSince = this.#monotonic.now().getTime() - this.#goodFor.freshMs - this.#goodFor.staleMs;
    for (const [key, { askedAt }] of this.#kept) {
      if (askedAt > goodSince) return;
      this.#kept.delete(key);
    }
  }
}
