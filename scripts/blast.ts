import { z } from 'zod';
import type { BlastProgress } from '../core/blasts/view-blast.js';
import type { OpenedEngine } from '../core/wiring/open-engine.js';
import type { Answer } from './campaign/answer.js';
import { answerByEngine, readCommand } from './operator-command.js';
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

async function main(): Promise<number> {
  const read = readCommand(command, help);
  if ('exitCode' in read) return read.exitCode;
  return answerByEngine(read.json, (opened) => run(read.asked, opened));
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
