import { isConsentLive, type ConsentPurpose, type ConsentRecord } from '../consent/consent.js';
import { isOpen } from '../library-writes/library-write.js';
import type { PreSaveStatus } from '../pre-saves/pre-save-status.js';
import type { PreSaveNews } from './announcement.js';
import type { CampaignId } from '../campaigns/campaign.js';
import { releaseNews } from './collect-announcements.js';

/** What must hold at the moment in which a message is sent. */
type Rule = {
  /** Asked for the announcement's campaign. */
  consent: ConsentPurpose;
  /** False once the message would say what is not so any more. */
  isTrue: (status: PreSaveStatus, now: Date) => boolean;
};

/** The release is told of as it ended; a fan who connects again in between is told how that ends. */
function endedAs(kind: PreSaveNews): Rule {
  return { consent: 'save', isTrue: (status) => !isWithdrawn(status) && newsOf(status) === kind };
}

const rules = {
  // What is due is told of as it ends: a fan who comes after the release hears nothing of a midnight to come.
  'pre-saved': {
    consent: 'save',
    isTrue: (status, now) =>
      !isWithdrawn(status) && hasDate(status) && status.preSave.dueAt > now && status.writes.some(isAhead),
  },
  saved: endedAs('saved'),
  'already-there': endedAs('already-there'),
  'not-saved': endedAs('not-saved'),
  'release-reminder': endedAs('release-reminder'),
  delayed: { consent: 'save', isTrue: (status) => !isWithdrawn(status) && status.writes.some(isAhead) },
  rescheduled: {
    consent: 'save',
    isTrue: (status) => !isWithdrawn(status) && hasDate(status) && status.writes.some(isAhead),
  },
  postponed: { consent: 'save', isTrue: (status) => !isWithdrawn(status) && status.campaign.phase === 'postponed' },
  cancelled: { consent: 'save', isTrue: (status) => !isWithdrawn(status) && status.campaign.phase === 'cancelled' },
  'account-shared': { consent: 'save', isTrue: (status) => !isWithdrawn(status) },
  reconnect: { consent: 'save', isTrue: (status) => !isWithdrawn(status) && awaitsPermission(status) },
} satisfies Record<PreSaveNews, Rule>;

/** Whether a message of this kind still says how things are at `now` (calendar). Pure. */
export function isStillTrue(kind: PreSaveNews, status: PreSaveStatus, now: Date): boolean {
  return rules[kind].isTrue(status, now);
}

/** Whether the fan's latest decisions allow a message of this kind. Pure. */
export function isAllowed(
  { kind, campaignId }: { kind: PreSaveNews; campaignId: CampaignId },
  consents: readonly ConsentRecord[],
): boolean {
  return isConsentLive(consents, rules[kind].consent, campaignId);
}

function isWithdrawn({ preSave }: PreSaveStatus): boolean {
  return preSave.withdrawnAt !== null;
}

function hasDate({ campaign }: PreSaveStatus): boolean {
  return campaign.phase !== 'postponed';
}

function isAhead({ state }: PreSaveStatus['writes'][number]): boolean {
  return isOpen(state);
}

/** Before the release a permission that has ended makes the promise a reminder; at an attempt it ends the write. */
function awaitsPermission({ preSave, writes }: PreSaveStatus): boolean {
  return writes.some(({ state }) => state === 'needs-reauth') || (preSave.mode === 'reminder' && writes.some(isAhead));
}

function newsOf({ writes }: PreSaveStatus): PreSaveNews | null {
  return writes.some(isAhead) ? null : releaseNews(writes.map(({ state }) => state));
}
