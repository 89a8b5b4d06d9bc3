import { z } from 'zod';
import { openLog } from '../core/adapters/system/pino-log.js';
import { EngineError } from '../core/errors.js';
import { listTimeZones, parseTimeZone } from '../core/fans/time-zone.js';
import { planWaves, type PlannedWave } from '../core/release-waves/plan-waves.js';
import { openEngine } from '../core/wiring/open-engine.js';
import { findCampaign } from './campaign/find-campaign.js';
import { readConfiguration } from './read-configuration.js';
import { parseOptions } from './script-options.js';
import { asSentence, Sentence } from './sentence.js';
import { runningEnvironment } from './start/running-environment.js';
import { runMain } from './steps.js';

const help = `Usage: npm run -s plan -- --date YYYY-MM-DD [--zones A,B,…] [--json]
       npm run -s plan -- --campaign ID [--json]

When a release begins: the first instant of its date in each time zone.

  --date      the release date
  --zones     time zones such as Africa/Cairo,Asia/Kolkata (default: every zone there is)
  --campaign  a real campaign by slug or id, with the number of fans in each wave; works on the Frontrow that runs on this machine,
              or on the one the environment names
  --json      one JSON document on stdout
`;

const text = { type: 'string' } as const;

type CountedWave = PlannedWave & { fans?: number };

async function main(): Promise<number> {
  const { values } = parseOptions({
    options: { date: text, zones: text, campaign: text, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const { date, campaign } = values;
  if (values.help || (date === undefined) === (campaign === undefined)) {
    process.stdout.write(help);
    return values.help ? 0 : 1;
  }
  const waves = campaign === undefined ? planDate(date ?? '', values.zones) : await planCampaign(campaign);
  process.stdout.write(values.json ? `${JSON.stringify(waves)}\n` : waves.map(line).join(''));
  return 0;
}

function planDate(date: string, zones: string | undefined): CountedWave[] {
  const releaseDate = z.iso.date().safeParse(date);
  if (!releaseDate.success) throw new Sentence(`${date} is no date: write it as YYYY-MM-DD.`);
  return planWaves({ releaseDate: releaseDate.data, releaseMode: { kind: 'local' } }, readZones(zones));
}

function readZones(zones: string | undefined): string[] {
  if (zones === undefined) return listTimeZones();
  return zones.split(',').map((name) => {
    try {
      return parseTimeZone(name.trim());
    } catch (cause) {
      if (!(cause instanceof EngineError)) throw cause;
      throw new Sentence(`${name}: ${cause.message}`, { cause });
    }
  });
}

/** The zones that fans have joined from, with how many of them. */
async function planCampaign(name: string): Promise<CountedWave[]> {
  const configuration = readConfiguration(await runningEnvironment());
  const opened = await openEngine(configuration, { log: openLog({ level: 'warn' }) }).catch(asSentence);
  try {
    const campaign = await findCampaign(name, opened.engine);
    const fans = await opened.engine.fansByZone(campaign.id);
    return planWaves(campaign, [...fans.keys()]).map((wave) => ({ ...wave, fans: fans.get(wave.zone) ?? 0 }));
  } finally {
    await opened.close();
  }
}

function line({ zone, localMidnight, instant, fans }: CountedWave): string {
  return `${instant}  ${localMidnight}  ${zone}${fans === undefined ? '' : `  ${String(fans)} fans`}\n`;
}

await runMain(main);
