import { faultClassesWith } from '../faults/fault-classes.js';
import type { FaultRules } from '../faults/faults.js';
import { errors } from './answers.js';

const { status, ...words } = errors.invalidAuthentication;
const body = { errors: [{ id: 'SANDBOXFAULT', ...words, status: `${status}` }] };
const refusedToken = { status, body };

/**
 * How Apple Music goes wrong. There is no token endpoint: the classes that spoil what one says find nothing to spoil. A
 * listener's token that is no good is a 403; a 401 would be about the developer's, and shut the whole app out.
 */
export const appleMusicFaults: FaultRules = {
  classes: {
    ...faultClassesWith({
      'quota-exceeded': { status: 429, retryAfter: 'none' },
      'false-invalid-grant': refusedToken,
    }),
    'access-token-refused': refusedToken,
  },
  libraryWrite: /^POST \/me\/(library|favorites)$/,
};
