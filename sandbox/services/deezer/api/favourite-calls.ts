import type { JsonValue } from '../../../state/journal.js';
import type { Answer } from '../../answers.js';
import type { Account } from '../../numbered-accounts.js';
import { itemOf, numericId, parseItem, type Item, type ItemKind } from '../../numbered-items.js';
import { apiError, errors, missingParameter, ok } from '../answers.js';
import { listenerOf, ownerWith, type ApiCall } from './caller.js';
import { albumInList, artistObject, trackInList } from './objects.js';
import { pageOf } from './paging.js';
import { viewOf } from './view.js';

const parameterOf: Readonly<Record<ItemKind, string>> = {
  tracks: 'track_id',
  albums: 'album_id',
  artists: 'artist_id',
};

const shown = { tracks: trackInList, albums: albumInList, artists: artistObject } as const;

/** `GET /user/{id}/tracks`, `/albums` or `/artists`: what is kept, the oldest first, with when it was added. */
export function readFavourites(kind: ItemKind): (call: ApiCall) => Answer {
  return (call) => {
    const listener = listenerOf(call);
    if ('refused' in listener) return listener.refused;
    const { favourites, catalogue } = call.state;
    const view = viewOf(call);
    const kept = favourites.items(listener.account).flatMap(({ uri, addedAt }): JsonValue[] => {
      const item = parseItem(uri);
      const release = item?.kind === kind ? catalogue.find(kind, item.id) : null;
      const timeAdd = Math.floor(Date.parse(addedAt) / 1000);
      return release === null ? [] : [{ ...shown[kind](release, view), time_add: timeAdd }];
    });
    return pageOf(call, kept.reverse());
  };
}

/** `POST /user/me/tracks?track_id=` and the like. What is kept already is done already [unk]. */
export function addFavourite(kind: ItemKind): (call: ApiCall) => Answer {
  return write(kind, 'add', (call, account, item) => {
    const { favourites, catalogue, ledger } = call.state;
    const { whenUnreadable, libraryLimit } = call.state.settings();
    const refused = (answer: Answer): Answer => {
      ledger.record({ accountId: account.accountId, uri: item.uri, action: 'save', applied: false, changed: false });
      return answer;
    };
    const isKnown = catalogue.find(kind, item.id) !== null;
    const isRefused = !isKnown || (whenUnreadable === 'refused' && !favourites.isReadable(account, item));
    if (isRefused) return refused(apiError(errors.noData));
    const isFull = libraryLimit !== null && sizeOf(call, account, kind) >= libraryLimit;
    if (isFull && !favourites.contains(account, item.uri)) return refused(apiError(errors.itemsLimit));
    favourites.save(account, [item], call.twist);
    return done(call);
  });
}

/** `DELETE /user/me/tracks?track_id=` and the like. What is gone already is no error [unk]. */
export function removeFavourite(kind: ItemKind): (call: ApiCall) => Answer {
  return write(kind, 'remove', (call, account, item) => {
    call.state.favourites.remove(account, [item], call.twist);
    return done(call);
  });
}

// eslint-disable-next-line max-params -- who does what to which item
type Act = (call: ApiCall, account: Account, item: Item) => Answer;

// eslint-disable-next-line max-params -- which kind of item, which way, and how
function write(kind: ItemKind, way: 'add' | 'remove', act: Act): (call: ApiCall) => Answer {
  return (call) => {
    const permission = way === 'add' ? 'manage_library' : call.state.settings().removingNeeds;
    const owner = ownerWith(call, permission);
    if ('refused' in owner) return owner.refused;
    const values = call.parameters.getAll(parameterOf[kind]);
    const [id] = values;
    if (id === undefined) return missingParameter(parameterOf[kind]);
    if (values.length > 1 || !numericId.test(id)) return apiError(errors.wrongParameter);
    return act(call, owner.account, itemOf(kind, id));
  };
}

function done({ state }: ApiCall): Answer {
  return ok(state.settings().writeAnswer === 'true' ? true : { error: [], results: true });
}

function sizeOf({ state }: ApiCall, account: Account, kind: ItemKind): number {
  return state.favourites.items(account).filter(({ uri }) => uri.startsWith(`${kind}/`)).length;
}
