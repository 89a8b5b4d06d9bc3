import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testDatabase, testDatabaseUri } from '../contracts/test-database.js';

const database = testDatabase();

/** Runs the bots as a process of their own, with no platform configured. */
async function runBots(): Promise<{ code: number | null; stderr: string }> {
  const uri = new URL(testDatabaseUri());
  uri.pathname = `/${database.opened().native().databaseName}`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    FRONTROW_ENV_FILE: '',
    LOG_LEVEL: 'silent',
    MONGODB_URI: uri.href,
    FRONTROW_KEYS: `test:${randomBytes(32).toString('base64')}`,
  };
  const args = ['scripts/run.mjs', 'bots/main.ts'];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env, timeout: 20_000 }, (_error, _stdout, stderr) =>
      resolve({ code: child.exitCode, stderr }),
    );
  });
}

describe('the bots as a process of their own', () => {
  it('end with a sentence when no platform is configured, instead of running for nobody', async () => {
    const { code, stderr } = await runBots();

    expect(code).toBe(1);
    expect(stderr).toContain('set DISCORD_TOKEN and DISCORD_APPLICATION_ID');
  });
});
