import { z } from 'zod';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { parseOptions } from './script-options.js';
import { asSentence, Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Starts the sandbox alone: simulated services and chat platforms under one address.

  npm run sandbox -- [--port 4000] [--home DIR] [--json]

  --port PORT   the port on 127.0.0.1 to listen on; 0 picks a free one (default 4000)
  --home DIR    keeps accounts, libraries, tokens and the calendar in DIR (default: in memory)
  --json        prints one line of JSON on stdout: what GET / answers
  --help        prints this
`;

const options = {
  port: { type: 'string', default: '4000' },
  home: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const portNumber = z.coerce.number().int().min(0).max(65_535);

async function main(): Promise<number> {
  const { values } = parseOptions({ options });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const port = portNumber.safeParse(values.port);
  if (!port.success) throw new Sentence(`--port must be a number from 0 to 65535, not ${values.port}.`);
  const sandbox = await startSandbox({
    port: port.data,
    folder: values.home ?? null,
    log: (sentence) => process.stderr.write(`${sentence}\n`),
  }).catch(asSentence);
  closeOnSignals(sandbox);
  process.stdout.write(values.json ? `${JSON.stringify(sandbox.world())}\n` : greeting(sandbox));
  return 0;
}

function closeOnSignals(sandbox: Sandbox): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

function greeting(sandbox: Sandbox): string {
  const { playgroundUrl, services, platforms } = sandbox.world();
  return `The sandbox is ready: ${sandbox.origin}
  playground  ${playgroundUrl}
  Spotify     ${services.spotify.apiUrl} (accounts: ${services.spotify.accountsUrl})
  TIDAL       ${services.tidal.apiUrl} (sign-in: ${services.tidal.loginUrl})
  Deezer      ${services.deezer.apiUrl} (sign-in: ${services.deezer.connectUrl})
  Apple Music ${services.appleMusic.apiUrl} (MusicKit: ${services.appleMusic.musickitUrl})
  mail        ${platforms.email.control}/mails (what is handed to its SMTP server)
  everything  ${sandbox.origin}/ as JSON, credentials included
`;
}

await runMain(main);
