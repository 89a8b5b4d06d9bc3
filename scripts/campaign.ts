import { z } from 'zod';
import { openLog } from '../core/adapters/system/pino-log.js';
import type { Campaign } from '../core/campaigns/campaign.js';
import { EngineError } from '../core/errors.js';
import { releaseSpan } from '../core/release-waves/midnight.js';
import { openEngine, type OpenedEngine } from '../core/wiring/open-engine.js';
import { readConfiguration } from './read-configuration.js';
import { findCampaign } from './campaign/find-campaign.js';
import { readCampaign } from './campaign/read-campaign.js';
import { parseOptions } from './script-options.js';
import { runningEnvironment } from './start/running-environment.js';
import { asSentence, Sentence } from './sentence.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s campaign -- create FILE.yaml | list | show SLUG  [--json]

  create FILE.yaml   make a campaign from its file; mistakes are named with line and column
  list               all campaigns, the next release first
  show SLUG          one campaign, with where its link is

Works on the Frontrow that runs on this machine (npm start), or on the one the environment names.
`;

const command = z.union([
  z.tuple([z.literal('create'), z.string()]),
  z.tuple([z.literal('list')]),
  z.tuple([z.literal('show'), z.string()]),
]);

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
    const answer = await run(asked.data, opened, configuration.baseUrl);
    process.stdout.write(values.json ? `${JSON.stringify(answer.json)}\n` : answer.text);
    return 0;
  } catch (error) {
    if (error instanceof EngineError) throw new Sentence(error.message, { cause: error });
    throw error;
  } finally {
    await opened.close();
  }
}

async function run(
  asked: z.infer<typeof command>,
  { engine, calendar }: OpenedEngine,
  baseUrl: string,
): Promise<Answer> {
  switch (asked[0]) {
    case 'create':
      return describe(await engine.createCampaign(await readCampaign(asked[1], { now: calendar.now() })), baseUrl);
    case 'list': {
      const answers = (await engine.campaigns()).map((campaign) => describe(campaign, baseUrl));
      const text =
        answers.map((answer) => answer.text).join('') || 'No campaign yet: npm run campaign -- create FILE.yaml\n';
      return { json: answers.map(({ json }) => json), text };
    }
    case 'show':
      return describe(await findCampaign(asked[1], engine), baseUrl);
  }
}

function describe(campaign: Campaign, baseUrl: string): Answer {
  const { first, last } = releaseSpan(campaign);
  const { id, slug, phase, title, artistName, releaseDate, timezone } = campaign;
  const link = `${baseUrl}/l/${slug}`;
  const span = { firstMidnight: first.toISOString(), lastMidnight: last.toISOString() };
  const text = `${title} by ${artistName}  (${id})
  ${phase}, out ${releaseDate} at 00:00 of each fan's own zone: from ${span.firstMidnight} to ${span.lastMidnight}
  ${link}
`;
  return { json: { id, slug, phase, title, artistName, releaseDate, timezone, link, ...span }, text };
}

await runMain(main);
