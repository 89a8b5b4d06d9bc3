import type { CampaignStats, StatsLine } from '../../core/insights/campaign-stats.js';
import type { ClickToSave } from '../../core/insights/click-to-save.js';
import type { StatsForTeam } from '../../core/insights/insights-for-team.js';
import type { Funnel } from '../../core/insights/funnel.js';
import { isFansOwnDeed, preSaveModes, type PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { Command } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part } from './reply.js';

const words = {
  help: 'For the artist: how many who open your link pre-save, and by which place.',
  funnel: (release: string) => phrase`From the click to the library: ${release}`,
  funnelColumns: ['', 'Public link', 'From chat', 'Others'],
  steps: {
    clicked: 'Opened the link',
    preSaved: 'Pre-saved',
    authorised: 'Gave permission',
    resolved: 'Found at service',
    written: 'Saved',
    verified: 'Seen in library',
  } satisfies Record<keyof Funnel, string>,
  modes: 'How they pre-save',
  modeColumns: ['Way', 'Pre-saves', 'Say it is done'],
  modeNames: {
    direct: 'We save it',
    native: 'On the service’s own page',
    follow: 'Follows you there',
    reminder: 'Gets the link',
  } satisfies Record<PreSaveMode, string>,
  sources: 'Who pre-saves, by place',
  sourceColumns: ['Place', 'People', 'Pre-saved', 'Share', 'Between', 'Verdict'],
  own: (release: string) => phrase`Who came by your link: ${release}`,
  noneOfYours: 'Nobody has come by your link yet. Type /links for it, and post it.',
  unknown: '(no place)',
  total: 'all',
  below: (line: string) => `below ${line}`,
  fine: 'fine',
  early: 'too early',
  none: 'Nobody has opened the public link yet. Type /links for links to post.',
  nothing: '–',
  warning: (place: string, { saves, clicks }: ClickToSave, line: string) =>
    phrase`${place}: ${`${saves}`} of ${`${clicks}`} people pre-saved. That is below ${line}, and not by chance.`,
  next: (hasVariants: boolean) =>
    hasVariants
      ? plain('What to do: look which headline does better, use that one, and say in the post what fans get for it.')
      : plain('What to do: try another headline or artwork (variants), and say in the post what fans get for it.'),
  ruleOfThumb: (line: string) =>
    phrase`${line} is a rule of thumb, no law: change it by strategy.clickToSaveWarning in the campaign file.`,
  uncertain:
    'A person counts once a day. “Between” is where the true share lies with 95 % certainty: few people tell little.',
};

/** The most lines of places that are shown; what is left over has come by few. */
const mostLines = 12;

/** `/stats`: the funnel of a campaign, and how each place does in which its link was posted; on the street team, the own link alone. */
export const stats: Command = {
  name: 'stats',
  help: words.help,
  forTeam: 'stats.own',
  options: [releaseOption],
  async run(input, engine) {
    const answer = await engine.statsForTeam({ account: input.account, asked: campaignAsked(input) });
    if (answer.shows === 'own') return { visibility: 'private', parts: ownParts(answer) };
    const figures = answer.stats;
    const sources: Part[] =
      figures.public.funnel.clicked === 0 && figures.by.source.length === 0
        ? [{ part: 'text', text: plain(words.none) }]
        : [sourceTable(figures), ...advice(figures)];
    return { visibility: 'private', parts: [funnelTable(figures), ...modeTable(figures), ...sources] };
  },
};

/** What somebody's own link has brought, and nothing of anybody else's. */
function ownParts({ campaign, line }: Extract<StatsForTeam, { shows: 'own' }>): Part[] {
  const cells = row(line, campaign.strategy.clickToSaveWarning);
  const table: Part = {
    part: 'table',
    title: words.own(campaign.title),
    columns: words.sourceColumns,
    rows: [cells],
  };
  return [table, { part: 'text', text: plain(line.funnel.clicked === 0 ? words.noneOfYours : words.uncertain) }];
}

function funnelTable({ campaign, public: open, personal, released, unknown }: CampaignStats): Part {
  const steps = Object.entries(words.steps) as [keyof Funnel, string][];
  const rows = steps.map(([step, label]) =>
    [label, open.funnel[step], personal[step], released[step] + unknown[step]].map((cell) => plain(String(cell))),
  );
  return { part: 'table', title: words.funnel(campaign.title), columns: words.funnelColumns, rows };
}

/** Only where there is more than one way: what fans say of themselves is counted apart from what we have seen. */
function modeTable({ modes }: CampaignStats): Part[] {
  const used = preSaveModes.filter((mode) => modes[mode].preSaved > 0);
  if (used.every((mode) => mode === 'direct')) return [];
  const rows = used.map((mode) => {
    const said = isFansOwnDeed(mode) ? String(modes[mode].saidDone) : words.nothing;
    return [words.modeNames[mode], String(modes[mode].preSaved), said].map((cell) => plain(cell));
  });
  return [{ part: 'table', title: plain(words.modes), columns: words.modeColumns, rows }];
}

function sourceTable({ campaign, by, public: all }: CampaignStats): Part {
  const line = campaign.strategy.clickToSaveWarning;
  const rows = [...by.source.slice(0, mostLines), { value: words.total, ...all }].map((each) => row(each, line));
  return { part: 'table', title: plain(words.sources), columns: words.sourceColumns, rows };
}

function row({ value, clickToSave, isBelow }: StatsLine, line: number): Phrase[] {
  const { clicks, saves, ratio, low, high } = clickToSave;
  const verdict = isBelow ? words.below(percent(line)) : low >= line ? words.fine : words.early;
  const between = ratio === null ? words.nothing : `${percent(low)} to ${percent(high)}`;
  const cells = [placeName(value), clicks, saves, ratio === null ? words.nothing : percent(ratio), between, verdict];
  return cells.map((cell) => plain(String(cell)));
}

/** What is below the line in words, and what to do about it. */
function advice({ campaign, by, public: all }: CampaignStats): Part[] {
  const line = percent(campaign.strategy.clickToSaveWarning);
  const below = [...by.source, ...(all.isBelow ? [{ value: words.total, ...all }] : [])].filter((each) => each.isBelow);
  const warnings = below
    .slice(0, mostLines)
    .map(({ value, clickToSave }) => words.warning(placeName(value), clickToSave, line));
  const next = below.length === 0 ? [] : [words.next(campaign.variants.length > 0), words.ruleOfThumb(line)];
  return [...warnings, ...next, plain(words.uncertain)].map((text) => ({ part: 'text', text }));
}

function placeName(value: string): string {
  return value === 'unknown' ? words.unknown : value;
}

/** In whole per cent; what is not quite 0 or 100 is not said to be. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return '<1 %';
  return whole === 100 && share < 1 ? '>99 %' : `${whole} %`;
}
