import { z } from 'zod';
import type { AccountKey } from '../core/artists/team.js';
import type { Campaign } from '../core/campaigns/campaign.js';
import { consentRecordId } from '../core/consent/consent.js';
import { noticeFor } from '../core/consent/notice.js';
import { fanId, newFan, type Platform } from '../core/fans/fan.js';
import type { Configuration } from '../core/wiring/configuration.js';
import { openLoader, type LoadedRecords } from '../core/wiring/open-loader.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** Whose fans they become, and where that is kept. */
type Seating = { configuration: Configuration; campaign: Campaign; now: Date };

/** Puts fans of the campaign's artist into the database who asked for news and can be written to; answers their accounts. */
export async function seatFans(
  count: number,
  platform: Platform,
  { sandbox, ...seating }: Seating & { sandbox: Sandbox },
): Promise<AccountKey[]> {
  const names = Array.from({ length: count }, (_, number) => `fan${number}`);
  const accounts = (await seats[platform](names, sandbox)).map((externalId) => ({ platform, externalId }));
  await seatAccounts(accounts, seating);
  return accounts;
}

/** Puts who has these accounts into the database as fans of the campaign's artist who asked for news. */
export async function seatAccounts(
  accounts: readonly AccountKey[],
  { configuration, campaign, now }: Seating,
): Promise<void> {
  const loader = await openLoader(configuration);
  await loader.load(recordsOf(accounts, campaign, now)).finally(() => loader.close());
}

function recordsOf(accounts: readonly AccountKey[], campaign: Campaign, createdAt: Date): LoadedRecords {
  const { artistId } = campaign;
  const notice = noticeFor({ campaign, zone: 'Asia/Kolkata' });
  const decision = { purpose: 'news', campaignId: null, decision: 'given', place: 'web', sequence: 1 } as const;
  const ids = accounts.map((_, number) => fanId.parse(`fan_${String(number).padStart(10, '0')}`));
  const known = {
    artistId,
    accountCreatedAt: null,
    unreachableSince: null,
    language: null,
    appLanguage: null,
    createdAt,
  };
  return {
    fans: ids.map((id) => newFan({ id, artistId, createdAt })),
    identities: accounts.map((account, number) => {
      return { ...account, ...known, fanId: ids[number] ?? fanId.parse('fan_0000000000'), displayName: `fan${number}` };
    }),
    consents: ids.map((id) => {
      return { ...decision, id: consentRecordId(id, 1), artistId, fanId: id, notice, decidedAt: createdAt };
    }),
    ...{ grants: [], accountClaims: [], countedAccounts: [], preSaves: [], writes: [], referralCodes: [], points: [] },
  };
}

/** Makes accounts of these names at the sandbox's platform; answers their ids. */
const seats: Record<Platform, (names: readonly string[], sandbox: Sandbox) => Promise<string[]>> = {
  discord: onDiscord,
  telegram: onTelegram,
  whatsapp: onWhatsAppCloud,
};

const firstDiscordId = 400_000_000_000_000_000n;

function onDiscord(names: readonly string[], { discord }: Sandbox): Promise<string[]> {
  const people = names.map((username, number) => ({ id: String(firstDiscordId + BigInt(number)), username }));
  discord.settle(people);
  return Promise.resolve(people.map(({ id }) => id));
}

async function onTelegram(names: readonly string[], { telegram }: Sandbox): Promise<string[]> {
  const { control } = telegram.describe();
  const ids: string[] = [];
  for (const username of names) {
    const made = await post(`${control}/users`, { username, started: true });
    ids.push(String(z.object({ id: z.number() }).parse(made).id));
  }
  return ids;
}

const firstPhone = 919_700_000_000;

async function onWhatsAppCloud(names: readonly string[], { whatsappCloud }: Sandbox): Promise<string[]> {
  const { control } = whatsappCloud.describe();
  const ids: string[] = [];
  for (const [number, id] of names.entries()) {
    const made = await post(`${control}/users`, { id, phone: String(firstPhone + number) });
    ids.push(z.object({ userId: z.string() }).parse(made).userId);
  }
  return ids;
}

/** Asks something of the sandbox's control side. @throws Error if it refuses */
export async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${url}.`);
  return response.json();
}
