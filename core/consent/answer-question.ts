import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { recomputeKeptGrants } from '../grants/keep-grant.js';
import { isConsentLive, type ConsentRecord } from './consent.js';
import { newsNotice } from './news-way.js';
import { coversMail } from './notice.js';
import { noticeOfFan } from './notice-of-fan.js';
import { recordConsent } from './record-consent.js';
import type { AskedPurpose } from './standing-consents.js';

/** A fan's answer to one of the questions that are asked after success. */
export type Answer = {
  fanId: FanId;
  purpose: AskedPurpose;
  answer: 'yes' | 'no';
  place: ConsentRecord['place'];
};

/** Keeps a fan's answer to an optional question: a no as well, so that nobody asks again. The same answer twice is kept once, but for a yes to news that was given while they came to chat alone. */
export async function answerQuestion({ fanId, purpose, answer, place }: Answer, ports: Ports): Promise<void> {
  const records = await ports.consents.ofFan(fanId);
  const notice = await noticeOfFan(fanId, ports);
  const answered = records.some((record) => record.purpose === purpose);
  const live = isConsentLive(records, purpose, null);
  const isWider = purpose === 'news' && answer === 'yes' && !isAskedForMail(records);
  if (!notice || (answered && live === (answer === 'yes') && !isWider)) return;
  const decision = answer === 'yes' ? 'given' : 'withdrawn';
  await recordConsent({ ...notice, fanId, purpose, campaignId: null, decision, place }, ports);
  if (purpose === 'keep-permission') await recomputeKeptGrants({ artistId: notice.artistId, fanId }, ports);
}

function isAskedForMail(records: readonly ConsentRecord[]): boolean {
  const standing = newsNotice(records);
  return standing !== null && coversMail(standing);
}
