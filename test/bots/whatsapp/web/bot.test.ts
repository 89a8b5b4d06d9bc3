import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWhatsAppBot } from '../../../../bots/whatsapp/bot.js';
import { EngineError } from '../../../../core/errors.js';
import { FakeEngine } from '../../fake-engine.js';
import { aBlastLetter, nightDrive } from '../../night-drive.js';
import { testBrowser } from '../../../test-browser.js';
import { until } from '../../until.js';
import { ALinkedBot } from './a-linked-bot.js';

const asha = '919800000001';
/** Shown by a hidden id. */
const rohan = '919800000002';

describe('the bot on WhatsApp Web, where it may write first', () => {
  const engine = new FakeEngine();
  const secret = 'the-word-of-the-database';
  let linked: ALinkedBot;
  let bot: { stop(): Promise<void> };

  beforeAll(async () => {
    process.env['FRONTROW_TEST_SECRET'] = secret;
    linked = await ALinkedBot.make(testBrowser(), true);
    bot = await start();
    await linked.reached('waiting');
    await linked.whatsApp.photograph();
    await linked.reached('ready');
  }, 120_000);
  afterAll(async () => {
    delete process.env['FRONTROW_TEST_SECRET'];
    await bot.stop();
    await linked.close();
  }, 60_000);

  function start() {
    const { driver, monotonic, log, sessionDir } = linked;
    const settings = { driver: 'web', sessionDir, chromeArgs: [], isProactive: true } as const;
    return startWhatsAppBot({ engine, settings, webhooks: null, calendar: monotonic, monotonic, log, driver });
  }

  /** What somebody reads of the bot after they wrote this. */
  async function reads(from: string, text: string, group?: string): Promise<string> {
    const before = (await linked.whatsApp.chat(from, group)).length;
    await linked.whatsApp.control('/messages', { from, text, ...(group !== undefined && { group }) });
    const since = async () =>
      (await linked.whatsApp.chat(from, group)).slice(before).filter(({ author }) => author.isAccount);
    await until(async () => (await since()).length > 0, 15_000);
    return (await since())[0]?.text ?? '';
  }

  it('gives its browser nothing of our environment but what it needs', async () => {
    const child = linked.processes.at(-1)?.pid;
    const chromium = (await readFile(join(linked.sessionDir, 'browser.pid'), 'utf8')).trim();

    for (const pid of [String(child), chromium]) {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
      expect(environment).toContain('PATH=');
      expect(environment).not.toContain(secret);
    }
  });

  it('brings an artist’s words with numbers, and one answer ends them, also after the bots were started again', async () => {
    await reads(asha, 'help');
    const externalId = `${asha}@c.us`;
    // She is known here by her number, and shows herself by a hidden id.
    for (const [id, aliases] of engine.aliasesSeen)
      if (aliases.includes(externalId)) engine.knownAs.set(id, externalId);
    const letter = aBlastLetter('We play Berlin tonight.', { externalId });
    const announcement = { ...letter.announcement, platform: 'whatsapp' as const };
    engine.letters.push({ ...letter, announcement });
    await until(() => engine.outcomes.length === 1, 20_000);

    const message = (await linked.whatsApp.chat(asha)).at(-1);
    expect([engine.outcomes[0], message?.options]).toEqual([{ outcome: 'delivered' }, null]);
    expect(message?.text).toContain('2 No more news from Late Trains');

    await bot.stop();
    linked.driver = linked.open();
    bot = await start();
    await linked.reached('ready');
    await reads(asha, '2');

    expect(engine.muted).toBe(nightDrive().artistId);
  }, 90_000);

  it('lets an admin of a group link it, by whatever id the group lists them, and nobody else', async () => {
    const linkFromChat = engine.linkFromChat.bind(engine);
    engine.linkFromChat = async (link) => {
      if (!(await link.managesPlace())) throw new EngineError('not-place-manager', 'no');
      return linkFromChat(link);
    };
    const members = [
      { phone: asha, isAdmin: false },
      { phone: rohan, isAdmin: true },
    ];
    const { id: group } = await linked.whatsApp.control('/groups', { subject: 'Night drivers', members });
    await reads(asha, 'help');
    await reads(rohan, 'help');

    await reads(rohan, '/community link: night-drive', group);
    await reads(asha, '/community link: night-drive', group);

    const told = async (person: string) => JSON.stringify(await linked.whatsApp.chat(person));
    expect(await told(rohan)).toContain('is linked to all of this community');
    expect(await told(asha)).toContain('Make group admin');
    expect(await told(asha)).not.toContain('is linked');
  });

  it('answers a text of 65,536 characters and one of signs alone, and answers on', async () => {
    await linked.whatsApp.control('/messages', { from: asha, text: 'x'.repeat(65_536) });
    await linked.whatsApp.control('/messages', { from: asha, text: '/' + '\u202e*_~`'.repeat(900) });

    expect(await reads(asha, '/status')).toContain('/presave');
    expect(linked.log.messages('error')).toEqual([]);
  });
});
