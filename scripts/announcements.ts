import { z } from 'zod';
import type { Announcement } from '../core/announcements/announcement.js';
import type { OpenedEngine } from '../core/wiring/open-engine.js';
import type { Answer } from './campaign/answer.js';
import { answerByEngine, readCommand } from './operator-command.js';
import { Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s announcements -- list | release ID  [--json]

  list         messages that nobody tries any more: parked (no message could be made of them, or the platform refuses
               their form) and undeliverable (the account cannot be reached, or its platform was down for three days)
  release ID   lets one of them be tried again, from now on; a tracker is switched on again (npm run campaign -- track)

  --json       prints the answer as one line of JSON on stdout
  --help       prints this

Works on the Frontrow that runs on this machine (npm start), or on the one the environment names.
`;

const command = z.union([z.tuple([z.literal('list')]), z.tuple([z.literal('release'), z.string()])]);

async function main(): Promise<number> {
  const read = readCommand(command, help);
  if ('exitCode' in read) return read.exitCode;
  return answerByEngine(read.json, (opened) => run(read.asked, opened));
}

async function run(asked: z.infer<typeof command>, { engine }: OpenedEngine): Promise<Answer> {
  if (asked[0] === 'list') return listed(await engine.announcementsInTrouble());
  const [, id] = asked;
  const tracker = (await engine.announcementsInTrouble()).find((each) => each.id === id && each.kind === 'tracker');
  if (tracker)
    throw new Sentence(`${id} is of a tracker that is off: ${howToTrack(tracker)} lets it stand there again.`);
  if (await engine.releaseAnnouncement(id)) return { json: { released: id }, text: `${id} is tried again.\n` };
  throw new Sentence(`Nothing parked or undeliverable is called ${id}: npm run announcements -- list shows what is.`);
}

function listed(announcements: readonly Announcement[]): Answer {
  const text = announcements.map((announcement) => {
    const { id, state, reason, attempts, createdAt } = announcement;
    const tried = attempts === 1 ? 'tried once' : `tried ${attempts} times`;
    const line = `${id}\n  ${state} (${reason ?? 'no reason kept'}), ${tried}, waiting since ${createdAt.toISOString()}\n`;
    return announcement.kind === 'tracker' ? `${line}  switch it on again: ${howToTrack(announcement)}\n` : line;
  });
  const json = announcements.map(({ id, state, reason, kind, platform, campaignId, attempts, createdAt }) => {
    return { id, state, reason, kind, platform, campaignId, attempts, createdAt: createdAt.toISOString() };
  });
  return { json, text: text.join('') || 'Nothing is parked or undeliverable.\n' };
}

/** One that is let through again finds its tracker off: the tracker is what has to be switched on. */
function howToTrack({ campaignId, platform, externalId }: Announcement): string {
  return `npm run campaign -- track ${campaignId} ${platform}:${externalId}`;
}

await runMain(main);
