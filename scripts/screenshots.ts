import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find-browser.js';
import { takePictures } from './screenshots/take-pictures.js';
import { whileStarted } from './screenshots/while-started.js';
import { parseOptions } from './script-options.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s screenshots -- [--to docs/images] [--json]

Takes the pictures of the README anew: starts Frontrow with its sandbox on an empty home, goes a fan's path from
/presave to "you're in" in a real browser, and writes a picture of each station. Look at them before you commit them.

  --to      the folder to write to (default docs/images)
  --json    one JSON document on stdout: the files
  --help    this text
`;

async function main(): Promise<number> {
  const { values } = parseOptions({
    options: {
      to: { type: 'string', default: join('docs', 'images') },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  await mkdir(values.to, { recursive: true });
  const found = await findBrowser(process.env);
  const args = [...new Set([...found.args, '--disable-gpu', '--hide-scrollbars'])];
  const home = await mkdtemp(join(tmpdir(), 'frontrow-screenshots-'));
  const browser = await chromium.launch({ executablePath: found.executable, args });
  try {
    const place = { home, environment: process.env };
    const files = await whileStarted(place, (started) => takePictures(browser, started, values.to));
    process.stdout.write(values.json ? `${JSON.stringify({ files })}\n` : files.map((file) => `${file}\n`).join(''));
    return 0;
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}

void runMain(main).then(() => process.exit());
