import type { Incoming, WhatsAppDriver } from '../../../../bots/whatsapp/driver.js';
import type { Browser } from '../../../../bots/whatsapp/drivers/web/open-web-driver.js';
import { ALinkedBot } from './a-linked-bot.js';

const dayMs = 24 * 60 * 60 * 1000;

/** One linked browser for many bots, one after the other: a Chromium for every scenario is far too slow. */
export class SharedLink {
  readonly bot: ALinkedBot;
  /** The driver was stopped for good by a bot: the next one opens it again. */
  #isStopped = false;

  private constructor(bot: ALinkedBot) {
    this.bot = bot;
  }

  /** Links a browser, with the ban risk accepted: what nobody has asked for is sent, at a human pace. */
  static async make(browser: Browser): Promise<SharedLink> {
    const bot = await ALinkedBot.make(browser, true);
    await bot.link();
    return new SharedLink(bot);
  }

  /** Waits until the browser is there, and lets a day go by: the last bot's messages count no more. */
  async rest(): Promise<void> {
    this.bot.monotonic.advanceMs(dayMs);
    if (!this.#isStopped) return;
    this.bot.driver = this.bot.open();
    await this.bot.start();
    await this.bot.reached('ready');
    this.#isStopped = false;
  }

  /**
   * The driver for one bot. Stopped by the bot it is stopped really; `leave` takes it from the bot, and the browser
   * goes on for the next.
   */
  lend(): { driver: WhatsAppDriver; leave(): void } {
    const { bot } = this;
    const { driver } = bot;
    const inHand = new Set<Promise<void>>();
    let isLeft = false;
    const lent: WhatsAppDriver = {
      capabilities: driver.capabilities,
      posting: driver.posting,
      lettersAtOnce: driver.lettersAtOnce,
      start: ({ handle }) => {
        bot.handle = (incoming: Incoming) => {
          const work = handle(incoming).finally(() => inHand.delete(work));
          inHand.add(work);
          return work;
        };
        return Promise.resolve();
      },
      send: (target, message, errand) => driver.send(target, message, errand),
      change: (messageId, message) => driver.change(messageId, message),
      pin: (messageId, isPinned) => driver.pin(messageId, isPinned),
      number: () => driver.number(),
      managesGroup: (groupId, person) => driver.managesGroup(groupId, person),
      capacity: () => driver.capacity(),
      endWaiting: () => {
        if (!isLeft) driver.endWaiting();
      },
      stop: async () => {
        if (isLeft) await Promise.all(inHand);
        else await driver.stop();
        this.#isStopped ||= !isLeft;
        bot.handle = () => Promise.resolve();
      },
    };
    return { driver: lent, leave: () => void (isLeft = true) };
  }

  close(): Promise<void> {
    return this.bot.close();
  }
}
