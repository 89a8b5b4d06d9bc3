import { z } from 'zod';
import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import type { Account } from '../../numbered-accounts.js';
import { apiError, documentOf, jsonApiType, usualApiError } from '../answers.js';
import { itemOf, type Item, type ItemKind } from '../../numbered-items.js';
import type { ApiCall } from './caller.js';
import { selfOf } from './catalogue-calls.js';
import { ofOwner } from './collection-reads.js';
import { onceByKey } from './once-by-key.js';

/** The most items one write takes (OAS). */
const mostItems = 50;

const addedAt = z.iso.datetime({ offset: true });

function payloadOf(kind: ItemKind, withMeta: boolean) {
  const identifier = z.strictObject({
    id: z.string().min(1),
    type: z.literal(kind),
    ...(withMeta && { meta: z.strictObject({ addedAt: addedAt.optional() }).optional() }),
  });
  return z.strictObject({ data: z.array(identifier).min(1).max(mostItems) });
}

/** `POST /userCollection…/{id}/relationships/items`: adds 1 to 50 items. */
export function addItems(kind: ItemKind): (call: ApiCall) => Answer {
  const payload = payloadOf(kind, true);
  return (call) => write(call, { kind, payload, act: (account, items) => add(call, account, items) });
}

/** `DELETE /userCollection…/{id}/relationships/items`: what is gone already is no error (JSON:API, "crud-updating-to-many"). */
export function removeItems(kind: ItemKind): (call: ApiCall) => Answer {
  const payload = payloadOf(kind, false);
  return (call) =>
    write(call, {
      kind,
      payload,
      act(account, items) {
        call.state.collections.remove(account, items, call.twist);
        return documentOf({ links: selfOf(call) });
      },
    });
}

type Write = {
  readonly kind: ItemKind;
  readonly payload: ReturnType<typeof payloadOf>;
  readonly act: (account: Account, items: readonly Item[]) => Answer;
};

function write(call: ApiCall, { kind, payload, act }: Write): Answer {
  return ofOwner(call, 'collection.write', (account) => {
    // JSON:API: no media type parameter but `ext` and `profile`, of which this service has none.
    if (call.contentType?.trim().toLowerCase() !== jsonApiType) return usualApiError(415);
    const parsed = payload.safeParse(jsonIn(call.body));
    if (!parsed.success) return mistakeIn(parsed.error);
    const items = parsed.data.data.map((each) => itemOf(kind, each.id, addedAtOf(each)));
    const once = [...new Map(items.map((item) => [item.uri, item])).values()];
    return onceByKey(call, account, () => act(account, once));
  });
}

function addedAtOf(identifier: object): string | undefined {
  if (!('meta' in identifier)) return undefined;
  const { meta } = z.object({ meta: z.object({ addedAt: addedAt.optional() }).optional() }).parse(identifier);
  return meta?.addedAt === undefined ? undefined : new Date(meta.addedAt).toISOString();
}

function add(call: ApiCall, account: Account, items: readonly Item[]): Answer {
  const { collections } = call.state;
  const { whenUnknown, whenKept, collectionLimit } = call.state.settings();
  const unknown = items.filter((item) => !collections.has(account, item));
  const kept = items.filter((item) => !unknown.includes(item) && collections.contains(account, item.uri));
  const fresh = items.filter((item) => !unknown.includes(item) && !kept.includes(item));
  if (unknown.length > 0 && whenUnknown === 'notFound') return refused(call, account, items, usualApiError(404));
  if (kept.length > 0 && whenKept === 'conflict') return refused(call, account, items, duplicate);
  if (collectionLimit !== null && sizeOf(call, account, items) + fresh.length > collectionLimit) {
    return refused(call, account, items, tooMany);
  }
  collections.save(account, [...fresh, ...kept], call.twist);
  const now = call.state.calendar.now().toISOString();
  const data = fresh.map(({ id, kind, addedAt: at = now }) => ({ id, type: kind, meta: { addedAt: at } }));
  const skipped = [...unknown.map(skip('NOT_FOUND')), ...kept.map(skip('ALREADY_PRESENT'))];
  return documentOf({ data, links: selfOf(call), ...(skipped.length > 0 && { meta: { skipped } }) });
}

function skip(reason: string): (item: Item) => JsonValue {
  return ({ id, kind }) => ({ id, type: kind, reason });
}

const duplicate = apiError(409, {
  code: 'DUPLICATE_ITEMS_IN_COLLECTION',
  detail: 'Collection already contains one or more items',
});

const tooMany = apiError(409, { code: 'TOO_MANY_ITEMS_IN_COLLECTION', detail: 'Collection item limit reached' });

/** Refuses a save whole: nothing of it was done, and the ledger says so. */
// eslint-disable-next-line max-params -- what was asked by whom, and what it was told
function refused({ state }: ApiCall, { accountId }: Account, items: readonly Item[], answer: Answer): Answer {
  for (const { uri } of items) {
    state.ledger.record({ accountId, uri, action: 'save', applied: false, changed: false });
  }
  return answer;
}

/** How many of this kind are kept. */
function sizeOf({ state }: ApiCall, account: Account, [first]: readonly Item[]): number {
  const prefix = `${first?.kind ?? ''}/`;
  return state.collections.items(account).filter(({ uri }) => uri.startsWith(prefix)).length;
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A 400 that points at the first member that is wrong (RFC 6901). */
function mistakeIn(error: z.ZodError): Answer {
  const [issue] = error.issues;
  const pointer = (issue?.path ?? []).map((step) => `/${String(step)}`).join('');
  return apiError(400, { detail: issue?.message ?? 'Invalid request', source: { pointer } });
}
