import { findAccount } from '../services/numbered-accounts.js';
import { parseItem } from '../services/numbered-items.js';
import type { TidalState } from '../services/tidal/state.js';
import type { DiaryEntry } from './diary.js';
import type { Shelved } from './library.js';

/** What a listener keeps on another service than Sandbox Spotify. */
export type Elsewhere = {
  readonly title: string;
  /** The listener's name. */
  readonly whose: string;
  /** Newest first. */
  readonly items: readonly Shelved[];
};

/** Whose library it is: the fan's by the name they have everywhere, and by an account with which they said yes. */
type Whose = { personId: string; username: string; diary: readonly DiaryEntry[] };

const kinds = { tracks: 'track', albums: 'album', artists: 'artist' } as const;

/** What the fan keeps on Sandbox TIDAL; null for somebody who has no account there. */
export function onTidal({ personId, username, diary }: Whose, tidal: TidalState): Elsewhere | null {
  const consent = diary.findLast(
    (each) => each.kind === 'allowed' && each.service === 'tidal' && each.personId === personId,
  );
  const account = findAccount(tidal.accounts, consent?.kind === 'allowed' ? consent.accountId : username);
  if (!account) return null;
  const items = tidal.collections.items(account).map(({ uri, addedAt }): Shelved => {
    const item = parseItem(uri);
    const release = item && tidal.catalogue.find(item.kind, item.id);
    return { uri: `tidal:${uri}`, kind: item ? kinds[item.kind] : 'item', release, addedAt: new Date(addedAt) };
  });
  return { title: 'Sandbox TIDAL', whose: account.displayName, items };
}
