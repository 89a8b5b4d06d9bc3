/** Tests run as ES modules through SWC; types are checked by `npm run check`. */
const typescript = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
      module: { type: 'es6' },
    },
  ],
};

/** Where `npm test` wants to read how many tests passed and failed. */
const countsFile = process.env['FRONTROW_TEST_COUNTS'];
const counting = countsFile ? [['<rootDir>/scripts/test/count-reporter.mjs', { file: countsFile }]] : [];

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: typescript,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testSequencer: '<rootDir>/test/slow-first.mjs',
  testTimeout: 30_000,
  // ES modules of a suite that has ended are not given back (nodejs/node 33439): a worker that has grown is begun anew.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', ...counting],
};
