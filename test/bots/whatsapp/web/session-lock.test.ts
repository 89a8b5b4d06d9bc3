import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockSession } from '../../../../bots/whatsapp/drivers/web/session-lock.js';

describe('the session of a WhatsApp account', () => {
  let sessionDir: string;

  beforeEach(async () => {
    sessionDir = await mkdtemp(join(tmpdir(), 'frontrow-session-'));
  });
  afterEach(() => rm(sessionDir, { recursive: true }));

  it('belongs to one at a time, and to the next once it was let go of', () => {
    const unlock = lockSession(sessionDir);

    expect(() => lockSession(sessionDir)).toThrow(/set WHATSAPP_WEB_SESSION_DIR to another folder/);
    unlock();
    lockSession(sessionDir)();
  });

  it('is taken over from a process that has ended, also when its number was given to another', async () => {
    // This number runs, but began at another time.
    await writeFile(join(sessionDir, 'owner.json'), JSON.stringify({ pid: process.ppid, began: '1' }));

    lockSession(sessionDir)();
  });

  it('is taken over from a lock that was cut off', async () => {
    await writeFile(join(sessionDir, 'owner.json'), '{"pid":');

    lockSession(sessionDir)();
  });
});
