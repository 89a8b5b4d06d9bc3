import { faultClassesWith } from '../faults/fault-classes.js';
import type { FaultRules } from '../faults/faults.js';

const quota = { error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' } };
const falseRevocation = { error: 'invalid_grant', error_description: 'Refresh token revoked' };

/** How Spotify goes wrong (platform-apis §1.1, §1.6). */
export const spotifyFaults: FaultRules = {
  classes: faultClassesWith({
    'quota-exceeded': { status: 429, retryAfter: 'none', body: quota },
    'false-invalid-grant': { status: 400, body: falseRevocation },
  }),
  libraryWrite: /^(PUT|DELETE) \/me\/(library|tracks|albums|episodes|shows|audiobooks|following)$/,
};
