import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import whatsAppWeb, { type Client, type Message } from 'whatsapp-web.js';
import type { EmulatorFrame, PageFrame } from '../../../../sandbox/platforms/whatsapp-web/frames.js';
import { assemblePage } from '../../../../sandbox/platforms/whatsapp-web/page/page.js';
import { testBrowser } from '../../../test-browser.js';
import { until } from '../../../bots/until.js';

const browser = testBrowser();
const asha = { phone: '919800000001', lid: '20400000000001', name: 'Asha' };

type StandIn = { standIn: { receive(frame: EmulatorFrame): void; told: PageFrame[] } };

describe('the page, served as a file by whatsapp-web.js itself', () => {
  let folder: string;
  let client: Client;
  const qrs: string[] = [];
  const heard: Message[] = [];
  let isReady = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontrow-page-'));
    await writeFile(join(folder, 'stand-in.html'), assemblePage('by-hand'));
    client = new whatsAppWeb.Client({
      webVersion: 'stand-in',
      webVersionCache: { type: 'local', path: folder, strict: true },
      puppeteer: { executablePath: browser.executable, args: [...browser.args, '--disable-dev-shm-usage'] },
    });
    client.on('qr', (qr) => qrs.push(qr));
    client.on('ready', () => (isReady = true));
    client.on('message', (message) => heard.push(message));
    const initialized = client.initialize();
    await until(async () => (await told().catch(() => [])).some(({ what }) => what === 'hello'), 60_000);
    const nobody = { people: [], groups: [], channels: [], history: [], broken: {} };
    await tell({ what: 'welcome', account: null, ref: '2@first', ...nobody });
    await initialized;
  }, 90_000);
  afterAll(async () => {
    await client.destroy();
    await rm(folder, { recursive: true, force: true });
  }, 30_000);

  async function tell(frame: EmulatorFrame): Promise<void> {
    await client.pupPage!.evaluate((given) => {
      (globalThis as unknown as StandIn).standIn.receive(given);
    }, frame);
  }

  async function told(): Promise<PageFrame[]> {
    return client.pupPage!.evaluate(() => (globalThis as unknown as StandIn).standIn.told);
  }

  it('shows a QR code, and another when it is renewed', async () => {
    await until(() => qrs.length === 1);
    expect(qrs[0]).toMatch(/^2@first,[^,]+,[^,]+,[^,]+,1$/);

    await tell({ what: 'ref', ref: '2@second' });

    await until(() => qrs.at(-1)?.startsWith('2@second,') === true);
  });

  it('is ready once a phone has linked it, and brings and sends messages', async () => {
    const account = { phone: '919800000099', lid: '20400000000099', name: 'Bot', device: 'd1' };
    await tell({ what: 'linked', account, people: [asha], groups: [], channels: [] });
    await until(() => isReady);
    const chat = { chat: '919800000001@c.us', author: '919800000001@c.us', person: asha, broadcast: false };
    const message = { id: '3A01', key: null, fromMe: false, type: 'chat', options: null, body: 'presave', at: 1 };
    await tell({ what: 'message', ...chat, ...message });
    await until(() => heard.length === 1);

    expect(heard[0]?.body).toBe('presave');
    await client.sendMessage('919800000001@c.us', 'Here is your link', { sendSeen: false });
    await until(async () => (await told()).some(({ what }) => what === 'sent'));
    expect((await told()).find((frame) => frame.what === 'sent')?.message).toMatchObject({
      chat: '919800000001@c.us',
      body: 'Here is your link',
    });
  });
});
