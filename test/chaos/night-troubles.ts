import type { FakeCall, FakeFault } from '../doubles/fake-streaming-service.js';

/** Where a worker is in the middle of something that the database or a service will remember. */
export const tenderPoint = /service|settle|claim|replace|leaseRenewal|announcements|clearOutbox|shardLeases/;

/** The ways in which calls of the service go wrong. */
export const troubles: readonly { name: string; call: FakeCall; fault: FakeFault; times?: number; isRare?: true }[] = [
  { name: 'ghost', call: 'save', fault: { outcome: 'ghost' } },
  { name: 'lost-after', call: 'save', fault: { outcome: 'lost-after' } },
  { name: 'late', call: 'save', fault: { outcome: 'late' } },
  { name: 'throttled', call: 'save', fault: { outcome: 'throttled', retryAfterMs: 7_000 } },
  { name: 'throttled-unnamed', call: 'contains', fault: { outcome: 'throttled', retryAfterMs: null } },
  { name: 'unclear', call: 'contains', fault: { outcome: 'unclear', reason: 'http-500' } },
  { name: 'unclear-save', call: 'save', fault: { outcome: 'unclear', reason: 'http-503' }, times: 2 },
  { name: 'token-refused', call: 'contains', fault: { outcome: 'token-refused' } },
  { name: 'false-revocation', call: 'renew', fault: { outcome: 'grant-revoked' }, isRare: true },
  {
    name: 'app-stopped',
    call: 'findItem',
    fault: { outcome: 'app-stopped', reason: 'owner-premium-lapsed' },
    isRare: true,
  },
];

/** Everything that a run over all seeds must have seen at least once. */
export const mustStrike: readonly string[] = [
  ...troubles.map(({ name }) => name),
  'crash',
  'stall',
  'withdrawn',
  'revoked',
  'reconnected',
  'joined-late',
  'calendar-moved',
  'crash after writes.claim',
  'crash before writes.settle',
  'crash after writes.settle',
  'crash after service.save',
  'crash after service.contains',
  'crash after service.renew',
  'crash after grants.replace',
  'crash after shardLeases.take',
  'crash after announcements.add',
  'crash before writes.clearOutbox',
];
