import type { CountsByState } from '../../core/announcements/announcement-store.js';
import { isRevisable, type Blast, type BlastRevision } from '../../core/blasts/blast.js';
import type { BlastProgress } from '../../core/blasts/view-blast.js';
import type { PlacesRevised, RevisionPreview } from '../../core/blasts/write-revision.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { button } from './blast-button.js';
import { confirmedLines } from './blast-confirmations.js';
import { newsCard } from './news-card.js';
import type { Phrase } from './phrase.js';
import type { Card, Choice, Part } from './reply.js';
import type { Speech } from './speech.js';
import { spoken } from './spoken.js';

/** What can be done to the posts of a blast that has gone out. */
export function revisionButtons({ blast, leftStanding }: BlastProgress, { label }: Speech): Choice[] {
  const { id } = blast;
  const remove = button(label('blast.remove'), { remove: id });
  if (isRevisable(blast)) return [button(label('blast.edit'), { edit: id }), remove];
  return leftStanding > 0 ? [remove] : [];
}

/** How a blast's new words are typed: no button can carry them. */
export function howToEdit(id: string, { say }: Speech): Part[] {
  return [{ part: 'copy', title: say('blast.howToEdit'), text: `/blast edit: ${id} text: ` }];
}

/** A change of posts as it would be made, where it can be made, and the question whether it shall. */
export function revisionParts({ blast, campaign, needsSecond, places }: RevisionPreview, speech: Speech): Part[] {
  const { say, label } = speech;
  const isEdit = blast.revises?.as === 'edit';
  const confirm = label(isEdit ? 'blast.changeNow' : 'blast.removeNow');
  const question: Card = {
    part: 'card',
    title: say(isEdit ? 'blast.editDraft' : 'blast.removeDraft'),
    text: [
      ...places.flatMap((each) => placeLines(each, isEdit, speech)),
      say('blast.fansKeep'),
      ...(needsSecond ? [say('blast.editNeedsSecond')] : []),
    ],
    fields: [],
    links: [],
    choices: [button(confirm, { confirm: blast.id }), button(label('blast.drop'), { stop: blast.id })],
  };
  const preview: Part[] = isEdit ? [{ part: 'text', text: say('blast.editPreview') }] : [];
  return [...preview, newsCard(campaign, blast.text, speech), question];
}

function placeLines(
  { platform: name, changed, stay, notOut }: PlacesRevised,
  isEdit: boolean,
  { say }: Speech,
): Phrase[] {
  const platform = platformTitles[name];
  const line = (key: 'willChange' | 'willGo' | 'willStay' | 'notOutEdit' | 'notOutRemove', count: number) =>
    count > 0 ? [say(`blast.${key}`, { count, platform })] : [];
  return [
    ...line(isEdit ? 'willChange' : 'willGo', changed),
    ...line(isEdit ? 'notOutEdit' : 'notOutRemove', notOut),
    ...line('willStay', stay),
  ];
}

type Revising = BlastProgress & { revises: BlastRevision };

/** How far a change of posts has come, or what it still waits for. */
export function revisionProgress(progress: Revising, speech: Speech): Part {
  const { say } = speech;
  const { blast, revises, counts } = progress;
  if (blast.state === 'stopped' && blast.startedAt === null) return { part: 'text', text: say('blast.droppedChange') };
  const isGoing = blast.state === 'sending' || (blast.state === 'sent' && (counts.pending ?? 0) > 0);
  return {
    part: 'card',
    title: say(titleOf(blast, revises, isGoing)),
    text: [...linesOf(progress, speech), ...confirmedLines(progress, speech)],
    fields: [],
    links: [],
    choices: choicesOf(progress, isGoing, speech),
  };
}

function titleOf({ state }: Blast, { as }: BlastRevision, isGoing: boolean) {
  if (state === 'awaiting-second') return 'blast.awaitingTitle';
  if (state === 'draft') return as === 'edit' ? 'blast.editTitle' : 'blast.removeTitle';
  if (state === 'stopped') return 'blast.stoppedTitle';
  if (state === 'withheld') return 'blast.unchangedTitle';
  if (as === 'edit') return isGoing ? 'blast.changingTitle' : 'blast.changedTitle';
  return isGoing ? 'blast.goingTitle' : 'blast.goneTitle';
}

function linesOf({ blast, revises, revised, counts, postsToChange }: Revising, { say }: Speech): Phrase[] {
  if (blast.state === 'withheld') return [say('blast.unchanged'), ...spoken(blast.text)];
  if (blast.startedAt === null) {
    const waits = blast.state === 'awaiting-second' ? [say('blast.awaitingEdit', { id: blast.id })] : [];
    return [...spoken(blast.text), ...waits];
  }
  const { pending = 0 } = counts;
  const isEdit = revises.as === 'edit';
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0 && blast.state === 'sending') {
    return [say(isEdit ? 'blast.changing' : 'blast.takingBack', { count: postsToChange })];
  }
  const { delivered = 0 } = counts;
  if (pending > 0) return [say('blast.changedOf', { done: delivered, all }), ...leftLines(counts, isEdit, { say })];
  const done = say(isEdit ? 'blast.postsChanged' : 'blast.postsTakenBack', { count: delivered });
  return [done, ...leftLines(counts, isEdit, { say }), ...keptLines(revised, { say })];
}

/** What became of the posts of a blast that was taken back. */
export function takenBackLines({ blast, takenBack }: BlastProgress, { say }: Pick<Speech, 'say'>): Phrase[] {
  const { delivered = 0, pending = 0 } = takenBack ?? {};
  const going = pending > 0 ? [say('blast.takingBack', { count: pending })] : [];
  const left = leftLines(takenBack ?? {}, false, { say });
  return [say('blast.postsTakenBack', { count: delivered }), ...going, ...left, ...keptLines(blast, { say })];
}

function leftLines(counts: CountsByState, isEdit: boolean, { say }: Pick<Speech, 'say'>): Phrase[] {
  const { undeliverable = 0, parked = 0, superseded = 0 } = counts;
  const count = undeliverable + parked + superseded;
  return count > 0 ? [say(isEdit ? 'blast.notChanged' : 'blast.notTakenBack', { count })] : [];
}

function keptLines(revised: Blast | null, { say }: Pick<Speech, 'say'>): Phrase[] {
  return revised?.toFans ? [say('blast.fansKept')] : [];
}

/** A removal that has begun is not stopped: half of what was wrong would stand there. What it could not take back it tries again. */
function choicesOf(
  { blast: { id, state }, revises, leftStanding }: BlastProgress & { revises: BlastRevision },
  isGoing: boolean,
  { label }: Speech,
): Choice[] {
  const stop = button(label('blast.stop'), { stop: id });
  if (state === 'awaiting-second' || state === 'draft') return [button(label('blast.confirm'), { confirm: id }), stop];
  if (isGoing) return [button(label('blast.progress'), { show: id }), ...(revises.as === 'removal' ? [] : [stop])];
  return leftStanding > 0 ? [button(label('blast.remove'), { remove: revises.blastId })] : [];
}
