import { spawn } from 'node:child_process';
import { directServiceNames } from '../core/streaming/service-name.js';
import { titleOf } from '../core/streaming/service-descriptors.js';
import { loadEnvironmentFile } from './environment-file.js';
import { leftOut } from './live/left-out.js';
import { liveServiceNamed, readLiveSettings } from './live/live-settings.js';
import { parseOptions } from './script-options.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run test:live -- SERVICE

Runs as much of the contract of a streaming service as can be run against the real one, with your credentials and the
permission of one account: renew, whose account, find a track, save it, read it back, take it out, read whether an
artist is followed. A track that the account has already is left alone. Never part of npm test.

  SERVICE  ${directServiceNames.join(', ')}
  --help   this text

Besides the credentials of the app (npm run doctor) it reads, for spotify as for the others:

  LIVE_SPOTIFY_REFRESH_TOKEN        of an account of your own (of Apple Music and Deezer, which renew nothing, the
                                    user's token itself); or LIVE_SPOTIFY_REFRESH_TOKEN_FILE, which is written
                                    anew if the service gives out another
  LIVE_ISRC, LIVE_TITLE, LIVE_ARTIST  a track that is out, what it is called, and whose it is
  LIVE_SPOTIFY_TRACK_URI            the same by its URI: with it, or in place of LIVE_ISRC
  LIVE_SPOTIFY_ARTIST_URI           an artist to read the following of (optional)

Exit code 0: all that was run passed, or nothing could be run and it says what to set.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseOptions({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [typed, ...more] = positionals;
  if (values.help || typed === undefined || more.length > 0) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  const service = liveServiceNamed(typed);
  if (service === null) throw new Sentence(`${typed} is none of ${directServiceNames.join(', ')}.`);
  loadEnvironmentFile();
  const readiness = readLiveSettings(service, process.env);
  if ('missing' in readiness) {
    const lines = readiness.missing.map((what) => `  ${what}\n`).join('');
    process.stdout.write(`skipped: to run against the real ${titleOf(service)}, set\n${lines}`);
    return 0;
  }
  const code = await runJest(service);
  const skipped = leftOut.map(({ what, why }) => `  ${what}: ${why}\n`).join('');
  process.stdout.write(`${code === 0 ? 'passed' : 'failed'}: ${titleOf(service)}\nskipped\n${skipped}`);
  return code;
}

function runJest(service: string): Promise<number> {
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.live.config.mjs', '--runInBand', '--verbose'];
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...jest], {
    env: { ...process.env, LIVE_SERVICE: service },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await runMain(main);
