import { createHmac } from 'node:crypto';
import type { WhatsAppSettings } from '../../../bots/whatsapp/bot.js';
import { startBots, type BotsOptions } from '../../../bots/start-bots.js';
import { Secret } from '../../../core/secret.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { openSandbox, type SharedSandbox } from '../shared-sandbox.js';
import { until } from '../until.js';
import { CloudPeople, type SeenMessage } from './cloud-people.js';

/** The sandbox's Cloud API with a fan called Asha, and all it takes to start the real bot on it. */
export type CloudWorld = Awaited<ReturnType<typeof openCloudWorld>>;

/** Opens a world of its own, or in a sandbox that others use too; close it when done. */
export async function openCloudWorld(shared?: SharedSandbox) {
  const { sandbox, close } = await openSandbox(shared);
  const { graphUrl, credentials, control } = sandbox.whatsappCloud.describe();
  const people = new CloudPeople(control);
  const engine = new FakeEngine();
  const log = new MemoryLog();
  const { calendar } = sandbox;
  const monotonic = new FakeMonotonic(new Date('2026-11-24T10:00:00Z'));
  const bots: { stop(): Promise<void> }[] = [];
  const secrets = { token: new Secret(credentials.token), appSecret: new Secret(credentials.appSecret) };
  const base = {
    driver: 'cloud',
    graphUrl,
    phoneNumberId: credentials.phoneNumberId,
    verifyToken: new Secret('our own word'),
  } as const;
  let webhookUrl = '';
  return {
    people,
    engine,
    log,
    calendar,
    monotonic,
    webhookUrl: () => webhookUrl,
    /** Starts the bot, on the fake engine unless on another, and tells Meta where to call it. */
    async start(
      changes: Partial<Extract<WhatsAppSettings, { driver: 'cloud' }>> = {},
      of: BotsOptions['engine'] = engine,
    ) {
      const whatsapp = { ...base, ...secrets, ...changes };
      const baseUrl = 'http://127.0.0.1:3000';
      const before = log.lines.length;
      const bot = await startBots({ engine: of, whatsapp, baseUrl, botsPort: 0, calendar, monotonic, log });
      bots.push(bot);
      const told = () => log.lines.slice(before).findLast(({ fields }) => fields['callbackUrl'] !== undefined);
      // Where Meta is away at first, it is told later.
      await until(() => told() !== undefined, 20_000);
      webhookUrl = String(told()?.fields['callbackUrl']);
      await people.post('/app/webhook', { callbackUrl: webhookUrl, verifyToken: 'our own word' });
      return bot;
    },
    /** Asha writes; resolves to what the bot has written since, once there is so much. */
    async ask(text: string, messages = 1): Promise<SeenMessage[]> {
      const before = (await people.sees('asha')).length;
      await people.write('asha', text);
      let since: SeenMessage[] = [];
      await until(async () => {
        since = (await people.sees('asha')).slice(before);
        return since.length >= messages;
      });
      return since;
    },
    /** Posts to the bot as Meta would, or somebody who would like to be Meta. */
    async post(
      body: string,
      headers: Record<string, string> = { 'X-Hub-Signature-256': sign(body, credentials.appSecret) },
    ) {
      return (await fetch(webhookUrl, { method: 'POST', headers, body })).status;
    },
    /** Sends what the bot itself would not, as whoever has its token could. */
    async sendAsBusiness(recipient: string, content: object): Promise<void> {
      const headers = { Authorization: `Bearer ${credentials.token}`, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ messaging_product: 'whatsapp', recipient, ...content });
      const sent = await fetch(`${graphUrl}/${credentials.phoneNumberId}/messages`, { method: 'POST', headers, body });
      if (!sent.ok) throw new Error(await sent.text());
    },
    phoneNumberId: credentials.phoneNumberId,
    async close() {
      for (const bot of bots) await bot.stop();
      await close();
    },
  };
}

/** What Meta signs a body with. */
export function sign(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
