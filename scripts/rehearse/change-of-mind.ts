import { setTimeout as wait } from 'node:timers/promises';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { EngineError } from '../../core/errors.js';
import type { PromisedSave } from './promise.js';
import type { Stage } from './stage.js';
import { wallClockMidnight } from './wall-clock-midnight.js';

/** Who and what a night is about. */
export type Cast = { stage: Stage; campaign: Campaign; promises: readonly PromisedSave[] };

const triesMost = 30;
const againAfterMs = 1_000;

/** A fan takes their consent back, as on their own page. */
export async function withdrawPreSave(fan: PromisedSave, { stage, campaign }: Cast): Promise<void> {
  const withdrawal = { what: 'pre-save', campaignId: campaign.id } as const;
  await insist(() => stage.opened.engine.withdrawOwn(fan.session, withdrawal));
  fan.withdrawnAt = stage.sandbox.calendar.now();
}

/** The artist moves the release by a day in the middle of its night: who has nothing of it yet gets it a day later. */
export async function moveRelease({ stage, campaign, promises }: Cast): Promise<void> {
  const releaseDate = theDayAfter(campaign.releaseDate);
  const change = { campaignId: campaign.id, from: campaign.scheduleVersion, releaseMode: campaign.releaseMode };
  await insist(() => stage.opened.engine.rescheduleCampaign({ ...change, releaseDate }).catch(unlessDone));
  const until = stage.sandbox.calendar.now();
  const begun = new Set<string>();
  for (const { name, control } of stage.services) {
    for (const { accountId } of (await control.ledger()).effects) begun.add(`${name} ${accountId}`);
  }
  for (const promise of promises) {
    // A save that was sent before, whatever became of it, is seen through by the date it was sent under.
    if (begun.has(`${promise.service} ${promise.accountId}`)) continue;
    promise.before = { midnight: promise.midnight, until };
    promise.midnight = wallClockMidnight(releaseDate, promise.zone);
  }
}

/** A change that was made and whose answer was lost is not made again: the workers see it through. */
function unlessDone(error: unknown): void {
  if (!(error instanceof EngineError && error.code === 'campaign-changed')) throw error;
}

/** People try again while the database is away. */
export async function insist<Done>(work: () => Promise<Done>): Promise<Done> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineError || tries === triesMost) throw error;
      await wait(againAfterMs);
    }
  }
}

function theDayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
