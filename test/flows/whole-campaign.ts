import { expect } from '@jest/globals';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { pressBeginning } from '../bots/scenarios/artist-world.js';
import type { ChatWorld, Person, Saying, Seen } from '../bots/scenarios/chat-world.js';
import { untilReads } from '../bots/scenarios/waiting.js';
import { until } from '../bots/until.js';
import { libraryOf, type Installation } from './installation.js';
import { preSaveByHttp } from './pre-save-by-http.js';

const secondMs = 1000;
const dayMs = 86_400_000;
const zone = 'Asia/Kolkata';
/** Longer than any flood is held against somebody. */
const restMs = 60_000;
/** What workers do by the clock is done by then. */
const workedWithinMs = 25_000;

/** A release that is still to come, as the sandbox's Spotify has it, and the artist who will ask for it in chat. */
export type Release = { artist: string; title: string; slug: string; trackUri: string; url: string; date: string };

/** Puts a release into the catalogue that comes out in three weeks; `number` keeps it apart from others. */
export function aRelease({ sandbox }: Installation, number: number): Release {
  const [artist, title, slug] = [`Nova ${number}`, `Monsoon ${number}`, `monsoon-${number}`];
  const date = dayAfter(sandbox.calendar.now(), 21);
  const { trackId } = sandbox.spotify.state.catalogue.put({
    title,
    artist,
    isrc: `INZ0326${String(20_000 + number)}`,
    upc: upcOf(`1968712000${number}`),
    releaseDate: date,
    durationMs: 200_000,
    markets: {},
  });
  const url = `https://open.spotify.com/track/${trackId}`;
  return { artist, title, slug, trackUri: `spotify:track:${trackId}`, url, date };
}

function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** Eleven digits with the check digit behind them. */
function upcOf(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** One campaign on one platform, told as its people live it: Asha is the artist, Leo manages and is a fan as well. */
export class WholeCampaign {
  readonly #installation: Installation;
  readonly #chat: ChatWorld;
  readonly #release: Release;
  readonly #hasGroup: boolean;

  constructor(installation: Installation, told: { chat: ChatWorld; release: Release; hasGroup: boolean }) {
    this.#installation = installation;
    this.#chat = told.chat;
    this.#release = told.release;
    this.#hasGroup = told.hasGroup;
  }

  /** From one pasted reference, and asked for: the operator has not approved the artist yet. */
  async isMade(): Promise<void> {
    const { artist, title, slug, url, date } = this.#release;
    const early = new Date(Date.parse(date) - 2 * dayMs).toISOString().slice(0, 10);
    await this.#says(`/campaign do: new reference: ${url}`);
    await this.#untilReads('No service shows it yet');
    await this.#says(`/campaign title: ${title} artist: ${artist} zone: ${zone} slug: ${slug}`);
    await this.#untilReads(`Your new campaign: ${title}`);
    await this.#says(`/campaign date: ${early}`);
    await pressBeginning(this.#chat, 'Make this campaign');
    await this.#untilReads(`“${title}” is made, and waits`);
    expect(await this.#waits()).toEqual([slug]);
    await this.#installation.opened.engine.approveArtist(artist);
    await this.#untilReads(`${artist} is approved`);
    expect(await this.#waits()).toEqual([]);
  }

  async #waits(): Promise<string[]> {
    const waiting = await this.#installation.opened.engine.waitingArtists();
    return waiting.flatMap(({ campaigns }) => campaigns.map((each) => each.slug));
  }

  /** The group is linked, and Leo is on the team. */
  async isAtHome(): Promise<void> {
    const { artist, slug } = this.#release;
    if (this.#hasGroup) {
      await this.#chat.runsGroup('asha');
      await this.#says(`/community link: ${slug}`, { where: 'group' });
      await until(async () => (await this.#communities()).length === 1);
    }
    await this.#says(`/team do: add role: manager for: ${artist}`);
    const [card] = await this.#untilReads(`A code for the team of ${artist}`);
    const code = /\/team code:(\w{4}-\w{4})/.exec(card?.text ?? '')?.[1];
    await this.#says(`/team code: ${code}`, { by: 'leo' });
    await this.#untilReads(`You are on the team of ${artist}`, { by: 'leo' });
  }

  async #communities() {
    return this.#installation.opened.engine.communitiesOf((await this.#campaign()).id);
  }

  async #campaign() {
    const all = await this.#installation.opened.engine.campaigns();
    return all.find(({ slug }) => slug === this.#release.slug)!;
  }

  /** Leo by their own link from chat, and a listener who has seen the poster. */
  async isPreSaved(): Promise<void> {
    const { slug, title } = this.#release;
    const origin = this.#installation.baseUrl;
    await this.#says(`/presave release: ${slug}`, { by: 'leo' });
    const url = await this.#linkOf('leo');
    const browser = await preSaveByHttp({ origin, url, slug, listener: 'Rohan', zone });
    await browser.get('/me');
    await browser.post('/me/consents', { purpose: 'news', answer: 'yes' });
    await this.#untilReads(`You're in: ${title}`, { by: 'leo' });
    await preSaveByHttp({ origin, url: `${origin}/l/${slug}?s=poster`, slug, listener: 'Asha', zone });
  }

  async #linkOf(person: Person): Promise<string> {
    let url: string | undefined;
    await until(async () => {
      const seen = await this.#chat.reads(person);
      const urls = seen.flatMap(({ buttons, links }) => [...buttons.map((each) => each.url), ...links]);
      url = urls.findLast((each) => each?.includes('/p/')) ?? undefined;
      return url !== undefined;
    });
    return url ?? '';
  }

  /** Two managers move it at once, to different days: the second is told, and nothing of theirs is done. */
  async isMoved(): Promise<void> {
    const { slug, title, date } = this.#release;
    const other = new Date(Date.parse(date) + 7 * dayMs).toISOString().slice(0, 10);
    await this.#says(`/campaign release: ${slug} date: ${date}`);
    await this.#untilReads(`Move “${title}”?`);
    await this.#says(`/campaign release: ${slug} date: ${other}`, { by: 'leo' });
    await this.#untilReads(`Move “${title}”?`, { by: 'leo' });
    await this.#presses('Move it');
    await this.#untilReads(`Moved: “${title}”`);
    await this.#presses('Move it', 'leo');
    await this.#untilReads('Somebody else has just changed this campaign', { by: 'leo' });
    expect(await this.#campaign()).toMatchObject({ releaseDate: date, phase: 'open' });
    await this.#untilReads(`${title} has a new date`, { by: 'leo' });
  }

  /** The artist's words reach the fan who asked for news, and everybody in the group. */
  async isBlasted(): Promise<void> {
    await this.#says(`/blast release: ${this.#release.slug} text: Tonight at six, on the roof.`);
    await this.#untilReads('It goes to 1 fan who asked for news.');
    await this.#presses('Send it now');
    await this.#untilReads('Tonight at six, on the roof.', { by: 'leo', where: 'private' });
    if (!this.#hasGroup) return;
    await this.#untilReads('Tonight at six, on the roof.', { by: 'leo', where: 'group' });
  }

  /** Midnight in Kolkata: what was promised is in both libraries, by one save each. */
  async isOut(): Promise<void> {
    const { title, date, trackUri } = this.#release;
    const { sandbox } = this.#installation;
    sandbox.calendar.moveTo(startOfDay(date, zone));
    await this.#untilReads(`${title} is in your library`, { by: 'leo' });
    const { ledger } = sandbox.spotify.state;
    await until(() => ledger.effects({ uri: trackUri }).length === 2, workedWithinMs);
    for (const name of ['Rohan', 'Asha']) expect(libraryOf(sandbox, name)).toContain(trackUri);
    expect(ledger.effects({ uri: trackUri }).map(({ action, changed }) => [action, changed])).toEqual([
      ['save', true],
      ['save', true],
    ]);
    if (this.#hasGroup) await this.#untilReads(`${title} is out`, { by: 'leo', where: 'group' });
  }

  /** The figures are those of the two who joined. */
  async isCounted(): Promise<void> {
    const { slug, title } = this.#release;
    await this.#asksUntil(`/release release: ${slug}`, /Seen in library\s+2\b/);
    await this.#untilReads('Every midnight has passed.');
    await this.#asksUntil(`/stats release: ${slug}`, /Seen in library\s+1\s+1\s+0\b/);
    const figures = await this.#all('asha');
    expect(figures).toMatch(/Pre-saved\s+1\s+1\s+0\b/);
    expect(figures).toMatch(/poster\s+1\/1\b/);
    expect(figures).toContain(`From the click to the library: ${title}`);
    await this.#says(`/campaign release: ${slug}`);
    await this.#untilReads('2 pre-saves so far.');
  }

  /** Asks again until it reads so: figures may be some seconds old. */
  async #asksUntil(command: string, figures: RegExp): Promise<void> {
    await until(async () => {
      const before = (await this.#chat.reads()).length;
      await this.#says(command);
      await until(async () => (await this.#chat.reads()).length > before);
      return figures.test(await this.#all('asha'));
    }, workedWithinMs).catch(async (cause: unknown) => {
      throw new Error(`${command} does not come to ${String(figures)}:\n${await this.#all('asha')}`, { cause });
    });
  }

  /** The bot's own time passes meanwhile: it writes unasked at a human pace where it has to. */
  async #untilReads(words: string, sought: Parameters<typeof untilReads>[2] = {}): Promise<Seen[]> {
    const reads: ChatWorld['reads'] = (...of) => {
      this.#chat.passMs(secondMs);
      return this.#chat.reads(...of);
    };
    return untilReads({ ...this.#chat, reads }, words, { withinMs: workedWithinMs, ...sought });
  }

  async #all(person: Person): Promise<string> {
    return (await this.#chat.reads(person)).map(({ text }) => text).join('\n');
  }

  async #says(text: string, saying: Saying = {}): Promise<void> {
    this.#chat.passMs(restMs);
    await this.#chat.say(text, saying);
  }

  async #presses(label: string, by: Person = 'asha'): Promise<void> {
    this.#chat.passMs(restMs);
    await this.#chat.press(label, { by });
  }
}
