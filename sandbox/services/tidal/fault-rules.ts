import { faultClassesWith } from '../faults/fault-classes.js';
import type { FaultRules } from '../faults/faults.js';

const falseRevocation = {
  status: 400,
  sub_status: 11101,
  error: 'invalid_grant',
  error_description: 'Token could not be verified',
};

/** How TIDAL goes wrong. It knows no quota beside its rate limit, so that class is a 429 that does not say how long. */
export const tidalFaults: FaultRules = {
  classes: faultClassesWith({
    'quota-exceeded': { status: 429, retryAfter: 'none' },
    'false-invalid-grant': { status: 400, body: falseRevocation },
  }),
  libraryWrite: /^(POST|DELETE) \/userCollection(Tracks|Albums|Artists)\/[^/]+\/relationships\/items$/,
};
