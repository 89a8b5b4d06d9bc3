import type { RequestHandler } from 'express';
import type { Answer } from '../../answers.js';
import type { Account } from '../../numbered-accounts.js';
import { apiError, documentOf } from '../answers.js';
import type { TidalState } from '../state.js';
import { bearerOf, type ApiCall } from './caller.js';

/** The longest `Idempotency-Key` (OAS). */
const longestKey = 128;

/** Whether another request holds the key of a response's request; set by `holdKey`. */
const busy = new WeakSet<object>();

/** Holds the `Idempotency-Key` of a write until it is answered, so that a second request meanwhile is refused. */
export function holdKey(state: TidalState): RequestHandler {
  return (request, response, next) => {
    const key = request.get('idempotency-key');
    const who = key === undefined ? null : bearerOf(request, state);
    if (key !== undefined && who?.account != null) {
      const letGo = state.idempotencyKeys.hold(ownKey(who.clientId, who.account, key));
      if (letGo === null) busy.add(request);
      else response.on('finish', letGo).on('close', letGo);
    }
    next();
  };
}

/** True if another request with the same key was being worked on when this one came. */
export function keyIsBusy(request: object): boolean {
  return busy.has(request);
}

/**
 * Does a write once for its `Idempotency-Key`: the same payload is told the first answer again, whatever it was,
 * another payload is refused (platform-apis §4.1; that refusals are replayed too: [unk]). Without a key it is simply done.
 */
export function onceByKey(call: ApiCall, account: Account, act: () => Answer): Answer {
  const { idempotencyKey, clientId, path, body } = call;
  if (idempotencyKey === null) return act();
  if (idempotencyKey === '' || idempotencyKey.length > longestKey) {
    return apiError(400, {
      detail: 'Idempotency-Key must have 1 to 128 characters',
      source: { header: 'Idempotency-Key' },
    });
  }
  if (call.keyIsBusy) return inProgress;
  const { idempotencyKeys } = call.state;
  const key = ownKey(clientId, account, idempotencyKey);
  const payload = `${call.method} ${path}\n${body}`;
  const known = idempotencyKeys.find(key, payload);
  if (known.state === 'other-payload') return mismatch;
  if (known.state === 'done') return documentOf(known.answer.json ?? null, known.answer.status);
  const answer = act();
  idempotencyKeys.remember(key, payload, answer);
  return answer;
}

/** A key is its listener's and its app's own. */
function ownKey(clientId: string, { accountId }: Account, key: string): string {
  return `${clientId} ${accountId} ${key}`;
}

const inProgress = apiError(409, {
  code: 'IDEMPOTENT_REQUEST_IN_PROGRESS',
  detail: 'Request already in progress for this idempotency key',
});

const mismatch = apiError(422, {
  code: 'IDEMPOTENT_REQUEST_PAYLOAD_MISMATCH',
  detail: 'Idempotency key reused with a different payload',
});
