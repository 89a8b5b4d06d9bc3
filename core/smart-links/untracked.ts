import { Secret } from '../secret.js';

/**
 * What the arrival cookie holds in a browser whose user has said that they are under age: the same in all of them, and
 * no click's token. No visit from there is recorded.
 */
export const untracked = new Secret('not-recorded'.padEnd(43, '-'));
