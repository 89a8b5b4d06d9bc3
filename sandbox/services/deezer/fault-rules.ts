import { faultClassesWith } from '../faults/fault-classes.js';
import type { FaultRules } from '../faults/faults.js';
import { errorBody, errors } from './answers.js';

const refusedToken = { status: 200, body: errorBody(errors.invalidToken) };

/**
 * How Deezer goes wrong. Its quota and a token that is no good are an HTTP 200 with an error inside; a 429 comes from what
 * stands before the API. Its tokens say `expires`, not `expires_in`.
 */
export const deezerFaults: FaultRules = {
  classes: {
    ...faultClassesWith({
      'quota-exceeded': { status: 200, body: errorBody(errors.quota) },
      'false-invalid-grant': refusedToken,
    }),
    'access-token-refused': refusedToken,
    'expires-in-zero': { change: { set: { expires: 0 } } },
    'expires-in-text': { change: { set: { expires: '3600' } } },
    'expires-in-huge': { change: { set: { expires: 1e12 } } },
    'expires-in-absent': { change: { remove: ['expires'] } },
  },
  libraryWrite: /^(POST|DELETE) \/user\/[^/]+\/(tracks|albums|artists)$/,
};
