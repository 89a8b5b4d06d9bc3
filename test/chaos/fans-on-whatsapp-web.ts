import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { post, seatAccounts } from '../../bench/seat-fans.js';
import { linkAccount, webEnvironment } from '../../bench/whatsapp-web-account.js';
import type { AccountKey } from '../../core/artists/team.js';
import { until } from '../bots/until.js';
import { testBrowser } from '../test-browser.js';
import type { FansOf } from './fans-of.js';

const people = z.object({ people: z.array(z.object({ phone: z.string(), lid: z.string() })) });
const message = z.object({ text: z.string(), ack: z.number(), author: z.object({ isAccount: z.boolean() }) });
const view = z.object({ chats: z.array(z.object({ id: z.string(), messages: z.array(message) })) });

/** The page gets ready once it is linked, on a machine that may be busy. */
const answeredWithinMs = 60_000;

/** Residents of the sandbox, who share the artist's group with the account: so it can write to them. */
export const fansOnWhatsAppWeb: FansOf = async (count, { sandbox, ...seating }) => {
  const { control } = sandbox.whatsappWeb.describe();
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
  return {
    accounts,
    environment: {
      ...webEnvironment(sandbox, testBrowser(), sessionDir),
      WHATSAPP_WEB_PROACTIVE: 'accept-ban-risk',
      TZ: whereItIsNoon(),
    },
    read: () => Promise.all(fans.map(({ phone }) => reads(phone))),
    /** Links the account, and waits for the answer to a fan: from then on it can write. */
    async begin() {
      await linkAccount(sandbox);
      const [first] = fans;
      await post(`${control}/messages`, { from: first?.phone, text: '/help' });
      await until(async () => (await reads(first?.phone ?? '')).length > 0, answeredWithinMs);
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
