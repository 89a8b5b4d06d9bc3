import { recordConsent } from '../../core/consent/record-consent.js';
import { collectAnnouncements } from '../../core/announcements/collect-announcements.js';
import type { Ports } from '../../core/engine-ports.js';
import { isOpen } from '../../core/library-writes/library-write.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import type { Credentials } from '../../core/streaming/streaming-service.js';
import { seededDice } from '../../sandbox/services/dice.js';
import { InMemoryGateStore } from '../doubles/in-memory-gate-store.js';
import { aWorld, begin, join, minuteMs, pass, trackUri, writeOf, type KnownFan, type World } from '../core/world.js';
import { Interleaver } from './interleaver.js';
import { NightEnds } from './night-ends.js';
import { NightSafety, type NightFan } from './night-safety.js';
import { tenderPoint, troubles } from './night-troubles.js';
import { portsOfWorker, type SharedWorld } from './worker-ports.js';

/** What struck in a night, and how often. */
export type Struck = Map<string, number>;

const zones = ['Pacific/Kiritimati', 'Asia/Kolkata'] as const;
const names = ['ana', 'binod', 'chen', 'dara', 'eva', 'filip'] as const;
/** They come when it is out already where they live. */
const lateNames = ['gita', 'hugo'] as const;
const workerCount = 3;
/** So many steps things go wrong; then they must come to an end by themselves. */
const stormSteps = 1_200;
const mostSteps = 20_000;
/** Rarer than in the engine: what matters is the order of things, and most looks find nothing. */
const pumpMs = 30_000;

/** A release night on doubles, in virtual time: everything left to chance follows from the seed. */
export class SeededNight {
  readonly #dice: () => number;
  readonly #struck: Struck;
  readonly #world: World;
  readonly #known: KnownFan[];
  readonly #fans: NightFan[];
  readonly #interleaver: Interleaver;
  readonly #safety: NightSafety;
  readonly #shared: SharedWorld;
  readonly #alive: string[] = [];
  #born = 0;
  #mayHaveChanged = true;
  readonly #ends: NightEnds;

  static async open(seed: number, struck: Struck): Promise<SeededNight> {
    const world = await aWorld();
    const known: KnownFan[] = [];
    for (const [index, name] of names.entries()) known.push(await join(world, name, { zone: zoneOf(index) }));
    return new SeededNight(seed, { world, known, struck });
  }

  private constructor(seed: number, { world, known, struck }: { world: World; known: KnownFan[]; struck: Struck }) {
    this.#dice = seededDice(seed);
    this.#struck = struck;
    this.#world = world;
    this.#known = known;
    this.#fans = known.map(({ fanId, accountId }, index) => {
      const midnight = startOfDay(world.campaign.releaseDate, zoneOf(index));
      return { fanId, accountId, midnight, withdrawn: false, revoked: false };
    });
    this.#ends = new NightEnds(world, known);
    const nowMs = () => world.monotonic.now().getTime();
    this.#interleaver = new Interleaver(this.#dice, nowMs);
    this.#safety = new NightSafety(world, this.#fans);
    this.#shared = {
      ports: world.ports,
      gateStates: new InMemoryGateStore(),
      interleaver: this.#interleaver,
      nowMs,
      onCall: (call) => this.#hear(call),
    };
  }

  /** Plays it to its end. @throws Error with what was broken */
  async play(): Promise<void> {
    const [first] = [...this.#fans].sort((one, other) => one.midnight.getTime() - other.midnight.getTime());
    this.#world.calendar.moveTo(new Date((first?.midnight.getTime() ?? 0) - minuteMs));
    for (let step = 0; step < stormSteps; step += 1) {
      while (this.#alive.length < workerCount) this.#hire();
      await this.#doHarm();
      await this.#goOn();
      await this.#look();
    }
    await this.#calmDown();
    await this.#ends.check(this.#fans);
  }

  /** Faults have stopped: what is due must come to its end, and fans who are told to connect again do. */
  async #calmDown(): Promise<void> {
    for (const fault of this.#world.service.heal()) {
      const trouble = troubles.find((each) => each.fault === fault);
      if (trouble) this.#strike(trouble.name, -1);
    }
    this.#world.service.arrive();
    const end = new Date(Math.max(...this.#fans.map(({ midnight }) => midnight.getTime())));
    if (this.#world.calendar.now() < end) this.#world.calendar.moveTo(end);
    for (let step = 0; step < mostSteps; step += 1) {
      while (this.#alive.length < workerCount) this.#hire();
      if (step % 50 === 0) {
        await this.#reconnect();
        if (await this.#isOver()) return;
      }
      await this.#goOn();
      await this.#look();
    }
    const writes = await Promise.all(this.#known.map((fan) => writeOf(this.#world, fan)));
    throw new Error(`It has not come to an end: ${writes.map(({ state }) => state).join(', ')}.`);
  }

  /** Looks whether all is as it must be, if anything can have changed since the last look. */
  async #look(): Promise<void> {
    if (!this.#mayHaveChanged) return;
    this.#mayHaveChanged = false;
    await this.#safety.check();
  }

  async #isOver(): Promise<boolean> {
    const writes = await Promise.all(this.#known.map((fan) => writeOf(this.#world, fan)));
    const isTold = (await this.#world.ports.writes.withOutbox(1)).length === 0;
    return isTold && writes.every(({ state }) => !isOpen(state));
  }

  /** A worker process, which looks for due waves and collects news until it dies. */
  #hire(): void {
    this.#born += 1;
    const worker = `worker-${this.#born}`;
    this.#alive.push(worker);
    const ports = portsOfWorker(worker, this.#shared);
    void this.#work(worker, ports);
  }

  async #work(worker: string, ports: Ports): Promise<void> {
    for (;;) {
      await runDueWaves(ports).catch(() => undefined);
      await collectAnnouncements(ports).catch(() => undefined);
      await this.#interleaver.turn(worker, 'pump', this.#shared.nowMs() + pumpMs);
    }
  }

  /** One step of somebody; if nobody can make one, time passes until somebody can. */
  async #goOn(): Promise<void> {
    if (await this.#interleaver.step()) return;
    const nextMs = this.#interleaver.nextMs() ?? 0;
    pass(this.#world, Math.max(1, nextMs - this.#shared.nowMs()));
    // Where nothing is due, the calendar runs ahead to what will be.
    await this.#jump();
  }

  /** Moves the calendar to the next retry or midnight. */
  async #jump(): Promise<void> {
    const now = this.#world.calendar.now();
    const writes = await Promise.all(this.#known.map((fan) => writeOf(this.#world, fan)));
    const open = writes.filter(({ state }) => isOpen(state));
    if (open.length === 0 || open.some(({ nextTryAt }) => nextTryAt <= now)) return;
    this.#world.calendar.moveTo(new Date(Math.min(...open.map(({ nextTryAt }) => nextTryAt.getTime()))));
    this.#strike('calendar-moved');
  }

  async #doHarm(): Promise<void> {
    const chance = this.#dice();
    if (chance < 0.002) this.#crash(this.#alive);
    else if (chance < 0.018) this.#crash(this.#alive.filter((worker) => this.#isTender(worker)));
    else if (chance < 0.0205) this.#stall();
    else if (chance < 0.035) pass(this.#world, Math.floor(this.#dice() * 3_000));
    else if (chance < 0.065) this.#breakCall();
    else if (chance < 0.1) await this.#reconnect();
    else if (chance < 0.11) this.#world.service.arrive();
    else if (chance < 0.1105) await this.#withdraw();
    else if (chance < 0.111) this.#revoke();
    else if (chance < 0.113) await this.#joinLate();
  }

  /** In the middle of something that the database or a service will remember. */
  #isTender(worker: string): boolean {
    return this.#interleaver.pointsOf(worker).some((point) => tenderPoint.test(point));
  }

  #crash(workers: readonly string[]): void {
    const worker = this.#pick(workers);
    if (!worker) return;
    for (const point of this.#interleaver.pointsOf(worker)) this.#strike(`crash ${point}`);
    this.#strike('crash');
    this.#interleaver.kill(worker);
    this.#alive.splice(this.#alive.indexOf(worker), 1);
  }

  /** Everybody stands still for longer than two leases of a shard; calls that were on their way stay so. */
  #stall(): void {
    pass(this.#world, 41_000 + Math.floor(this.#dice() * 20_000));
    this.#strike('stall');
  }

  #breakCall(): void {
    const trouble = this.#pick(troubles);
    if (!trouble || (trouble.isRare && this.#dice() < 0.9)) return;
    this.#world.service.fail(trouble.call, trouble.fault, trouble.times);
    this.#strike(trouble.name, trouble.times);
  }

  async #withdraw(): Promise<void> {
    const fan = this.#pick(this.#fans.filter(({ withdrawn }) => !withdrawn));
    if (!fan) return;
    const { artistId, id: campaignId, artistName } = this.#world.campaign;
    const notice = { version: 'test', language: 'en', region: 'general', responsibleParty: artistName } as const;
    const decision = { purpose: 'save', decision: 'withdrawn', place: 'chat' } as const;
    await recordConsent({ artistId, fanId: fan.fanId, campaignId, notice, ...decision }, this.#world.ports);
    fan.withdrawn = true;
    this.#strike('withdrawn');
  }

  /** Somebody signs up after their midnight: what they are promised is due at once. */
  async #joinLate(): Promise<void> {
    const index = this.#known.length;
    const name = lateNames[index - names.length];
    const midnight = startOfDay(this.#world.campaign.releaseDate, zoneOf(index));
    if (!name || this.#world.calendar.now() < midnight) return;
    const known = await join(this.#world, name, { zone: zoneOf(index) });
    this.#fans.push({ fanId: known.fanId, accountId: name, midnight, withdrawn: false, revoked: false });
    this.#known.push(known);
    this.#strike('joined-late');
  }

  #revoke(): void {
    const fan = this.#pick(this.#fans.filter(({ revoked }) => !revoked));
    if (!fan) return;
    this.#world.service.revoke(fan.accountId);
    fan.revoked = true;
    this.#strike('revoked');
  }

  /** Fans whose permission was called dead and is not sign in again. */
  async #reconnect(): Promise<void> {
    for (const [index, fan] of this.#fans.entries()) {
      const known = this.#known[index];
      if (!known || fan.revoked || fan.withdrawn) continue;
      if ((await writeOf(this.#world, known)).state !== 'needs-reauth') continue;
      const parameters = this.#world.service.agree(await begin(this.#world, known, zoneOf(index)), fan.accountId);
      await this.#world.engine.completePreSave({ service: 'spotify', parameters, browser: known.browser });
      this.#strike('reconnected');
    }
  }

  #hear({ worker, port, method, first }: Parameters<SharedWorld['onCall']>[0]): void {
    if (port === 'writes' || port === 'service') this.#mayHaveChanged = true;
    if (port === 'consents' && method === 'ofFan') this.#safety.noteConsentRead(worker, first);
    if (port !== 'service') return;
    const accountId = this.#world.service.tokens.accountOf(first as Credentials);
    this.#safety.noteServiceCall({ worker, accountId, method });
    if (method === 'contains' && accountId && this.#world.service.libraryOf(accountId).includes(trackUri)) {
      this.#safety.noteSeen(accountId);
    }
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.#dice() * items.length)];
  }

  #strike(name: string, times = 1): void {
    this.#struck.set(name, (this.#struck.get(name) ?? 0) + times);
  }
}

function zoneOf(index: number): (typeof zones)[number] {
  return zones[index % zones.length] ?? zones[0];
}
