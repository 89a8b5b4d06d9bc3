import type { CampaignStats } from '../../core/insights/campaign-stats.js';
import type { StatsForTeam } from '../../core/insights/insights-for-team.js';
import type { Funnel } from '../../core/insights/funnel.js';
import { platforms } from '../../core/fans/fan.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { isFansOwnDeed, preSaveModes } from '../../core/pre-saves/pre-save.js';
import type { Command, CommandEngine, CommandInput } from './command.js';
import { percent } from './percent.js';
import { plain } from './phrase.js';
import { placeName, ratioLegend, ratioTable } from './ratio-table.js';
import { campaignAsked, releaseOption } from './release-option.js';
import type { Part } from './reply.js';
import type { Speech } from './speech.js';
import { fromOption, useOption, variantParts, variantTyped } from './variant-pivot-card.js';

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

/** So much of a community's id is shown. */
const shownOfId = 4;

/** `/stats`: the funnel of a campaign, and how each place does in which its link was posted; on the street team, the own link alone. */
export const stats: Command = {
  name: 'stats',
  help: 'stats.help',
  forTeam: 'stats.own',
  options: [releaseOption, useOption, fromOption],
  changes: ({ use }) => use !== undefined,
  async run(input, engine) {
    const done = await switched(input, engine);
    const answer = await engine.statsForTeam({ account: input.account, asked: campaignAsked(input) });
    const { speech } = input;
    const parts = answer.shows === 'own' ? ownParts(answer, speech) : allParts(answer, speech);
    return { visibility: 'private', parts: [...done, ...parts] };
  },
};

/** Switches the variant, if that is what is asked for, and says so. */
async function switched(input: CommandInput, engine: CommandEngine): Promise<Part[]> {
  const { account, options, speech } = input;
  const { say } = speech;
  if (options['use'] === undefined) return [];
  const to = variantTyped(options['use']);
  if (to === undefined) return [{ part: 'text', text: say('stats.noVariant') }];
  const from = variantTyped(options['from'] ?? '');
  await engine.switchVariant({ account, asked: campaignAsked(input), from, to });
  const text = to === null ? say('stats.switchedBack') : say('stats.switched', { variant: to.toUpperCase() });
  return [{ part: 'text', text }];
}

type AllFigures = Extract<StatsForTeam, { shows: 'all' }>;

function allParts({ campaign, stats: figures, mayChange }: AllFigures, speech: Speech): Part[] {
  // The figures are some seconds old; which variant is shown is not.
  const standing = { ...figures, campaign };
  const sources: Part[] =
    figures.public.funnel.clicked === 0 && figures.by.source.length === 0
      ? [{ part: 'text', text: speech.say('stats.none') }]
      : [sourceTable(standing, speech), ...advice(standing, speech)];
  const variants = variantParts({ campaign, stats: figures, mayChange }, speech);
  return [
    funnelTable(standing, speech),
    { part: 'text', text: speech.say('stats.columns') },
    ...modeTable(figures, speech),
    ...chatTable(figures, speech),
    ...sources,
    ...variants,
  ];
}

/** What somebody's own link has brought, and nothing of anybody else's. */
function ownParts({ campaign, line }: Extract<StatsForTeam, { shows: 'own' }>, speech: Speech): Part[] {
  const { say, label } = speech;
  const rule = campaign.strategy.clickToSaveWarning;
  const headed = { title: say('stats.own', { title: campaign.title }), first: label('stats.place') };
  const table = ratioTable({ ...headed, lines: [line], line: rule }, speech);
  const legend = line.funnel.clicked === 0 ? say('stats.noneOfYours') : ratioLegend(rule, speech);
  return [table, { part: 'text', text: legend }];
}

function funnelTable({ campaign, public: open, personal, released, unknown }: CampaignStats, speech: Speech): Part {
  const { say, label } = speech;
  const rows = steps.map((step) =>
    [label(`stats.${step}`), open.funnel[step], personal[step], released[step] + unknown[step]].map((cell) =>
      plain(String(cell)),
    ),
  );
  const columns = [label('stats.step'), label('stats.publicLink'), label('stats.fromChat'), label('stats.others')];
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

/** Where those asked who came by a link of the bot. */
function chatTable({ chats }: CampaignStats, speech: Speech): Part[] {
  const { say, label } = speech;
  if (chats.length === 0) return [];
  const rows = chats.slice(0, mostLines).map(({ value, funnel }) => {
    return [chatName(value, speech), String(funnel.preSaved)].map((cell) => plain(cell));
  });
  return [{ part: 'table', title: say('stats.chats'), columns: [label('stats.place'), label('stats.preSaved')], rows }];
}

/** A community has no name that we know: the end of its id tells it from others. */
function chatName(value: string, { label }: Speech): string {
  const [platform = '', ...rest] = value.split(':');
  const named = platforms.find((each) => each === platform);
  if (!named) return label('stats.unknown');
  const end = rest.join(':').replace(/@.*$/, '').slice(-shownOfId);
  const title = { platform: platformTitles[named] };
  return end === '' ? label('stats.chatAlone', title) : label('stats.chatGroup', { ...title, end });
}

function sourceTable({ campaign, by, public: all }: CampaignStats, speech: Speech): Part {
  const { say, label } = speech;
  const line = campaign.strategy.clickToSaveWarning;
  const lines = [...by.source.slice(0, mostLines), { ...all, value: null }];
  return ratioTable({ title: say('stats.sources'), first: label('stats.place'), lines, line }, speech);
}

/** What is below the line in words, and what to do about it. */
function advice({ campaign, by, public: all }: CampaignStats, speech: Speech): Part[] {
  const { say } = speech;
  const line = percent(campaign.strategy.clickToSaveWarning, speech);
  const below = [...by.source, { ...all, value: null }].filter((each) => each.isBelow);
  const warnings = below.slice(0, mostLines).map(({ value, clickToSave: { saves, clicks } }) => {
    return say('stats.warning', { place: placeName(value, speech), saves, clicks, line });
  });
  const next = say(campaign.variants.length > 0 ? 'stats.switchVariants' : 'stats.tryVariants');
  const todo = below.length === 0 ? [] : [next, say('stats.ruleOfThumb', { line })];
  const legend = ratioLegend(campaign.strategy.clickToSaveWarning, speech);
  return [...warnings, ...todo, legend].map((text) => ({ part: 'text', text }));
}
