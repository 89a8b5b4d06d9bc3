import { MongoConsentStore } from '../../core/adapters/mongo/mongo-consent-store.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { noticeFor } from '../../core/consent/notice.js';
import { recordConsent } from '../../core/consent/record-consent.js';
import { fanId } from '../../core/fans/fan.js';
import type { PromisedSave } from './promise.js';
import type { Stage } from './stage.js';
import { wallClockMidnight } from './wall-clock-midnight.js';

/** Who and what a night is about. */
export type Cast = {
  stage: Stage;
  campaign: Campaign;
  promises: readonly PromisedSave[];
  /** Which promise is for which fan. */
  owners: ReadonlyMap<string, PromisedSave>;
};

/** A fan takes their consent back: it counts from the next call on, whatever else a withdrawal has still to do. */
export async function withdrawConsent(fan: PromisedSave, { stage, campaign, owners }: Cast): Promise<void> {
  const [owner] = [...owners].find(([, promise]) => promise === fan) ?? [];
  if (owner === undefined) throw new Error('Nobody knows whose promise this is.');
  const ports = { consents: new MongoConsentStore(stage.view), calendar: stage.opened.calendar };
  const { artistId, id: campaignId } = campaign;
  const notice = noticeFor({ campaign, zone: fan.zone });
  const who = { artistId, fanId: fanId.parse(owner), campaignId, notice };
  await recordConsent({ ...who, purpose: 'save', decision: 'withdrawn', place: 'chat' }, ports);
}

/** The artist moves the release by a day in the middle of its night: who has nothing of it yet gets it a day later. */
export async function moveRelease({ stage, campaign, promises }: Cast): Promise<void> {
  const releaseDate = theDayAfter(campaign.releaseDate);
  const decidedOn = { campaignId: campaign.id, from: campaign.scheduleVersion };
  await stage.opened.engine.rescheduleCampaign({ ...decidedOn, releaseDate, releaseMode: campaign.releaseMode });
  const until = stage.sandbox.calendar.now();
  const { effects } = await stage.control.ledger();
  // A save that was sent before, whatever became of it, is seen through by the date it was sent under.
  const begun = new Set(effects.map(({ accountId }) => accountId));
  for (const promise of promises) {
    if (begun.has(promise.accountId)) continue;
    promise.before = { midnight: promise.midnight, until };
    promise.midnight = wallClockMidnight(releaseDate, promise.zone);
  }
}

function theDayAfter(date: string): string {
  return new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
