import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findChrome } from '../../../../bots/whatsapp/drivers/web/find-chrome.js';

describe('the browser of WhatsApp Web', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontrow-chrome-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function install(name: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, '#!/bin/sh\n');
    await chmod(file, 0o755);
    return file;
  }

  it('is the configured one, before any that is installed', async () => {
    await install('chromium');
    const own = await install('my-chrome');

    expect(findChrome(own, folder).executable).toBe(own);
  });

  it('is one of the installed ones otherwise', async () => {
    const installed = await install('chromium');

    expect(findChrome(undefined, ['/nowhere', folder].join(delimiter)).executable).toBe(installed);
  });

  it('is refused with what to install or to correct, where there is none', () => {
    expect(() => findChrome(undefined, folder)).toThrow(/install Google Chrome or Chromium .* WHATSAPP_CHROME_PATH/);
    expect(() => findChrome('/no/chrome', folder)).toThrow(/There is no browser at \/no\/chrome/);
  });
});
