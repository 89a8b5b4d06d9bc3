import { hashToken } from '../../identifiers.js';
import type { Calendar } from '../../ports/calendar.js';
import type { Credentials } from '../streaming-service.js';

const keptMs = 24 * 60 * 60 * 1000;
const mostKept = 10_000;

/** Which shop a token belongs to, for a day: Apple's catalogue is asked by shop, and a fan seldom moves. */
export class KnownStorefronts {
  readonly #calendar: Calendar;
  readonly #kept = new Map<string, { storefront: string; until: number }>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  get({ accessToken }: Credentials): string | null {
    const kept = this.#kept.get(hashToken(accessToken));
    return kept && this.#calendar.now().getTime() < kept.until ? kept.storefront : null;
  }

  keep({ accessToken }: Credentials, storefront: string): void {
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(hashToken(accessToken), { storefront, until: this.#calendar.now().getTime() + keptMs });
  }
}
