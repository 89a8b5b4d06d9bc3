import { z } from 'zod';
import { openLog } from '../core/adapters/system/pino-log.js';
import type { BlastProgress } from '../core/blasts/view-blast.js';
import { EngineError } from '../core/errors.js';
import { openEngine, type OpenedEngine } from '../core/wiring/open-engine.js';
import { readConfiguration } from './read-configuration.js';
import { parseOptions } from './script-options.js';
import { runningEnvironment } from './start/running-environment.js';
import { asSentence, Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s blast -- list | approve ID  [--json]

  list         blasts that wait for a second person of their team, the longest-waiting first; each waits for two hours
  approve ID   you stand in for that second person, of an artist who is alone on their team: it goes out at once, or at
               its time. Written down in the team's list of who has done what

  --json       prints the answer as one line of JSON on stdout
  --help       prints this

Works on the Frontrow that runs on this machine (npm start), or on the one the environment names.
`;

const command = z.union([z.tuple([z.literal('list')]), z.tuple([z.literal('approve'), z.string()])]);

type Answer = { json: unknown; text: string };

async function main(): Promise<number> {
  const { values, positionals } = parseOptions({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const asked = command.safeParse(positionals);
  if (values.help || !asked.success) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  const configuration = readConfiguration(await runningEnvironment());
  const opened = await openEngine(configuration, { log: openLog({ level: 'warn' }) }).catch(asSentence);
  try {
    const answer = await run(asked.data, opened);
    process.stdout.write(values.json ? `${JSON.stringify(answer.json)}\n` : answer.text);
    return 0;
  } catch (error) {
    if (error instanceof EngineError) throw new Sentence(error.message, { cause: error });
    throw error;
  } finally {
    await opened.close();
  }
}

async function run(asked: z.infer<typeof command>, { engine }: OpenedEngine): Promise<Answer> {
  if (asked[0] === 'list') {
    const waiting = await engine.blastsAwaitingSecond();
    const none = 'No blast waits for a second person.\n';
    return { json: waiting.map(asJson), text: waiting.map(inWords).join('') || none };
  }
  const approved = await engine.approveBlast(asked[1]);
  const { id, sendAt } = approved.blast;
  const when = sendAt === null ? 'goes out now' : `goes out at ${sendAt.toISOString()}`;
  return { json: asJson(approved), text: `${id} ${when}.\n` };
}

function asJson({ blast, campaign, confirmedBy, others }: BlastProgress) {
  const { id, state, text, sendAt, createdAt } = blast;
  const { artistName: artist, title, slug } = campaign;
  return { id, state, artist, title, slug, text, sendAt, createdAt, confirmedBy, othersOnTeam: others };
}

function inWords({ blast, campaign, others }: BlastProgress): string {
  const { id, text, createdAt } = blast;
  const whoElse = others === 0 ? 'nobody else of the team could confirm it' : `${others} of the team could confirm it`;
  return `${id}  ${campaign.artistName}, “${campaign.title}”, since ${createdAt.toISOString()}; ${whoElse}
${text.replace(/^/gm, '    ')}
  npm run blast -- approve ${id}
`;
}

await runMain(main);
