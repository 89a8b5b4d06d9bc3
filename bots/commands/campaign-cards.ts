import { variantIds } from '../../core/campaigns/variant.js';
import type { CampaignOfTeam } from '../../core/campaigns/campaign-in-chat.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { timeOfDay } from '../../core/campaigns/move-release.js';
import { releaseConcerns } from '../../core/campaigns/release-concerns.js';
import type { DraftForm } from '../../core/campaigns/campaign-draft.js';
import { button } from './campaign-draft-replies.js';
import { doubtCards } from './campaign-matches.js';
import { concernLines, knownOf, type NamedValue } from './campaign-words.js';
import type { Phrase } from './phrase.js';
import type { Card, Reply } from './reply.js';
import type { Speech } from './speech.js';

type Showing = { speech: Speech; now: Date };

/** More than a message has buttons for. */
const mostListed = 10;

/** What somebody has to do with campaigns; `hasDraft`: one more is being put together. */
export type Listed = {
  campaigns: readonly Campaign[];
  /** Those that wait until the operator approves their artist. */
  waiting: readonly Campaign[];
  hasDraft: boolean;
};

/** All campaigns of somebody's artists, each with where it stands, and what they have asked for. */
export function listReply({ campaigns, waiting, hasDraft }: Listed, { say, label }: Speech): Reply {
  const shown = campaigns.slice(-mostListed);
  const lines = shown.map(({ title, artistName: artist, ...campaign }) =>
    say('campaign.listLine', { title, artist, phase: phaseLine({ title, artistName: artist, ...campaign }, { say }) }),
  );
  const card: Card = {
    part: 'card',
    title: say('campaign.listTitle'),
    text: [
      ...lines,
      ...waiting.map(({ title, artistName: artist }) => say('campaign.listWaiting', { title, artist })),
      ...(lines.length + waiting.length > 0 ? [] : [say('campaign.listNone')]),
      ...(hasDraft ? [say('campaign.listDraft')] : []),
      ...(lines.length > 0 ? [say('campaign.listHow')] : []),
    ],
    fields: [],
    links: [],
    choices: shown.map(({ id, title }) => button(label('campaign.show', { title }), { release: id })),
  };
  return { visibility: 'private', parts: [card] };
}

/** One campaign as its team sees it, with what can be done; `done`: what was just done. */
export function campaignReply(
  { campaign, fans, doubtful }: CampaignOfTeam,
  { speech, now }: Showing,
  done: readonly Phrase[] = [],
): Reply {
  const { say, label } = speech;
  const { title, slug, phase } = campaign;
  const isOver = phase === 'cancelled';
  const card: Card = {
    part: 'card',
    title: say('campaign.field', { value: title }),
    text: [
      ...done,
      phaseLine(campaign, { say }),
      ...(campaign.pause?.reason ? [say('campaign.pauseReason', { reason: campaign.pause.reason })] : []),
      ...joinedLines(fans, { say }),
      ...(isToOpen(campaign) ? concernLines(releaseConcerns(campaign, now), speech) : []),
      ...(isOver || phase === 'released'
        ? []
        : [say('campaign.howChange', { slug }), say('campaign.howCancel', { slug })]),
    ],
    fields: [...knownOf(formOf(campaign), speech), ...nextField(campaign, doubtful.length > 0, speech)],
    links: [],
    choices: isOver ? [] : buttons(campaign, { label }),
  };
  return { visibility: 'private', parts: [card, ...doubtCards(campaign, doubtful, speech)] };
}

function joinedLines(fans: ReadonlyMap<string, number>, { say }: Pick<Speech, 'say'>): Phrase[] {
  const zones = fans.size;
  return [
    say('campaign.joined', { count: sumOf(fans) }),
    ...(zones > 0 ? [say('campaign.joinedZones', { zones })] : []),
  ];
}

/** How many pre-saves there are in all zones. */
export function sumOf(fans: ReadonlyMap<string, number>): number {
  return [...fans.values()].reduce((sum, count) => sum + count, 0);
}

function isToOpen({ phase }: Campaign): boolean {
  return phase === 'draft' || phase === 'open';
}

function buttons({ id, phase, pause }: Campaign, { label }: Pick<Speech, 'label'>) {
  const canResume = pause !== null && pause.by === 'team';
  const canPostpone = phase === 'draft' || phase === 'open' || phase === 'releasing';
  return [
    ...(canResume ? [button(label('campaign.resumeButton'), { do: 'resume', release: id })] : []),
    ...(pause === null ? [button(label('campaign.pauseButton'), { do: 'pause', release: id })] : []),
    ...(canPostpone ? [button(label('campaign.postponeButton'), { do: 'postpone', release: id })] : []),
  ];
}

/** Where a campaign stands, in one sentence. */
export function phaseLine(campaign: Campaign, { say }: Pick<Speech, 'say'>): Phrase {
  const { phase, pause, awaitsApproval } = campaign;
  if (phase === 'cancelled') return say('campaign.phaseCancelled');
  if (pause) return say(pause.by === 'operator' ? 'campaign.phasePausedByOperator' : 'campaign.phasePaused');
  if (awaitsApproval) return say('campaign.phaseAwaits');
  const lines = {
    draft: 'campaign.phaseDraft',
    open: 'campaign.phaseOpen',
    releasing: 'campaign.phaseReleasing',
    released: 'campaign.phaseReleased',
    postponed: 'campaign.phasePostponed',
  } as const;
  return say(lines[phase]);
}

function nextField(campaign: Campaign, isInDoubt: boolean, { say, label }: Speech): NamedValue[] {
  const { phase, pause, awaitsApproval, opensAt, slug } = campaign;
  const next = (value: Phrase) => [{ name: label('campaign.fieldNext'), value }];
  if (phase === 'cancelled' || awaitsApproval) return [];
  if (isInDoubt) return next(say('campaign.nextDoubt'));
  if (pause) return pause.by === 'team' ? next(say('campaign.nextPaused')) : [];
  if (phase === 'draft')
    return opensAt ? next(say('campaign.nextDraft', { at: { at: opensAt, as: 'date-and-time' } })) : [];
  if (phase === 'postponed') return next(say('campaign.nextPostponed', { slug }));
  const lines = {
    open: 'campaign.nextOpen',
    releasing: 'campaign.nextReleasing',
    released: 'campaign.nextReleased',
  } as const;
  return next(say(lines[phase]));
}

/** A campaign as a form that was filled in with it. */
export function formOf(campaign: Campaign): DraftForm {
  const {
    artistName: artist,
    title,
    slug,
    releaseDate,
    timezone,
    opensAt,
    saves,
    languages,
    recordings,
    upc,
    livestream,
  } = campaign;
  const { releaseMode, services, variants } = campaign;
  const mode =
    releaseMode.kind === 'local'
      ? ('local' as const)
      : { global: { releaseTime: timeOfDay(releaseMode.at, timezone), zone: timezone } };
  return {
    ...{ artist, title, slug, timezone, saves, languages, recordings, releaseMode: mode },
    services: Object.fromEntries(Object.keys(services).map((name) => [name, {}])),
    ...(campaign.phase !== 'postponed' && { releaseDate }),
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(upc !== null && { upc }),
    ...(livestream && { livestream: { url: livestream.url, startsAt: livestream.startsAt.toISOString() } }),
    ...(variants.length > 0 && { variants: variantIds.flatMap((id) => headlineOf(campaign, id)) }),
  };
}

function headlineOf({ variants }: Campaign, id: (typeof variantIds)[number]) {
  return variants.filter((variant) => variant.id === id).map(({ headline }) => ({ headline }));
}
