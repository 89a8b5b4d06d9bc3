import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { post, seatAccounts } from '../../bench/seat-fans.js';
import type { AccountKey } from '../../core/artists/team.js';
import { until } from '../bots/until.js';
import { testBrowser } from '../test-browser.js';
import type { FansOf } from './fans-of.js';

const people = z.object({ people: z.array(z.object({ phone: z.string(), lid: z.string() })) });
const link = z.object({ is: z.string(), ref: z.string().optional() });
const message = z.object({ text: z.string(), ack: z.number(), author: z.object({ isAccount: z.boolean() }) });
const view = z.object({ chats: z.array(z.object({ id: z.string(), messages: z.array(message) })) });

/** Chromium may take long to start on a busy machine. */
const linkedWithinMs = 60_000;

/** Residents of the sandbox, who share the artist's group with the account: so it can write to them. */
export const fansOnWhatsAppWeb: FansOf = async (count, { sandbox, ...seating }) => {
  const { control, chromeArgs } = sandbox.whatsappWeb.describe();
  const get = async (path: string): Promise<unknown> => (await fetch(control + path)).json();
  const fans = people.parse(await get('/people')).people.slice(0, count);
  const accounts = fans.map(({ lid }): AccountKey => ({ platform: 'whatsapp', externalId: `${lid}@lid` }));
  await seatAccounts(accounts, seating);
  const reads = async (phone: string): Promise<string[]> => {
    const { chats } = view.parse(await get(`/chat?person=${phone}`));
    const { messages } = chats.find(({ id }) => id === phone) ?? { messages: [] };
    return messages.filter(({ ack, author }) => author.isAccount && ack > 0).map(({ text }) => text);
  };
  const sessionDir = await mkdtemp(join(tmpdir(), 'frontrow-killed-'));
  const { executable, args } = testBrowser();
  return {
    accounts,
    environment: {
      WHATSAPP_DRIVER: 'web',
      WHATSAPP_WEB_SESSION_DIR: sessionDir,
      WHATSAPP_WEB_PROACTIVE: 'accept-ban-risk',
      WHATSAPP_CHROME_PATH: executable,
      WHATSAPP_CHROME_ARGS: [...args, ...chromeArgs].join(' '),
      TZ: whereItIsNoon(),
    },
    read: () => Promise.all(fans.map(({ phone }) => reads(phone))),
    /** Links the account, and waits for the answer to a fan: from then on it can write. */
    async begin() {
      const [first] = fans;
      let shown = link.parse(await get('/link'));
      await until(async () => (shown = link.parse(await get('/link'))).is === 'waiting', linkedWithinMs);
      await post(`${control}/link/qr`, { qr: `${shown.ref ?? ''},` });
      await until(async () => link.parse(await get('/link')).is === 'linked', linkedWithinMs);
      await post(`${control}/messages`, { from: first?.phone, text: '/help' });
      await until(async () => (await reads(first?.phone ?? '')).length > 0, linkedWithinMs);
    },
    /** The message that comes next arrives, and nobody hears that it did. */
    loseNextAnswer: () => post(`${control}/faults`, { match: 'SEND *', drop: true, when: 'after' }),
    close: () => rm(sessionDir, { recursive: true, force: true, maxRetries: 5 }),
  };
};

/** Unasked messages keep the nights of the operator's zone, which `TZ` says. */
function whereItIsNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // POSIX counts to the west.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
