import { z } from 'zod';
import type { NewFault } from '../../sandbox/services/faults/fault-plan.js';
import { effectSchema } from '../../sandbox/services/ledger.js';

const effect = effectSchema.omit({ sequence: true });

/** One thing that was asked of one library, as the service itself has written it down. */
export type Effect = z.infer<typeof effect>;

const ledger = z.object({ effects: z.array(effect), calls: z.record(z.string(), z.number()) });
const tokens = z.object({ grants: z.array(z.object({ accessToken: z.string() })).min(1) });
const accounts = z.object({ accounts: z.array(z.object({ accountId: z.string(), country: z.string() })) });
const library = z.object({ items: z.array(z.object({ uri: z.string() })) });
const consent = z.object({ location: z.string() });
const faults = z.object({ faultsFired: z.record(z.string(), z.number()) });

/** The levers of one service of the sandbox, over HTTP. */
export type ServiceControl = ReturnType<typeof serviceControl>;

/** Takes hold of the levers at this address, as `GET /` of the sandbox names it. Every method throws when the sandbox refuses. */
export function serviceControl(control: string) {
  return {
    /** The service's own record: every effect in order, and its calls by route. */
    ledger: async () => ledger.parse(await call('GET', `${control}/ledger`)),
    /** Makes `count` listeners whose countries are given out in turn. */
    async openAccounts(count: number, countries: readonly string[]) {
      return accounts.parse(await call('POST', `${control}/accounts/bulk`, { count, countries })).accounts;
    },
    /** What the account's owner sees in their library, by URI. */
    async libraryOf(accountId: string): Promise<string[]> {
      return library.parse(await call('GET', `${control}/accounts/${accountId}/library`)).items.map(({ uri }) => uri);
    },
    /** A listener who signs in on the service's permission page and says yes; answers the callback's parameters. */
    async agree(authorizeUrl: URL, account: string): Promise<URLSearchParams> {
      const wanted = { authorizeUrl: authorizeUrl.href, account };
      return new URL(consent.parse(await call('POST', `${control}/consents`, wanted)).location).searchParams;
    },
    /** A listener who says yes in a window over a page of ours; answers what that page sends to the callback. */
    async agreeInPage(signInUrl: URL, account: string): Promise<URLSearchParams> {
      const [given] = tokens.parse(await call('POST', `${control}/grants`, { accounts: [account] })).grants;
      return new URLSearchParams({
        state: signInUrl.searchParams.get('state') ?? '',
        user_token: given?.accessToken ?? '',
      });
    },
    /** A listener removes the app on their account page. */
    revoke: (accountId: string) => call('POST', `${control}/accounts/${accountId}/revoke`, {}),
    plant: (plans: readonly NewFault[]) => call('POST', `${control}/faults`, plans),
    faultsFired: async () => faults.parse(await call('GET', `${control}/faults`)).faultsFired,
    /** Removes what was planted and has not struck yet. */
    clearFaults: () => call('DELETE', `${control}/faults`),
  };
}

/** Moves the calendar that everybody lives by. */
export async function moveCalendar(clockUrl: string, now: Date): Promise<void> {
  await call('POST', clockUrl, { now: now.toISOString() });
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, { method, ...json });
  const text = await response.text();
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${method} ${url}: ${text}`);
  return text === '' ? null : JSON.parse(text);
}
