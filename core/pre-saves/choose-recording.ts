import type { Campaign } from '../campaigns/campaign.js';
import { choiceToKeep, recordingsToChoose } from '../campaigns/recording.js';
import type { Ports } from '../engine-ports.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import type { PreSave, PreSaveId } from './pre-save.js';

type ChoicePorts = Pick<Ports, 'preSaves' | 'writes'>;

/**
 * Keeps another recording as the fan's choice, as {@link choiceToKeep} gives it, as long as none is in their library by
 * us. What is being saved at this moment stays as it was.
 *
 * @returns false if there is no such pre-save, or it is too late to choose
 */
export async function chooseRecording(
  id: PreSaveId,
  isrc: string | null,
  { preSaves, writes }: ChoicePorts,
): Promise<boolean> {
  const preSave = await preSaves.byId(id);
  if (!preSave) return false;
  const { recordingIsrc: before } = preSave;
  if (before === isrc) return true;
  if (!isChoiceOpen(await writes.ofPreSave(id))) return false;
  if (!(await preSaves.chooseRecording(id, before, isrc))) return false;
  if (isChoiceOpen(await writes.ofPreSave(id))) return true;
  // A worker has begun in between. It looks at the choice once more before it saves, and finds either the old one again
  // or the new one, which it leaves for its next attempt: what is saved is what stands here.
  await preSaves.chooseRecording(id, isrc, before);
  return false;
}

/** Whether the fan may still choose: no save of ours may have reached the service, or what it left was taken out again. */
export function isChoiceOpen(writes: readonly Pick<LibraryWrite, 'item' | 'state' | 'saveSent'>[]): boolean {
  const track = writes.find(({ item }) => item === 'track');
  if (!track) return false;
  if (track.state === 'undone') return true;
  return !track.saveSent && track.state !== 'already-there' && track.state !== 'verified';
}

type Chosen = { preSave: PreSave; campaign: Campaign; writes: readonly LibraryWrite[] };

/** Whether this pre-save's fan has something to choose, and still may. */
export function mayChooseRecording({ preSave, campaign, writes }: Chosen): boolean {
  if (preSave.withdrawnAt || campaign.phase === 'cancelled') return false;
  return recordingsToChoose(campaign).length > 0 && isChoiceOpen(writes);
}

/**
 * What a fan has said with a new promise, kept before anything is armed by it. Nothing said: what they chose before stands.
 */
export async function keepSaidRecording(
  id: PreSaveId,
  said: string | null | undefined,
  { campaign, ports }: { campaign: Campaign; ports: ChoicePorts },
): Promise<void> {
  const choice = choiceToKeep(campaign, said ?? null);
  if (choice !== undefined) await chooseRecording(id, choice, ports);
}
