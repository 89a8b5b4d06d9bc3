import type { DiaryEntry } from './diary.js';
import type { Shelved } from './library.js';
import type { OtherService } from './other-services.js';

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

/** What the fan keeps on this service; null for somebody who has nothing there and has allowed nothing. */
export function keptElsewhere({ personId, username, diary }: Whose, service: OtherService): Elsewhere | null {
  const consent = diary.findLast(
    (each) => each.kind === 'allowed' && each.service === service.name && each.personId === personId,
  );
  const allowed = consent?.kind === 'allowed' ? consent.accountId : null;
  const listener = service.listener(allowed ?? username);
  if (!listener) return null;
  const items = service.kept(listener).map(({ uri, addedAt }): Shelved => {
    const named = service.named(uri);
    return {
      uri: `${service.name}:${uri}`,
      kind: named?.kind ?? 'item',
      release: named?.release ?? null,
      addedAt: new Date(addedAt),
    };
  });
  if (items.length === 0 && allowed === null) return null;
  return { title: `Sandbox ${service.title}`, whose: listener.displayName, items };
}
