import type { CampaignId } from '../../core/campaigns/campaign.js';
import { noCounts, type ClickCounts } from '../../core/smart-links/click-counts.js';
import type { ClickStore, CountedClicks } from '../../core/smart-links/click-store.js';
import type { Click } from '../../core/smart-links/click.js';
import { Kept } from './kept.js';

type Counted = Omit<CountedClicks, 'more'> & { count: number };

export class InMemoryClickStore implements ClickStore {
  readonly #clicks = new Kept<Click>();
  readonly #salts = new Kept<{ day: string; salt: Uint8Array }>();
  readonly #marks = new Kept<{ day: string }>();
  readonly #counts = new Kept<Counted>();

  async saltOf(day: string, fresh: Uint8Array): Promise<Uint8Array> {
    this.#salts.insert(day, { day, salt: fresh });
    return this.#salts.get(day)?.salt ?? fresh;
  }

  async destroyBefore(day: string): Promise<void> {
    this.#salts.removeWhere((salt) => salt.day < day);
    this.#marks.removeWhere((mark) => mark.day < day);
  }

  async mark(day: string, marks: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(marks.filter((mark) => this.#marks.insert(`${day}:${mark}`, { day })));
  }

  async add(clicks: readonly Click[]): Promise<void> {
    for (const click of clicks) this.#clicks.insertOrFail(click.id, click);
  }

  async byId(id: string): Promise<Click | null> {
    return this.#clicks.get(id);
  }

  async byIds(ids: readonly string[]): Promise<Click[]> {
    return this.#clicks.filter(({ id }) => ids.includes(id));
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#clicks.remove(id);
  }

  async removeOfCampaign(campaignId: CampaignId): Promise<void> {
    this.#clicks.removeWhere((click) => click.campaignId === campaignId);
  }

  async count(counted: readonly CountedClicks[]): Promise<void> {
    for (const { more, ...each } of counted) {
      const key = `${each.campaignId}:${each.dimension}:${each.value}`;
      const count = (this.#counts.get(key)?.count ?? 0) + more;
      if (!this.#counts.insert(key, { ...each, count })) this.#counts.update(key, () => true, { count });
    }
  }

  async countsOf(campaignId: CampaignId): Promise<ClickCounts> {
    const counts = noCounts();
    for (const { dimension, value, count } of this.#counts.filter((each) => each.campaignId === campaignId)) {
      (counts[dimension] as Map<string, number>).set(value, count);
    }
    return counts;
  }
}
