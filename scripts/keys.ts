import { z } from 'zod';
import { openLog } from '../core/adapters/system/pino-log.js';
import type { Engine } from '../core/engine.js';
import { openEngine } from '../core/wiring/open-engine.js';
import { describeCounts, describeRotation, type KeyIds } from './keys/key-words.js';
import { readCommand } from './operator-command.js';
import { readConfiguration } from './read-configuration.js';
import { asSentence } from './sentence.js';
import { runningEnvironment } from './start/running-environment.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s keys -- list | rotate  [--json]

  list     how much lies sealed under each key of FRONTROW_KEYS: permissions, and the pepper of service accounts
  rotate   brings all of it under the first key, while everything runs; says when an old key may be removed

  --json   prints the result as one line of JSON on stdout
  --help   prints this

Works on the Frontrow that runs on this machine (npm start), or on the one the environment names. Before you rotate:
put the new key in front of FRONTROW_KEYS and restart every process (docs/operating/keys.md).
`;

const command = z.tuple([z.enum(['list', 'rotate'])]);

/** A line of progress after so many. */
const progressEvery = 1_000;

type Answer = { json: unknown; text: string; exitCode: number };

async function main(): Promise<number> {
  const read = readCommand(command, help);
  if ('exitCode' in read) return read.exitCode;
  const configuration = readConfiguration(await runningEnvironment());
  const [first, ...others] = configuration.sealingKeys;
  const keys: KeyIds = [first.kid, ...others.map(({ kid }) => kid)];
  const opened = await openEngine(configuration, { log: openLog({ level: 'error' }) }).catch(asSentence);
  try {
    const answer = read.asked[0] === 'list' ? await list(keys, opened.engine) : await rotate(keys, opened.engine);
    process.stdout.write(read.json ? `${JSON.stringify(answer.json)}\n` : answer.text);
    return answer.exitCode;
  } finally {
    await opened.close();
  }
}

async function list(keys: KeyIds, engine: Engine): Promise<Answer> {
  const counts = await engine.sealedByKey();
  return { json: { keys, sealed: Object.fromEntries(counts) }, text: describeCounts(counts, keys), exitCode: 0 };
}

async function rotate(keys: KeyIds, engine: Engine): Promise<Answer> {
  const rotation = await engine.rotateKeys(({ looked, rewrapped }) => {
    if (looked % progressEvery === 0) process.stderr.write(`${looked} looked at, ${rewrapped} under the new key\n`);
  });
  const left = await engine.sealedByKey();
  const removable = keys.slice(1).filter((kid) => !left.has(kid));
  return {
    json: { key: keys[0], ...rotation, sealed: Object.fromEntries(left), removable },
    text: describeRotation(rotation, { keys, left, removable }),
    exitCode: rotation.unreadable.length > 0 ? 1 : 0,
  };
}

await runMain(main);
