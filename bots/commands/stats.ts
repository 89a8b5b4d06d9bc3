import type { CampaignStats, StatsLine } from '../../core/insights/campaign-stats.js';
import type { StatsForTeam } from '../../core/insights/insights-for-team.js';
import type { Funnel } from '../../core/insights/funnel.js';
import { isFansOwnDeed, preSaveModes } from '../../core/pre-saves/pre-save.js';
import type { Command } from './command.js';
import { plain, type Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';

/** Where there is no figure. */
const nothing = '–';

const steps = [
  'clicked',
  'preSaved',
  'authorised',
  'resolved',
  'written',
  'verified',
] as const satisfies readonly (keyof Funnel)[];

/** The most lines of places that are shown; what is left over has come by few. */
const mostLines = 12;

/** `/stats`: the funnel of a campaign, and how each place does in which its link was posted; on the street team, the own link alone. */
export const stats: Command = {
  name: 'stats',
  help: 'stats.help',
  forTeam: 'stats.own',
  options: [releaseOption],
  async run(input, engine) {
    const { speech } = input;
    const answer = await engine.statsForTeam({ account: input.account, asked: campaignAsked(input) });
    if (answer.shows === 'own') return { visibility: 'private', parts: ownParts(answer, speech) };
    const figures = answer.stats;
    const sources: Part[] =
      figures.public.funnel.clicked === 0 && figures.by.source.length === 0
        ? [{ part: 'text', text: speech.say('stats.none') }]
        : [sourceTable(figures, speech), ...advice(figures, speech)];
    return {
      visibility: 'private',
      parts: [funnelTable(figures, speech), ...modeTable(figures, speech), ...sources],
    };
  },
};

/** What somebody's own link has brought, and nothing of anybody else's. */
function ownParts({ campaign, line }: Extract<StatsForTeam, { shows: 'own' }>, speech: Speech): Part[] {
  const { say } = speech;
  const rows = [row(line, campaign.strategy.clickToSaveWarning, speech)];
  const title = say('stats.own', { title: campaign.title });
  const next = say(line.funnel.clicked === 0 ? 'stats.noneOfYours' : 'stats.uncertain');
  return [
    { part: 'table', title, columns: sourceColumns(speech), rows },
    { part: 'text', text: next },
  ];
}

function funnelTable({ campaign, public: open, personal, released, unknown }: CampaignStats, speech: Speech): Part {
  const { say, label } = speech;
  const rows = steps.map((step) =>
    [label(`stats.${step}`), open.funnel[step], personal[step], released[step] + unknown[step]].map((cell) =>
      plain(String(cell)),
    ),
  );
  const columns = ['', label('stats.publicLink'), label('stats.fromChat'), label('stats.others')];
  return { part: 'table', title: say('stats.funnel', { title: campaign.title }), columns, rows };
}

/** Only where there is more than one way: what fans say of themselves is counted apart from what we have seen. */
function modeTable({ modes }: CampaignStats, { say, label }: Speech): Part[] {
  const used = preSaveModes.filter((mode) => modes[mode].preSaved > 0);
  if (used.every((mode) => mode === 'direct')) return [];
  const rows = used.map((mode) => {
    const said = isFansOwnDeed(mode) ? String(modes[mode].saidDone) : nothing;
    return [label(`stats.mode-${mode}`), String(modes[mode].preSaved), said].map((cell) => plain(cell));
  });
  const columns = [label('stats.way'), label('stats.preSaves'), label('stats.saidDone')];
  return [{ part: 'table', title: say('stats.modes'), columns, rows }];
}

function sourceTable({ campaign, by, public: all }: CampaignStats, speech: Speech): Part {
  const { say } = speech;
  const line = campaign.strategy.clickToSaveWarning;
  const lines = [...by.source.slice(0, mostLines), { value: null, ...all }];
  const rows = lines.map((each) => row(each, line, speech));
  return { part: 'table', title: say('stats.sources'), columns: sourceColumns(speech), rows };
}

function sourceColumns({ label }: Speech): string[] {
  return [
    label('stats.place'),
    label('stats.people'),
    label('stats.preSavedOfThem'),
    label('stats.share'),
    label('stats.between'),
    label('stats.verdict'),
  ];
}

/** How one place does; null: all of them. */
type Line = Omit<StatsLine, 'value'> & { value: string | null };

function row({ value, clickToSave, isBelow }: Line, line: number, speech: Speech): Phrase[] {
  const { label } = speech;
  const { clicks, saves, ratio, low, high } = clickToSave;
  const good = label(low >= line ? 'stats.fine' : 'stats.early');
  const verdict = isBelow ? label('stats.below', { line: percent(line, speech) }) : good;
  const between = label('stats.range', { low: percent(low, speech), high: percent(high, speech) });
  const shares = ratio === null ? [nothing, nothing] : [percent(ratio, speech), between];
  return [placeName(value, speech), clicks, saves, ...shares, verdict].map((cell) => plain(String(cell)));
}

/** What is below the line in words, and what to do about it. */
function advice({ campaign, by, public: all }: CampaignStats, speech: Speech): Part[] {
  const { say } = speech;
  const line = percent(campaign.strategy.clickToSaveWarning, speech);
  const below = [...by.source, ...(all.isBelow ? [{ value: null, ...all }] : [])].filter((each) => each.isBelow);
  const warnings = below.slice(0, mostLines).map(({ value, clickToSave: { saves, clicks } }) => {
    return say('stats.warning', { place: placeName(value, speech), saves, clicks, line });
  });
  const next = say(campaign.variants.length > 0 ? 'stats.lookAtVariants' : 'stats.tryVariants');
  const more = below.length === 0 ? [] : [next, say('stats.ruleOfThumb', { line })];
  return [...warnings, ...more, say('stats.uncertain')].map((text) => ({ part: 'text', text }));
}

function placeName(value: string | null, { label }: Speech): string {
  if (value === null) return label('stats.total');
  return value === 'unknown' ? label('stats.unknown') : value;
}

/** In whole per cent; what is not quite 0 or 100 is not said to be. */
function percent(share: number, { label }: Speech): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return label('stats.almostNone');
  return whole === 100 && share < 1 ? label('stats.almostAll') : label('stats.percent', { share: whole });
}
