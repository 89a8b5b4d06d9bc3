import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { directServiceNames } from '../../core/streaming/service-name.js';
import { rehearse } from '../../scripts/rehearse/rehearse.js';
import { isAsPromised } from '../../scripts/rehearse/report.js';

it(
  'keeps what was promised to a fan on each of the services, in four zones, as each service’s own ledger shows',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'frontrow-mixed-'));
    const quiet = {
      workers: 1,
      faults: 'none',
      seed: 1,
      home,
      environment: process.env,
      say: () => undefined,
    } as const;
    try {
      const report = await rehearse({ ...quiet, fans: 4, services: directServiceNames });

      expect(report).toMatchObject({ services: ['spotify', 'apple-music', 'deezer', 'tidal'], verified: 4 });
      expect(isAsPromised(report)).toBe(true);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
  5 * 60_000,
);
