import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argsOfUser, chromeNames, macApplications } from '../../bots/whatsapp/drivers/web/find-chrome.js';
import { cacheFolder, type Environment } from '../home.js';
import { commandOnPath, isExecutable, runCommand } from '../run-command.js';
import { Sentence } from '../sentence.js';

const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A Chrome or Chromium that runs on this machine. */
export interface Browser {
  readonly executable: string;
  /** What it must be launched with: the one out of the npm package has no sandbox of its own. */
  readonly args: readonly string[];
}

/**
 * The browser for the tests and for WhatsApp Web: the configured one, else an installed one, else the Chromium of
 * `@sparticuz/chromium`, unpacked once into the cache. Throws a sentence that says what to install.
 */
export async function findBrowser(environment: Environment): Promise<Browser> {
  const configured = environment['FRONTROW_TEST_BROWSER'] ?? environment['WHATSAPP_CHROME_PATH'];
  if (configured !== undefined && configured !== '') return configuredBrowser(configured);
  const path = environment['PATH'] ?? '';
  const installed = [...chromeNames.map((name) => commandOnPath(name, path)), ...macApplications];
  for (const executable of installed) {
    if (executable === undefined || !isExecutable(executable)) continue;
    if ((await whyItDoesNotRun(executable)) === undefined) return { executable, args: argsOfUser() };
  }
  return packagedBrowser(cacheFolder(environment));
}

async function configuredBrowser(executable: string): Promise<Browser> {
  const trouble = await whyItDoesNotRun(executable);
  if (trouble === undefined) return { executable, args: argsOfUser() };
  throw new Sentence(
    `The configured browser ${executable} does not run here: ${trouble}. Correct its path or unset it.`,
  );
}

/** Its own launch arguments are not for us: they crash a second context. */
async function packagedBrowser(cache: string): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw installOne('none is installed');
  const executable = await unpackedChromium(cache);
  const trouble = await whyItDoesNotRun(executable);
  if (trouble === undefined) return { executable, args: ['--no-sandbox'] };
  const library = /([\w.+-]+\.so[\w.]*)/.exec(trouble)?.[1];
  throw library === undefined
    ? installOne(trouble)
    : installOne(`${library} is missing (on Debian and Ubuntu: apt install libnss3)`);
}

function installOne(reason: string): Sentence {
  return new Sentence(
    `There is no browser to test with: ${reason}. Install Google Chrome or Chromium, or name one in FRONTROW_TEST_BROWSER.`,
  );
}

async function whyItDoesNotRun(executable: string): Promise<string | undefined> {
  const { code, output } = await runCommand(executable, ['--version']);
  return code === 0 ? undefined : (output.trim().split('\n')[0] ?? '');
}

/**
 * The package unpacks to one fixed place, the temporary folder. So it is run in a process whose temporary folder is
 * in our cache, under a name that it loses once all is there.
 */
async function unpackedChromium(cache: string): Promise<string> {
  const version = packageVersion();
  const folder = join(cache, 'browsers', `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (isExecutable(executable)) return executable;
  const making = `${folder}.making-${process.pid}`;
  await mkdir(making, { recursive: true });
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const { code, output } = await runCommand(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    env: { ...process.env, TMPDIR: making },
    timeoutMs: 120_000,
  });
  try {
    if (code === 0) await rename(making, folder);
  } catch (error) {
    // Another process may have been faster with the same.
    if (!isExecutable(executable)) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  if (code !== 0) throw installOne(`@sparticuz/chromium could not be unpacked: ${output.trim()}`);
  return executable;
}

function packageVersion(): string {
  const entry = createRequire(join(checkout, 'package.json')).resolve('@sparticuz/chromium');
  return /* the package exports no package.json */ versionAbove(dirname(entry));
}

function versionAbove(folder: string): string {
  const require = createRequire(join(folder, 'index.js'));
  const { version } = require(join(folder, '..', '..', 'package.json')) as { version: string };
  return version;
}
