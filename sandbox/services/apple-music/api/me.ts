import { z } from 'zod';
import type { Answer } from '../../answers.js';
import { storefrontOf } from '../accounts.js';
import { apiError, badParameter, errors, ok } from '../answers.js';
import { itemKindOf } from '../items.js';
import { ratingValue } from '../ratings.js';
import type { ListenerCall } from './caller.js';
import { storefrontResource } from './catalogue-calls.js';

/** `GET /me/storefront`: the fan's country for Apple. */
export function readOwnStorefront({ account }: ListenerCall): Answer {
  return ok({ data: [storefrontResource(storefrontOf(account))] });
}

const ratingBody = z.strictObject({
  type: z.literal('rating'),
  attributes: z.strictObject({ value: ratingValue }),
});

type RatedKind = 'songs' | 'albums';

/** `PUT /me/ratings/songs/{id}` and the like: 1 for love, -1 for dislike. */
export function rate(kind: RatedKind): (call: ListenerCall) => Answer {
  return (call) => {
    const parsed = ratingBody.safeParse(jsonIn(call.body));
    if (!parsed.success) return badParameter('attributes', 'The value of a rating is 1 or -1');
    if (call.state.catalogue.find(itemKindOf[kind], call.id) === null) return apiError(errors.notFound);
    call.state.ratings.put(keyOf(call, kind), parsed.data.attributes.value);
    return readRating(kind)(call);
  };
}

/** `GET /me/ratings/songs/{id}` and the like. */
export function readRating(kind: RatedKind): (call: ListenerCall) => Answer {
  return (call) => {
    const value = call.state.ratings.get(keyOf(call, kind));
    if (value === undefined) return apiError(errors.notFound);
    const { id } = call;
    return ok({ data: [{ id, type: 'ratings', href: `/v1/me/ratings/${kind}/${id}`, attributes: { value } }] });
  };
}

/** `DELETE /me/ratings/songs/{id}` and the like. */
export function unrate(kind: RatedKind): (call: ListenerCall) => Answer {
  return (call) => {
    call.state.ratings.remove(keyOf(call, kind));
    return { status: 204 };
  };
}

function keyOf({ account, id }: ListenerCall, kind: RatedKind): string {
  return `${account.accountId}/${kind}/${id}`;
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
