import usual from './jest.config.mjs';

/** What `npm run test:live` runs, and `npm test` never does: it speaks to real services. */
export default {
  ...usual,
  testMatch: ['<rootDir>/test/live/**/*.live.ts'],
  testSequencer: '@jest/test-sequencer',
  testTimeout: 120_000,
};
