import type { WriteProgress } from '../library-writes/write-progress.js';
import type { PreSave } from '../pre-saves/pre-save.js';

/**
 * The way of a pre-save, step by step. `authorised`: the fan has given the permission to save. `resolved`: the release
 * was found at their service. `written`: the service said yes. `verified`: it was read back from their library.
 */
export const funnelSteps = ['preSaved', 'authorised', 'resolved', 'written', 'verified'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** How many visitors came, and how many pre-saves have got as far as each step, or further. */
export type Funnel = Readonly<Record<FunnelStep, number>> & { clicked: number };

/** How many steps a recorded pre-save has done before anything is written. Pure. */
export function stepsOfPreSave({ mode, modeReason }: Pick<PreSave, 'mode' | 'modeReason'>): number {
  return mode === 'direct' || modeReason === 'grant-ended' ? 2 : 1;
}

/** How many steps one item has done; a pre-save is as far as the slowest of its items. Pure. */
export function stepsOfWrite({ state, acceptedAt, saveSent }: Omit<WriteProgress, 'preSaveId'>): number {
  // What the fan had taken out again had been read back before.
  if (state === 'verified' || state === 'already-there' || state === 'undone') return 5;
  if (state === 'accepted' || acceptedAt !== null) return 4;
  // A save is sent of what was found, and of nothing else.
  return saveSent ? 3 : 2;
}
