import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import type { SavedItem } from '../../libraries.js';
import type { Account } from '../../numbered-accounts.js';
import { documentOf, usualApiError } from '../answers.js';
import type { Release } from '../../numbered-catalogue.js';
import { parseItem, type Item, type ItemKind } from '../../numbered-items.js';
import { listenerWithScope, type ApiCall } from './caller.js';
import { canSee, selfOf } from './catalogue-calls.js';
import { collectionOf } from './collection-kinds.js';
import { badParameter, listIn, undocumentedParameter } from './query.js';
import { resourceOf } from './resources.js';

/** One thing in a collection, and the release it belongs to if the service still knows one. */
type Kept = { readonly item: Item; readonly saved: SavedItem; readonly release: Release | null };

/** What each collection can be sorted by (OAS 1.10.104). */
const sorts: Readonly<Record<ItemKind, Readonly<Record<string, (kept: Kept) => string>>>> = {
  tracks: {
    addedAt,
    title,
    'albums.title': title,
    'artists.name': artist,
    duration: ({ release }) => `${release?.durationMs ?? 0}`.padStart(12, '0'),
  },
  albums: { addedAt, title, 'artists.name': artist, releaseDate: ({ release }) => release?.releaseDate ?? '' },
  artists: { addedAt, name: artist },
};

/** `GET /userCollection…/{id}/relationships/items`: a page of what is kept, the newest first unless sorted otherwise. */
export function readItems(kind: ItemKind): (call: ApiCall) => Answer {
  return (call) =>
    ofOwner(call, 'collection.read', (account) => {
      const mistake = undocumentedParameter(call, { sorts: Object.keys(sorts[kind]) }) ?? includeMistake(call);
      if (mistake !== null) return mistake;
      const offset = offsetIn(call);
      if (offset === null) return badParameter('page[cursor]', 'The cursor is not one of ours');
      const all = sorted(call, kind, keptOf(call, account, kind));
      const page = all.slice(offset, offset + call.state.settings().pageSize);
      const after = offset + page.length;
      const links = { ...selfOf(call), ...(after < all.length && nextOf(call, after)) };
      const data = page.map(({ item, saved }) => ({ id: item.id, type: kind, meta: { addedAt: saved.addedAt } }));
      return documentOf({ data, ...includedOf(call, page, account), links });
    });
}

/** `GET /userCollection…/{id}`: how many are kept. */
export function readCollection(kind: ItemKind): (call: ApiCall) => Answer {
  return (call) =>
    ofOwner(call, 'collection.read', (account) => {
      const all = keptOf(call, account, kind);
      const lastModifiedAt = all
        .map(({ saved }) => saved.addedAt)
        .sort()
        .at(-1);
      const attributes = { numberOfItems: all.length, lastModifiedAt };
      const data = { id: account.accountId, type: collectionOf[kind].path, attributes };
      return documentOf({ data, links: selfOf(call) });
    });
}

/** Acts for the listener whose collection it is; anybody else's looks absent. */
export function ofOwner(call: ApiCall, scope: string, act: (account: Account) => Answer): Answer {
  const listener = listenerWithScope(call, scope);
  if ('refused' in listener) return listener.refused;
  const isOwn = call.id === 'me' || call.id === listener.account.accountId;
  return isOwn ? act(listener.account) : usualApiError(404);
}

function keptOf({ state }: ApiCall, account: Account, kind: ItemKind): Kept[] {
  return state.collections.items(account).flatMap((saved): Kept[] => {
    const item = parseItem(saved.uri);
    return item?.kind === kind ? [{ item, saved, release: state.catalogue.find(kind, item.id) }] : [];
  });
}

function sorted({ query }: ApiCall, kind: ItemKind, all: readonly Kept[]): Kept[] {
  const wanted = query.get('sort') ?? '-addedAt';
  const keyOf = sorts[kind][wanted.replace(/^-/, '')] ?? addedAt;
  const direction = wanted.startsWith('-') ? -1 : 1;
  return [...all].sort((one, other) => direction * compared(keyOf(one), keyOf(other)));
}

function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function addedAt({ saved }: Kept): string {
  return saved.addedAt;
}

function title({ release }: Kept): string {
  return release?.title ?? '';
}

function artist({ release }: Kept): string {
  return release?.artist ?? '';
}

function includeMistake({ query }: ApiCall): Answer | null {
  const unknown = listIn(query, 'include').find((path) => path.split('.')[0] !== 'items');
  return unknown === undefined ? null : badParameter('include', `Cannot include ${unknown}`);
}

/** The resources themselves, those the listener's market has: what it has not stays an identifier. */
function includedOf(
  { query, state, origin }: ApiCall,
  page: readonly Kept[],
  { country }: Account,
): { included?: JsonValue } {
  if (!query.has('include')) return {};
  const view = { market: country, now: state.calendar.now(), origin };
  const seen = page.flatMap(({ item: { kind }, release }) =>
    release !== null && canSee(kind, release, view) ? [resourceOf(kind, release, view)] : [],
  );
  return { included: seen };
}

/** A cursor is opaque to clients: here an offset, base64url. */
function nextOf(call: ApiCall, offset: number): { next: string; meta: { nextCursor: string } } {
  const nextCursor = Buffer.from(`after:${offset}`).toString('base64url');
  const query = new URLSearchParams(call.query);
  query.set('page[cursor]', nextCursor);
  return { next: `${call.path}?${query.toString()}`, meta: { nextCursor } };
}

function offsetIn({ query }: ApiCall): number | null {
  const cursor = query.get('page[cursor]');
  if (cursor === null) return 0;
  const [, digits] = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return digits === undefined ? null : Number(digits);
}
