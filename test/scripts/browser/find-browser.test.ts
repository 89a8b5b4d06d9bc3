import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { findBrowser } from '../../../scripts/browser/find-browser.js';
import { placeCommand, removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';

afterAll(removeTemporaryFolders);

const asChrome = 'echo "Google Chrome 147.0"';

describe('the search for a browser', () => {
  it('takes the configured one before an installed one', async () => {
    const folder = await temporaryFolder();
    await placeCommand(folder, 'google-chrome', asChrome);
    const configured = await placeCommand(folder, 'my-chrome', asChrome);

    const browser = await findBrowser({ FRONTROW_TEST_BROWSER: configured, PATH: folder });

    expect(browser.executable).toBe(configured);
  });

  it('refuses a configured one that does not run rather than taking another', async () => {
    const folder = await temporaryFolder();
    await placeCommand(folder, 'google-chrome', asChrome);

    const search = findBrowser({ FRONTROW_TEST_BROWSER: join(folder, 'nowhere'), PATH: folder });

    await expect(search).rejects.toThrow(/nowhere does not run here.*Correct its path or unset it/);
  });

  it('takes an installed one that runs, past one that does not', async () => {
    const folder = await temporaryFolder();
    await placeCommand(folder, 'google-chrome', 'exit 1');
    const chromium = await placeCommand(folder, 'chromium', 'echo "Chromium 147.0"');

    expect((await findBrowser({ PATH: folder })).executable).toBe(chromium);
  });

  const onLinux = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;

  onLinux('names the missing library when the packaged Chromium cannot be loaded', async () => {
    const cache = await temporaryFolder();
    const folder = join(cache, 'browsers', 'chromium-147.0.0');
    await mkdir(folder, { recursive: true });
    const loading = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
    await placeCommand(folder, 'chromium', `echo "chromium: ${loading}" >&2; exit 127`);

    await expect(findBrowser({ PATH: '', FRONTROW_CACHE: cache })).rejects.toThrow(
      /libnss3\.so is missing \(on Debian and Ubuntu: apt install libnss3\)/,
    );
  });
});
