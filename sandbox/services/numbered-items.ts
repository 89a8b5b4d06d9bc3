/** What can be kept, with services that number their tracks, albums and artists. */
export const itemKinds = ['tracks', 'albums', 'artists'] as const;

/** See `itemKinds`. */
export type ItemKind = (typeof itemKinds)[number];

/** One thing to keep; `uri` is `tracks/123`, and `addedAt` the client's word for when. */
export type Item = {
  readonly kind: ItemKind;
  readonly id: string;
  readonly uri: string;
  readonly addedAt?: string;
};

/** An id of digits, in a text. */
export const numericId = /^[1-9]\d{0,17}$/;

/** The item with this id. */
export function itemOf(kind: ItemKind, id: string, addedAt?: string): Item {
  return { kind, id, uri: `${kind}/${id}`, ...(addedAt !== undefined && { addedAt }) };
}

/** The item a uri of the ledger names; null for what is none. */
export function parseItem(uri: string): Item | null {
  const [word, id, ...rest] = uri.split('/');
  const kind = itemKinds.find((known) => known === word);
  return kind === undefined || id === undefined || rest.length > 0 ? null : itemOf(kind, id);
}
