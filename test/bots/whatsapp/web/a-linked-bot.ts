import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Incoming, OutgoingMessage, Purpose, Target } from '../../../../bots/whatsapp/driver.js';
import { launchWith, type BrowserProcess, type Launch } from '../../../../bots/whatsapp/drivers/web/launch-child.js';
import { openWebDriver, type Browser, type WebDriver } from '../../../../bots/whatsapp/drivers/web/open-web-driver.js';
import type { LinkStatus } from '../../../../bots/whatsapp/drivers/web/supervise-browser.js';
import { FakeMonotonic } from '../../../doubles/fake-monotonic.js';
import { FakeRandom } from '../../../doubles/fake-random.js';
import { MemoryLog } from '../../../doubles/memory-log.js';
import { AWhatsApp } from '../../../sandbox/platforms/whatsapp-web/a-whatsapp.js';
import { until } from '../../until.js';
import { HandTimers } from './hand-timers.js';

/** Chromium may take long to start on a busy machine. */
const startedWithinMs = 60_000;

/** The driver on the real library and a real Chromium, against an emulator of its own. */
export class ALinkedBot {
  readonly whatsApp: AWhatsApp;
  readonly sessionDir: string;
  readonly timers = new HandTimers();
  readonly log = new MemoryLog();
  readonly monotonic = new FakeMonotonic(new Date('2026-05-01T12:00:00Z'));
  readonly heard: Incoming[] = [];
  readonly statuses: LinkStatus[] = [];
  /** Every process that was started, the last one last. */
  readonly processes: BrowserProcess[] = [];
  printed = '';
  /** Handles what comes, besides its being kept in `heard`. */
  handle: (incoming: Incoming) => Promise<void> = () => Promise.resolve();
  driver: WebDriver;
  readonly #browser: Browser;
  readonly #isProactive: boolean;

  private constructor(whatsApp: AWhatsApp, sessionDir: string, options: { browser: Browser; isProactive: boolean }) {
    this.whatsApp = whatsApp;
    this.sessionDir = sessionDir;
    this.#browser = options.browser;
    this.#isProactive = options.isProactive;
    this.driver = this.open();
  }

  /** Everything, and nothing started yet. */
  static async make(browser: Browser, isProactive = false): Promise<ALinkedBot> {
    const sessionDir = await mkdtemp(join(tmpdir(), 'frontrow-whatsapp-'));
    return new ALinkedBot(await AWhatsApp.start(), sessionDir, { browser, isProactive });
  }

  /** Another driver on the same session. */
  open(): WebDriver {
    const launch: Launch = (listener) => {
      const child = launchWith(process.env)(listener);
      this.processes.push(child);
      return child;
    };
    return openWebDriver({
      settings: {
        sessionDir: this.sessionDir,
        chromeArgs: this.whatsApp.described.chromeArgs,
        isProactive: this.#isProactive,
      },
      findBrowser: () => Promise.resolve(this.#browser),
      environment: process.env,
      monotonic: this.monotonic,
      random: new FakeRandom(),
      log: this.log,
      print: (text) => (this.printed += text),
      zone: 'UTC',
      onStatus: (status) => this.statuses.push(status),
      timers: this.timers,
      launch,
    });
  }

  async start(): Promise<void> {
    await this.driver.start({
      handle: (incoming) => {
        this.heard.push(incoming);
        return this.handle(incoming);
      },
      wentOut: () => Promise.resolve(),
      cameBack: () => Promise.resolve(),
    });
  }

  async reached(is: LinkStatus['is']): Promise<void> {
    await until(() => this.driver.status().is === is, startedWithinMs).catch((cause: unknown) => {
      const lines = this.log.lines.map(
        ({ level, message, fields }) => `${level}: ${message} ${JSON.stringify(fields)}`,
      );
      throw new Error(`It is ${JSON.stringify(this.driver.status())}, not ${is}.\n${lines.join('\n')}`, { cause });
    });
  }

  /** Starts and links it by the QR code. */
  async link(): Promise<void> {
    await this.start();
    await this.reached('waiting');
    await until(() => this.driver.linkPageUrl() !== null && /▄{7}/.test(this.printed));
    await this.whatsApp.photograph();
    await this.reached('ready');
  }

  /** Sends a text with what else is given, as an answer unless it is said otherwise. */
  send(target: Target, message: Partial<OutgoingMessage>, purpose: Purpose = 'reply') {
    return this.driver.send(
      target,
      { text: '', imageUrl: null, links: [], options: [], language: 'en', ...message },
      { purpose },
    );
  }

  /** Somebody writes, and the driver has brought it. */
  async hears(from: string, text: string, group?: string): Promise<Incoming> {
    const before = this.heard.length;
    await this.whatsApp.control('/messages', { from, text, ...(group !== undefined && { group }) });
    const found = () => this.heard.slice(before).find((each) => each.what === 'text' && each.text === text);
    await until(() => found() !== undefined);
    return found()!;
  }

  async close(): Promise<void> {
    await this.driver.stop();
    await this.whatsApp.close();
    await rm(this.sessionDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
