import type { Carriage } from '../../core/announcements/carriage.js';
import { isNobody } from '../../core/blasts/audience.js';
import type { Blast, Withholding } from '../../core/blasts/blast.js';
import type { HandPost } from '../../core/blasts/hand-posts.js';
import type { BlastProgress } from '../../core/blasts/view-blast.js';
import type { BlastPreview } from '../../core/blasts/write-blast.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { reachLines } from './blast-reach.js';
import { confirmedLines } from './blast-confirmations.js';
import { revisionButtons, revisionProgress, takenBackLines } from './blast-revision-cards.js';
import { newsCard } from './news-card.js';
import type { Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Card, Choice, Part } from './reply.js';
import type { Speech } from './speech.js';
import { spoken } from './spoken.js';
import { button } from './blast-button.js';

/** What its reach is reckoned by. */
type Reckoning = { carriage: readonly Carriage[]; now: Date };

/** A draft as they would see it, how far it would reach, and the question whether it shall. */
export function previewParts(
  { blast, campaign, audience, needsSecond, others, handPosts }: BlastPreview,
  { carriage, now }: Reckoning,
  speech: Speech,
): Part[] {
  const { say, label } = speech;
  const { id, sendAt, text } = blast;
  const send = label(sendAt === null ? 'blast.send' : 'blast.sendThen');
  const isPointless = sendAt === null && isNobody(audience);
  const question: Card = {
    part: 'card',
    title: say('blast.draft'),
    text: [
      ...whenLines(blast, campaign, speech),
      ...reachLines(blast, { audience, carriage, now }, speech),
      ...(needsSecond ? [say('blast.needsSecond', { limit: campaign.strategy.secondConfirmAbove })] : []),
      ...(needsSecond && others === 0 ? [say('blast.aloneDraft')] : []),
    ],
    fields: [],
    links: [],
    choices: isPointless ? [] : [button(send, { confirm: id }), button(label('blast.drop'), { stop: id })],
  };
  // As a picture of it: its buttons would not act for them.
  return [
    { part: 'text', text: say('blast.preview') },
    newsCard(campaign, text, speech),
    ...handPosts.map((each) => copyOf(each, speech)),
    question,
  ];
}

/** What to post with one's own hands, and where: by the address to join by, or by the id where there is none. */
function copyOf({ platform, communities, text }: HandPost, { say, list }: Speech): Part {
  const named = communities.map(({ inviteUrl, communityId }) => inviteUrl ?? communityId);
  return {
    part: 'copy',
    title: say('blast.postYourself', { platform: platformTitles[platform], places: list(named) }),
    text,
  };
}

/** How far a blast has come, or what it still waits for. */
export function progressPart(progress: BlastProgress, reckoning: Reckoning, speech: Speech): Part {
  const { blast, counts } = progress;
  if (blast.revises) return revisionProgress({ ...progress, revises: blast.revises }, speech);
  const isDropped = blast.state === 'stopped' && blast.startedAt === null;
  if (isDropped) return { part: 'text', text: speech.say('blast.dropped') };
  const isGoing = blast.state === 'sending' || (blast.state === 'sent' && (counts.pending ?? 0) > 0);
  return {
    part: 'card',
    title: titleOf(blast, isGoing, speech),
    text: [...linesOf(progress, reckoning, speech), ...confirmedLines(progress, speech)],
    fields: [],
    links: [],
    choices: [...buttonsOf(blast, isGoing, speech), ...revisionButtons(progress, speech)],
  };
}

function titleOf({ state }: Blast, isGoing: boolean, { say }: Speech): Phrase {
  switch (state) {
    case 'draft':
      return say('blast.draftTitle');
    case 'awaiting-second':
      return say('blast.awaitingTitle');
    case 'scheduled':
      return say('blast.scheduledTitle');
    case 'stopped':
      return say('blast.stoppedTitle');
    case 'withheld':
      return say('blast.withheldTitle');
    case 'removed':
      return say('blast.removedTitle');
    case 'sending':
    case 'sent':
      return isGoing ? say('blast.sendingTitle') : say('blast.sentTitle');
  }
}

function linesOf(progress: BlastProgress, reckoning: Reckoning, speech: Speech): Phrase[] {
  const { blast, campaign, audience } = progress;
  if (blast.state === 'withheld') return [withheldLine(blast, campaign, speech), ...toldLines(progress, speech)];
  if (blast.state === 'removed') return takenBackLines(progress, speech);
  if (blast.startedAt !== null) return toldLines(progress, speech);
  return [
    ...spoken(blast.text),
    ...whenLines(blast, campaign, speech),
    ...(audience ? reachLines(blast, { audience, ...reckoning }, speech) : []),
    ...(blast.state === 'awaiting-second' ? [awaitingLine(progress, speech)] : []),
  ];
}

/** Whom it waits for, and the way out for who is alone on their team. */
function awaitingLine({ blast: { id }, others }: BlastProgress, { say }: Speech): Phrase {
  return others > 0 ? say('blast.awaiting', { id }) : say('blast.alone', { id });
}

function whenLines({ sendAt }: Blast, { timezone }: Campaign, speech: Speech): Phrase[] {
  return sendAt === null ? [] : [speech.say('blast.goesOutAt', { when: clockInWords(sendAt, timezone, speech) })];
}

/** What became of what was handed over, in exact numbers. */
function toldLines({ blast: { state, startedAt }, counts }: BlastProgress, { say }: Speech): Phrase[] {
  if (startedAt === null) return [];
  const { delivered = 0, pending = 0, held = 0, undeliverable = 0, parked = 0, superseded = 0 } = counts;
  const all = delivered + pending + held + undeliverable + parked + superseded;
  const isStopped = state !== 'sending' && state !== 'sent';
  return [
    all === 0 && state === 'sending' ? say('blast.handing') : say('blast.toldOf', { done: delivered, all }),
    ...(held > 0 ? [say('blast.held', { count: held })] : []),
    ...(undeliverable + parked > 0 ? [say('blast.lost', { count: undeliverable + parked })] : []),
    ...(isStopped && superseded + pending > 0 ? [say('blast.left', { count: superseded + pending })] : []),
  ];
}

/** Why a blast did not go out, for whoever wrote it. */
export function withheldLine(
  { revises, withheldFor, sendAt, startedAt }: Blast,
  { title, timezone }: Campaign,
  speech: Speech,
): Phrase {
  const { say } = speech;
  if (revises) return say('blast.withheldChange', { title });
  const at = sendAt ?? startedAt;
  const when = at === null ? '' : clockInWords(at, timezone, speech);
  const why: Withholding = withheldFor ?? 'campaign-cancelled';
  switch (why) {
    case 'campaign-cancelled':
      return say('blast.withheldCampaignCancelled', { title });
    case 'campaign-paused':
      return say('blast.withheldCampaignPaused', { title, when });
    case 'missed':
      return say('blast.withheldMissed', { title, when });
    case 'nobody':
      return say('blast.withheldNobody', { title, when });
    case 'grown':
      return say('blast.withheldGrown', { title, when });
    case 'too-few':
      return say('blast.withheldTooFew', { title, when });
    case 'unconfirmed':
      return say('blast.withheldUnconfirmed', { title });
    case 'release-moved':
      return say('blast.withheldMoved', { title, when });
  }
}

function buttonsOf({ id, state }: Blast, isGoing: boolean, { label }: Speech): Choice[] {
  const stop = button(label('blast.stop'), { stop: id });
  if (state === 'awaiting-second' || state === 'draft') return [button(label('blast.confirm'), { confirm: id }), stop];
  if (state === 'scheduled') return [stop];
  return isGoing ? [button(label('blast.progress'), { show: id }), stop] : [];
}
