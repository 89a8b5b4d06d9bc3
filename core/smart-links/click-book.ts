import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { LinkKind } from './arrival.js';
import { clickDimensions, countableValue, valueIn, type ClickDimension } from './click-counts.js';
import type { CountedClicks } from './click-store.js';
import type { Click } from './click.js';

/** A click with the mark of its visitor on this day. */
export type MarkedClick = { click: Click; day: string; mark: string };
type Preview = { preview: CampaignId };
type Entry = MarkedClick | Preview;

/** More than this are never held back: beyond it a visitor waits until the database has taken some. */
const mostWaiting = 1_000;

/** After a batch the database is left alone for so many times as long as it took. */
const restFactor = 4;

/**
 * Writes clicks down behind the visitors' backs: nobody waits for it. What comes in while one batch is on its way, and
 * for a while after, waits for the next: a busy link costs a few writes per batch, however many clicks are in it, and
 * takes at most a fifth of the time of a database that others need too.
 */
export class ClickBook {
  readonly #ports: Pick<Ports, 'clicks' | 'log' | 'monotonic' | 'pause'>;
  #waiting: Entry[] = [];
  #underWay: readonly Entry[] = [];
  /** The last batch there will be, as it stands: the one that takes what is waiting, if anything is. */
  #last: Promise<void> = Promise.resolve();

  #restUntilMs = 0;
  #isHurried = false;
  #wake: () => void = () => undefined;

  constructor(ports: Pick<Ports, 'clicks' | 'log' | 'monotonic' | 'pause'>) {
    this.#ports = ports;
  }

  /** Resolves at once, unless so much is waiting that there is no room for more. */
  async note(entry: Entry): Promise<void> {
    this.#waiting.push(entry);
    if (this.#waiting.length === 1) this.#last = this.#last.then(() => this.#writeNext());
    if (this.#waiting.length > mostWaiting) await this.written();
  }

  /** A click that was noted here and may not be in the database yet. */
  find(id: string): Click | null {
    const isSought = (entry: Entry) => 'click' in entry && entry.click.id === id;
    const entry = this.#underWay.find(isSought) ?? this.#waiting.find(isSought);
    return entry && 'click' in entry ? entry.click : null;
  }

  /** Resolves once all that was noted here is kept and counted, or could not be. */
  written(): Promise<void> {
    this.#isHurried = true;
    this.#wake();
    return this.#last;
  }

  async #writeNext(): Promise<void> {
    await this.#rest();
    this.#isHurried = false;
    const startedMs = this.#nowMs();
    this.#underWay = this.#waiting.splice(0);
    await this.#write(this.#underWay);
    this.#underWay = [];
    const endedMs = this.#nowMs();
    this.#restUntilMs = endedMs + restFactor * (endedMs - startedMs);
  }

  /** Until the database has had its rest, or somebody needs what is waiting. */
  async #rest(): Promise<void> {
    const leftMs = this.#restUntilMs - this.#nowMs();
    if (leftMs <= 0 || this.#isHurried) return;
    const hurried = new Promise<void>((resolve) => (this.#wake = resolve));
    await Promise.race([this.#ports.pause(leftMs), hurried]);
  }

  #nowMs(): number {
    return this.#ports.monotonic.now().getTime();
  }

  async #write(batch: readonly Entry[]): Promise<void> {
    try {
      await this.#keep(batch);
    } catch (error) {
      this.#ports.log.warn('Clicks could not be recorded.', { clicks: batch.length, error });
    }
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
