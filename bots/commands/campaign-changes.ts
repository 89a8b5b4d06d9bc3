import type { DetailsPreview } from '../../core/campaigns/propose-details.js';
import type { CampaignOfTeam } from '../../core/campaigns/campaign-in-chat.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { changeableWords } from '../../core/campaigns/details-proposal.js';
import { readMove, timeOfDay } from '../../core/campaigns/move-release.js';
import type { RefusedWord, SaidOfDraft } from '../../core/campaigns/read-draft-words.js';
import { releaseConcerns } from '../../core/campaigns/release-concerns.js';
import { formOf, sumOf } from './campaign-cards.js';
import { button } from './campaign-draft-replies.js';
import { concernLines, knownOf, reasonInWords, type NamedValue } from './campaign-words.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

type Showing = { speech: Speech; now: Date };

/** A date that a button moves a release to: `cmp_…~VERSION~2026-12-18~local`, or a time of day such as `1700` at the end. */
export type MovePressed = { campaignId: string; from: number; date: string; time: string };

const movePressed = /^(cmp_[a-z0-9]{10})~(\d{1,6})~(\d{4}-\d{2}-\d{2})~(local|\d{4})$/;
const holdPressed = /^(cmp_[a-z0-9]{10})~(\d{1,6})$/;

/** What a button moves, and where; null for one that is none of ours. */
export function readMovePressed(text: string): MovePressed | null {
  const [, campaignId, from, date, mode = ''] = movePressed.exec(text) ?? [];
  if (campaignId === undefined || date === undefined) return null;
  return { campaignId, from: Number(from), date, time: mode.replace(/^(\d{2})(\d{2})$/, '$1:$2') };
}

/** What a button puts off; null for one that is none of ours. */
export function readHoldPressed(text: string): { campaignId: string; from: number } | null {
  const [, campaignId, from] = holdPressed.exec(text) ?? [];
  return campaignId === undefined ? null : { campaignId, from: Number(from) };
}

/** What is said of a campaign that is made: what can be changed at once, what moves it, and what stays for good. */
export function sortSaid(said: SaidOfDraft) {
  const entries = Object.entries(said) as [keyof SaidOfDraft, string][];
  const isDetail = (word: string) => changeableWords.some((each) => each === word);
  const details = Object.fromEntries(entries.filter(([word]) => isDetail(word))) as SaidOfDraft;
  const move = Object.fromEntries(entries.filter(([word]) => word === 'date' || word === 'time')) as SaidOfDraft;
  const fixed = entries.map(([word]) => word).filter((word) => !isDetail(word) && word !== 'date' && word !== 'time');
  return { details, move, fixed };
}

/** Asks whether a campaign shall be called and shown otherwise: how it is, and how it would be. */
export function detailsCard({ campaign, changed, revision }: DetailsPreview, { speech, now }: Showing): Card {
  const { say, label } = speech;
  const before = knownOf(formOf(campaign), speech);
  const after = knownOf(formOf(changed), speech);
  const names = new Set([...before, ...after].map(({ name }) => name));
  const valueIn = (values: readonly NamedValue[], sought: string): Phrase =>
    values.find(({ name }) => name === sought)?.value ?? say('campaign.fieldNothing');
  const differing = [...names].filter(
    (name) => JSON.stringify(valueIn(before, name)) !== JSON.stringify(valueIn(after, name)),
  );
  const known = releaseConcerns(campaign, now).map((each) => JSON.stringify(each));
  const added = releaseConcerns(changed, now).filter((each) => !known.includes(JSON.stringify(each)));
  return {
    part: 'card',
    title: say('campaign.changeTitle', { title: campaign.title }),
    text: concernLines(added, speech),
    fields: differing.flatMap((name) => [
      { name: label('campaign.fieldUntilNow', { name }), value: valueIn(before, name) },
      { name: label('campaign.fieldThen', { name }), value: valueIn(after, name) },
    ]),
    links: [],
    choices: revision === null ? [] : [button(label('campaign.changeConfirm'), { apply: revision })],
  };
}

/** Why there is nothing to say yes to. */
export function unchangedLines({ refused }: DetailsPreview, speech: Speech): Phrase[] {
  return refused.length > 0 ? refusedLines(refused, speech) : [speech.say('campaign.changeNothing')];
}

/** Asks whether a release shall be moved: when it was, when it would be, and how many that concerns. */
export function moveCards({ campaign, fans }: CampaignOfTeam, said: SaidOfDraft, { speech, now }: Showing): Card[] {
  const { say, label } = speech;
  const { release, refused } = readMove(campaign, said);
  if (!release) return [noteCard(campaign, refusedLines(refused, speech), speech)];
  const moved = { ...campaign, ...release };
  const { kind } = release.releaseMode;
  const time = release.releaseMode.kind === 'global' ? timeOfDay(release.releaseMode.at, campaign.timezone) : 'local';
  const target = [campaign.id, campaign.scheduleVersion, release.releaseDate, time.replace(':', '')].join('~');
  const question: Card = {
    part: 'card',
    title: say('campaign.moveTitle', { title: campaign.title }),
    text: [
      ...(campaign.phase === 'postponed' ? [] : [say('campaign.moveBefore', { when: whenOf(campaign, speech) })]),
      say('campaign.moveAfter', { when: whenOf({ ...moved, phase: 'open' }, speech) }),
      say('campaign.moveFans', { count: sumOf(fans) }),
      ...(kind === 'local' ? zoneLines(fans, speech) : []),
      ...concernLines(releaseConcerns(moved, now), speech),
    ],
    fields: [],
    links: [],
    choices: [button(label('campaign.moveConfirm'), { move: target })],
  };
  return [question];
}

function zoneLines(fans: ReadonlyMap<string, number>, { say }: Speech): Phrase[] {
  return fans.size > 0 ? [say('campaign.joinedZones', { zones: fans.size })] : [];
}

function whenOf(campaign: Campaign, speech: Speech): Phrase {
  const out = speech.label('campaign.fieldOut');
  return knownOf(formOf(campaign), speech).find(({ name }) => name === out)?.value ?? [];
}

/** Asks whether a release shall be put off without a date. */
export function postponeCard({ campaign, fans }: CampaignOfTeam, { say, label }: Speech): Card {
  return {
    part: 'card',
    title: say('campaign.postponeTitle', { title: campaign.title }),
    text: [say('campaign.postponeText'), say('campaign.postponeFans', { count: sumOf(fans) })],
    fields: [],
    links: [],
    choices: [
      button(label('campaign.postponeConfirm'), { hold: `${campaign.id}~${String(campaign.scheduleVersion)}` }),
    ],
  };
}

/** What was not taken of what was said. */
function refusedLines(refused: readonly RefusedWord[], speech: Speech): Phrase[] {
  return refused.map(({ word, reason }) =>
    speech.say('campaign.refusedWord', { word, reason: reasonInWords(word, reason, speech) }),
  );
}

function noteCard({ title }: Campaign, text: Phrase[], { say }: Speech): Card {
  return { part: 'card', title: say('campaign.field', { value: title }), text, fields: [], links: [] };
}
