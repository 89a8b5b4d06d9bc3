/** A safeguard that is taken out, and the tests that are there to notice. */
export type Mutation = {
  name: string;
  file: string;
  /** A piece of the file that is there exactly once. */
  from: string;
  to: string;
  tests: readonly string[];
};

/** The safeguards that a save rests on (reliability §3): without any one of them the tests must turn red. */
export const mutations: readonly Mutation[] = [
  {
    name: 'fence: a result is recorded whoever has claimed the write since',
    file: 'core/adapters/mongo/mongo-library-write-store.ts',
    from: 'filter: { _id: id, attempt },',
    to: 'filter: { _id: id },',
    tests: ['test/contracts/library-write-store.test.ts'],
  },
  {
    name: 'gate: a closed gate lets calls through',
    file: 'core/outbound-gate/gate-state.ts',
    from: 'if (closedForMs > 0) return',
    to: 'if (closedForMs > Number.MAX_SAFE_INTEGER) return',
    tests: ['test/chaos/closed-gate.test.ts'],
  },
  {
    name: 'read-back: the service’s yes counts as a save',
    file: 'core/library-writes/keep-promise.ts',
    from: "return { outcome: after.outcome === 'answered' && after.present ? 'present' : 'accepted', uri };",
    to: "return { outcome: after.outcome === 'answered' ? 'present' : 'accepted', uri };",
    tests: ['test/chaos/seeded-night.test.ts'],
  },
  {
    name: 'consent: nobody looks at the ledger before a call',
    file: 'core/library-writes/attempt-write.ts',
    from: "if (!(await isSaveConsented(write, ports))) return 'withdrawn';",
    to: '',
    tests: ['test/chaos/seeded-night.test.ts'],
  },
  {
    name: 'match: what contradicts the release is saved by its code alone',
    file: 'core/streaming/match-hit.ts',
    from: "if (told.includes(false)) return 'doubtful';",
    to: "if (told.includes(false)) return 'certain';",
    tests: ['test/core/streaming/match-hit.test.ts'],
  },
  {
    name: 'outbox: the same news comes under another id each time',
    file: 'core/announcements/collect-announcements.ts',
    from: 'newAnnouncement(`${kind}:${about}:${occasion}:${platform}:${externalId}`, subject,',
    to: 'newAnnouncement(`${kind}:${about}:${occasion}:${platform}:${externalId}:${Math.random()}`, subject,',
    tests: ['test/chaos/seeded-night.test.ts'],
  },
];
