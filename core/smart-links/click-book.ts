import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { LinkKind } from './arrival.js';
import { clickDimensions, countableValue, valueIn, type ClickDimension } from './click-counts.js';
import type { CountedClicks } from './click-store.js';
import type { Click } from './click.js';

/** A click with the mark of its visitor on this day. */
export type MarkedClick = { click: Click; day: string; mark: string };
type Preview = { preview: CampaignId };
type Entry = (MarkedClick | Preview) & { kept: () => void; failed: (error: unknown) => void };

/**
 * Writes clicks down. While one batch is on its way to the database, what comes in waits for the next: a quiet link costs
 * no delay, and a busy one a few writes per batch, however many clicks are in it.
 */
export class ClickBook {
  readonly #ports: Pick<Ports, 'clicks'>;
  #waiting: Entry[] = [];
  #writing = false;

  constructor(ports: Pick<Ports, 'clicks'>) {
    this.#ports = ports;
  }

  /** Resolves once the click is kept and counted. @throws whatever the store throws */
  note(entry: MarkedClick | Preview): Promise<void> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ ...entry, kept, failed });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#keep(batch);
        for (const { kept } of batch) kept();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }

  async #keep(batch: readonly Entry[]): Promise<void> {
    const { clicks } = this.#ports;
    const marked = batch.filter((entry) => 'click' in entry);
    // First what a sign-up will look for, then what is only counted.
    if (marked.length > 0) await clicks.add(marked.map(({ click }) => click));
    const counts = new Additions();
    for (const entry of batch) if ('preview' in entry) counts.add(entry.preview, 'link', 'preview');
    for (const [day, ofDay] of byDay(marked)) countNew(ofDay, await clicks.mark(day, marksOf(ofDay)), counts);
    await clicks.count(await bounded(counts.list(), this.#ports));
  }
}

/** A person is told apart by the kind of link they came by; by source they are counted in each once. */
function marksOf(marked: readonly MarkedClick[]): string[] {
  return [...new Set(marked.flatMap((entry) => [visitorMark(entry), sourceMark(entry)]))];
}

function visitorMark({ click, mark }: MarkedClick): string {
  return `${mark}:${click.link}`;
}

function sourceMark({ click, mark }: MarkedClick): string {
  return `${mark}:${click.link}:${click.source ?? ''}`;
}

function countNew(marked: readonly MarkedClick[], fresh: ReadonlySet<string>, counts: Additions): void {
  const left = new Set(fresh);
  for (const entry of marked) {
    const { click } = entry;
    const isPublic = click.link === 'public';
    if (left.delete(visitorMark(entry))) {
      counts.add(click.campaignId, 'link', click.link satisfies LinkKind);
      if (isPublic) for (const trait of traits) counts.add(click.campaignId, trait, valueIn(trait, click));
    }
    if (left.delete(sourceMark(entry)) && isPublic) counts.add(click.campaignId, 'source', valueIn('source', click));
  }
}

const traits = clickDimensions.filter((dimension) => dimension !== 'source');

function byDay(marked: readonly MarkedClick[]): Map<string, MarkedClick[]> {
  const days = new Map<string, MarkedClick[]>();
  for (const entry of marked) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return days;
}

/** New values of a dimension that is full are counted as others. */
async function bounded(additions: readonly CountedClicks[], ports: Pick<Ports, 'clicks'>): Promise<CountedClicks[]> {
  const folded = new Additions();
  for (const campaignId of new Set(additions.map((addition) => addition.campaignId))) {
    const counted = await ports.clicks.countsOf(campaignId);
    const known = new Map(clickDimensions.map((dimension) => [dimension, new Map(counted[dimension])]));
    for (const { dimension, value, more, ...addition } of additions) {
      if (addition.campaignId !== campaignId) continue;
      const values = dimension === 'link' ? undefined : known.get(dimension);
      const countable = values ? countableValue(value, values) : value;
      values?.set(countable, 1);
      folded.add(campaignId, dimension, countable, more);
    }
  }
  return folded.list();
}

class Additions {
  readonly #byKey = new Map<string, CountedClicks>();

  add(campaignId: CampaignId, dimension: ClickDimension | 'link', value: string, more = 1): void {
    const key = `${campaignId}:${dimension}:${value}`;
    const before = this.#byKey.get(key)?.more ?? 0;
    this.#byKey.set(key, { campaignId, dimension, value, more: before + more });
  }

  list(): CountedClicks[] {
    return [...this.#byKey.values()];
  }
}
