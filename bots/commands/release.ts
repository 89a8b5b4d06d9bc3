import { shortMoment } from '../../core/languages/dates-in-words.js';
import { nightSteps, type NightWave, type ReleaseNight } from '../../core/release-waves/view-release-night.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import type { Command } from './command.js';
import { plain, type Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import { clockInWords } from './release-words.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { textPart } from './one-line.js';

/** The most midnights that are told one by one. */
const mostWaves = 6;
const longestZone = 16;

/** `/release`: a release night before, while and after it happens. */
export const release: Command = {
  name: 'release',
  help: 'night.help',
  forTeam: 'stats.all',
  options: [releaseOption],
  async run(input, engine) {
    const night = await engine.releaseNightForTeam({ account: input.account, asked: campaignAsked(input) });
    return { visibility: 'private', parts: partsOf(night, input.speech) };
  },
};

function partsOf(night: ReleaseNight, speech: Speech): Part[] {
  const { say } = speech;
  const { campaign, now, due, waves } = night;
  const when = clockInWords(now, campaign.timezone, speech);
  const heading = say('night.asOf', { title: campaign.title, when });
  const rest = waves.slice(mostWaves);
  const fansOfRest = rest.reduce((sum, { preSaves }) => sum + preSaves, 0);
  return [
    ...[heading, stageOf(night, speech)].map(textPart),
    ...(due > 0 ? [stepTable(night, speech)] : []),
    ...(waves.length > 0 ? [waveTable(waves.slice(0, mostWaves), campaign.timezone, speech)] : []),
    ...(rest.length > 0 ? [textPart(say('night.more', { waves: rest.length, fans: fansOfRest }))] : []),
    ...serviceLines(night, speech).map(textPart),
  ];
}

function stageOf({ campaign, due, ahead }: ReleaseNight, { say }: Speech): Phrase {
  if (campaign.phase === 'cancelled') return say('night.cancelled');
  if (due + ahead === 0) return say('night.nothing');
  if (ahead === 0) return say('night.over');
  return say(due > 0 ? 'night.ahead' : 'night.notYet', { ahead });
}

function stepTable({ byStep, due }: ReleaseNight, { say, label }: Speech): Part {
  const shown = nightSteps.filter((step) => byStep[step] > 0);
  const rows = shown.map((step) => [label(`night.${step}`), String(byStep[step])].map((cell) => plain(cell)));
  return {
    part: 'table',
    title: say('night.table', { due }),
    columns: [label('night.step'), label('night.items')],
    rows,
  };
}

function waveTable(waves: readonly NightWave[], timeZone: string, { say, label, language }: Speech): Part {
  const rows = waves.map(({ instant, zones, preSaves }) =>
    [shortMoment(instant, timeZone, language), `${preSaves}`, placeOf(zones)].map((cell) => plain(cell)),
  );
  const columns = [label('night.yourTime'), label('night.fans'), label('night.where')];
  return { part: 'table', title: say('night.waves'), columns, rows };
}

/** The first zone by its city, and how many others there are. */
function placeOf(zones: readonly string[]): string {
  const [first = '', ...others] = [...zones].sort();
  const city = (first.split('/').at(-1) ?? first).replaceAll('_', ' ').slice(0, longestZone);
  return others.length > 0 ? `${city} +${others.length}` : city;
}

function serviceLines({ away, doubts }: ReleaseNight, { say }: Speech): Phrase[] {
  const troubles = away.map(({ service, because }) => say(`night.away-${because}`, { service: titleOf(service) }));
  const state = troubles.length > 0 ? troubles : [say('night.well')];
  return [...state, ...(doubts > 0 ? [say('night.doubts', { count: doubts })] : [])];
}
