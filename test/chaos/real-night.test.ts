import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rehearse } from '../../scripts/rehearse/rehearse.js';
import type { FaultLevel, RehearsalReport } from '../../scripts/rehearse/report.js';

/** A night with workers as processes takes its time on a busy machine. */
const nightWithinMs = 15 * 60_000;

/** Few enough for a minute or two, and enough for every kind of fault to strike. */
const fans = 28;

const asPromised = {
  lost: 0,
  early: 0,
  duplicateEffects: 0,
  unverifiedClaims: 0,
  savedAfterWithdrawal: 0,
  faultsThatNeverFired: [],
  isConserved: true,
};

async function aNight(faults: FaultLevel, fans: number): Promise<RehearsalReport> {
  const home = await mkdtemp(join(tmpdir(), 'frontrow-chaos-'));
  const said: string[] = [];
  try {
    const settings = {
      fans,
      services: ['spotify'],
      workers: 3,
      faults,
      seed: 1,
      home,
      environment: process.env,
    } as const;
    return await rehearse({ ...settings, say: (line) => said.push(line) });
  } catch (cause) {
    throw new Error(`The night could not be played to its end:\n${said.join('\n')}`, { cause });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

describe('a release night with the real database and three worker processes', () => {
  it(
    'keeps what was promised while workers are killed and paused for two leases, the database is killed, permissions end and the service storms',
    async () => {
      const report = await aNight('chaos', fans);

      expect(report).toMatchObject(asPromised);
      // Whoever withdrew may have been served before.
      const { verified = 0, withdrawn = 0, 'needs-reauth': ended, ...others } = report.byState;
      expect(others).toEqual({});
      expect(ended).toBe(report.faultsFired['permission-revoked']);
      expect(verified + withdrawn).toBe(fans - report.faultsFired['permission-revoked']!);
    },
    nightWithinMs,
  );
});
