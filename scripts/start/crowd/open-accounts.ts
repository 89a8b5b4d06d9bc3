import { randomBytes } from 'node:crypto';
import type { Sandbox } from '../../../sandbox/sandbox.js';
import { createAccount, type Account } from '../../../sandbox/services/spotify/accounts.js';
import type { Release } from '../../../sandbox/services/spotify/catalogue.js';
import type { Member } from './crowd.js';

/** A listener's account at the sandbox's Spotify, and what its owner has allowed Frontrow. */
export type OpenedAccount = { accountId: string; refreshToken: string; scopes: string[] };

const scopes = ['user-library-modify', 'user-library-read'];

/**
 * Opens an account at the sandbox's Spotify for everybody who gives a permission, and lets them give it; whoever was
 * there for the earlier release has that in their library. By index; a second time it finds the accounts again.
 */
export function openSpotifyAccounts(
  members: readonly Member[],
  { spotify: { state } }: Sandbox,
  earlier: { release: Release; savedAt: (member: Member) => Date },
): Map<number, OpenedAccount> {
  const [app] = state.apps.all();
  if (app === undefined) throw new Error('The sandbox has no app.');
  const known = new Map(state.accounts.all().map((account) => [account.id, account]));
  const opened = new Map<number, OpenedAccount>();
  for (const member of members.filter(({ mode }) => mode === 'direct')) {
    const { handle: id, home, campaigns } = member;
    const details = { id, displayName: id, country: home.country, product: 'premium' } as const;
    const account = known.get(id) ?? createAccount(state.accounts, details, { isCrowd: true });
    if (campaigns !== 'current') stock(account, earlier.release, earlier.savedAt(member), state);
    opened.set(member.index, { accountId: account.accountId, scopes, refreshToken: refreshTokenOf(account, member) });
  }
  return opened;

  /** Who has not come back has been forgotten by us, and has ended it over there. */
  function refreshTokenOf({ accountId }: Account, { campaigns }: Member): string {
    if (campaigns === 'earlier') return randomBytes(48).toString('base64url');
    const consent = { clientId: app?.clientId ?? '', accountId, redirectUri: '', scopes, challenge: null };
    return state.grants.issueRefreshToken(state.grants.open(consent, false));
  }
}

function stock(account: Account, release: Release, at: Date, { libraries }: Sandbox['spotify']['state']): void {
  libraries.stock(account, [`spotify:track:${release.trackId}`, `spotify:album:${release.albumId}`], at);
}

/** Their accounts at Discord were made at the beginning of 2024, a minute apart: an id there tells when. */
const firstAccountMs = Date.UTC(2024, 0, 1);
const minuteMs = 60_000;
const discordEpochMs = 1_420_070_400_000;

/** Gives everybody who is in the chat an account on the sandbox's Discord; answers their ids by index. */
export function openDiscordAccounts(members: readonly Member[], { discord }: Sandbox): Map<number, string> {
  const inChat = members.filter(({ isInChat }) => isInChat);
  const ids = new Map(inChat.map((member) => [member.index, idOf(member)]));
  discord.settle(inChat.map((member) => ({ id: idOf(member), username: member.handle })));
  return ids;
}

function idOf({ index }: Member): string {
  return String(BigInt(firstAccountMs + index * minuteMs - discordEpochMs) << 22n);
}
