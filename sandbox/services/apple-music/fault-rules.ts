import { faultClassesWith } from '../faults/fault-classes.js';
import type { FaultRules } from '../faults/faults.js';
import { errors } from './answers.js';

const { status, ...words } = errors.invalidAuthentication;
const body = { errors: [{ id: 'SANDBOXFAULT', ...words, status: `${status}` }] };

/** How Apple Music goes wrong. There is no token endpoint: the classes that spoil what one says find nothing to spoil. */
export const appleMusicFaults: FaultRules = {
  classes: faultClassesWith({
    'quota-exceeded': { status: 429, retryAfter: 'none' },
    'false-invalid-grant': { status, body },
  }),
  libraryWrite: /^POST \/me\/(library|favorites)$/,
};
