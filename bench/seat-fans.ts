import { z } from 'zod';
import type { AccountKey } from '../core/artists/team.js';
import type { Campaign } from '../core/campaigns/campaign.js';
import { consentRecordId } from '../core/consent/consent.js';
import { noticeFor } from '../core/consent/notice.js';
import { fanId, newFan } from '../core/fans/fan.js';
import type { Configuration } from '../core/wiring/configuration.js';
import { openLoader, type LoadedRecords } from '../core/wiring/open-loader.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** Where fans are seated: accounts at the sandbox's platform, and what Frontrow keeps of them. */
type Seating = { sandbox: Sandbox; configuration: Configuration; campaign: Campaign; now: Date };

/** Puts fans of the campaign's artist into the database who asked for news and can be written to; answers their accounts. */
export async function seatFans(
  count: number,
  platform: 'discord' | 'telegram',
  { sandbox, configuration, campaign, now }: Seating,
): Promise<AccountKey[]> {
  const names = Array.from({ length: count }, (_, number) => `fan${number}`);
  const ids = platform === 'discord' ? onDiscord(names, sandbox) : await onTelegram(names, sandbox);
  const accounts = ids.map((externalId): AccountKey => ({ platform, externalId }));
  const loader = await openLoader(configuration);
  await loader.load(recordsOf(accounts, campaign, now)).finally(() => loader.close());
  return accounts;
}

function recordsOf(accounts: readonly AccountKey[], campaign: Campaign, createdAt: Date): LoadedRecords {
  const { artistId } = campaign;
  const notice = noticeFor({ campaign, zone: 'Asia/Kolkata' });
  const decision = { purpose: 'news', campaignId: null, decision: 'given', place: 'web', sequence: 1 } as const;
  const ids = accounts.map((_, number) => fanId.parse(`fan_${String(number).padStart(10, '0')}`));
  const known = { artistId, accountCreatedAt: null, unreachableSince: null, createdAt };
  return {
    fans: ids.map((id) => newFan({ id, artistId, createdAt })),
    identities: accounts.map((account, number) => {
      return { ...account, ...known, fanId: ids[number] ?? fanId.parse('fan_0000000000'), displayName: `fan${number}` };
    }),
    consents: ids.map((id) => {
      return { ...decision, id: consentRecordId(id, 1), artistId, fanId: id, notice, decidedAt: createdAt };
    }),
    ...{ grants: [], accountClaims: [], preSaves: [], writes: [], referralCodes: [], points: [] },
  };
}

const firstDiscordId = 400_000_000_000_000_000n;

function onDiscord(names: readonly string[], { discord }: Sandbox): string[] {
  const people = names.map((username, number) => ({ id: String(firstDiscordId + BigInt(number)), username }));
  discord.settle(people);
  return people.map(({ id }) => id);
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

/** Asks something of the sandbox's control side. @throws Error if it refuses */
export async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${url}.`);
  return response.json();
}
