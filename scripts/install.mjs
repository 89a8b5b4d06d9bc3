/**
 * What every entry script does before anything else: look at the version of Node, install what is missing, and hand
 * over to the TypeScript part in this same process, so that signals arrive there.
 *
 * Plain JavaScript without dependencies, and of an old kind: an old Node must get far enough to say that it is too old.
 */
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Ends the process with a sentence when this Node is too old, installs the dependencies when they are missing or not
 * the ones the lock file names, and resolves when all is in place. `root` is the checkout.
 */
export async function ensureDependencies(root = checkout) {
  requireNode(root);
  if (isInstalled(root)) return;
  const startedAt = Date.now();
  say('Installing dependencies (npm ci) …');
  await npmCi(root);
  writeStamp(root);
  say(`✓ dependencies (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/**
 * Installs what is missing, then runs a TypeScript file of this checkout in this process.
 * `file` is relative to the checkout; the arguments stay where Node put them, in `process.argv`.
 */
export async function runTypeScript(file) {
  try {
    process.chdir(checkout);
    await ensureDependencies();
    const { register } = await import('tsx/esm/api');
    register({ tsconfig: join(checkout, 'tsconfig.json') });
    await import(pathToFileURL(resolve(checkout, file)).href);
  } catch (error) {
    refuse(error && error.isSentence ? error.message : (error && error.stack) || String(error));
  }
}

function requireNode(root) {
  const wanted = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node);
  const have = process.versions.node.split('.').map(Number);
  const isOldEnough = have[0] > Number(wanted[1]) || (have[0] === Number(wanted[1]) && have[1] >= Number(wanted[2]));
  if (isOldEnough) return;
  refuse(
    `Frontrow needs Node ${wanted[0]} or newer, and this is ${process.versions.node}. Install a current one from https://nodejs.org and run this again.`,
  );
}

/** The lock file's hash and the platform: native parts made on one system do not run on another. */
function wantedStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

const stampFile = (root) => join(root, 'node_modules', '.frontrow-installed');

function writeStamp(root) {
  try {
    writeFileSync(stampFile(root), wantedStamp(root));
  } catch (error) {
    // Installed by another user (an image built as root): it is looked at anew each time, and works.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

function isInstalled(root) {
  // npm writes this file last: without it an install was interrupted.
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const stamp = existsSync(stampFile(root)) ? readFileSync(stampFile(root), 'utf8') : undefined;
  if (stamp === wantedStamp(root)) return true;
  if (stamp !== undefined && stamp.split(' ')[1] !== wantedStamp(root).split(' ')[1]) return false;
  // Someone ran npm by hand, after the lock file last changed (npm writes the two within moments of each other).
  const isByHand = statSync(written).mtimeMs + 2_000 >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isByHand) writeStamp(root);
  return isByHand;
}

function npmCi(root) {
  const options = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  // `npm start` names the npm that runs it; otherwise the one on the PATH.
  const byNode = /\.c?js$/.test(process.env.npm_execpath || '');
  const [command, args] = byNode ? [process.execPath, [process.env.npm_execpath].concat(options)] : ['npm', options];
  return new Promise((done) => {
    const npm = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    npm.stdout.on('data', (text) => (output += text));
    npm.stderr.on('data', (text) => (output += text));
    const stop = (signal) => npm.kill(signal);
    process.once('SIGTERM', stop);
    npm.on('error', () => refuse('npm is not on the PATH. It comes with Node: install Node from https://nodejs.org.'));
    npm.on('close', (code, signal) => {
      process.removeListener('SIGTERM', stop);
      if (code === 0) return done();
      if (signal) return process.exit(130);
      refuse(whyNpmFailed(output));
    });
  });
}

function whyNpmFailed(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return 'The dependencies are not installed, and the npm registry cannot be reached. Connect to the network (or set the proxy npm should use) and run this again.';
  }
  return `npm ci failed:\n\n${output.trim()}\n\nRead what npm says above, then run this again.`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function refuse(sentence) {
  say(sentence);
  process.exit(1);
}
