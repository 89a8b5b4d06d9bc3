import { collectAnnouncements } from './announcements/collect-announcements.js';
import { advanceCampaigns } from './campaigns/advance-campaigns.js';
import { applySchedules } from './campaigns/apply-schedule.js';
import { refreshTimeZones } from './campaigns/refresh-time-zones.js';
import { removeOldActs } from './audit/remove-old-acts.js';
import { remindTeams } from './checklists/remind-teams.js';
import { completeOpenWithdrawals } from './consent/complete-withdrawals.js';
import type { Ports } from './engine-ports.js';
import { handOverBlasts } from './blasts/hand-over-blasts.js';
import { postMilestones, type PostingMilestones } from './milestones/post-milestones.js';
import { postLivestreams } from './livestreams/post-livestreams.js';
import { refreshTrackers } from './trackers/refresh-trackers.js';
import { postReleases } from './communities/post-releases.js';
import { draftKeptMs } from './campaigns/campaign-draft.js';
import { lapseBlasts } from './blasts/lapse-blasts.js';
import { proposalKeptMs } from './campaigns/details-proposal.js';
import { draftLifetimeMs } from './blasts/blast.js';
import { eraseForgotten } from './fans/forget-fan.js';
import { removeOldMenus } from './fans/keep-last-menu.js';
import { finishMerges } from './fans/merge-fans.js';
import { destroyExpiredGrants } from './grants/destroy-expired-grants.js';
import { followDue } from './pre-saves/follow-artists.js';
import { lookAgain } from './library-writes/look-again.js';
import { removeSettledAccounts } from './referrals/count-account.js';
import { armWaves, releaseWaveAlarm } from './release-waves/arm-waves.js';
import { checkUpGrants } from './release-waves/check-up-grants.js';
import type { ReleaseWaveId } from './release-waves/release-wave.js';
import { finishWaves, runDueWaves, runWave } from './release-waves/run-wave.js';
import { removeOldClicks } from './smart-links/remove-old-clicks.js';
import { destroyOldSalts } from './smart-links/visitor-mark.js';

/** How often what the alarms may have missed is looked for. */
const pumpEveryMs = 5_000;
const finishEveryMs = 30_000;
const lastLooksEveryMs = 60_000;
const campaignsEveryMs = 5_000;
const outboxEveryMs = 1_000;
const checkUpsEveryMs = 60_000;
const plansEveryMs = 5 * 60_000;
const milestonesEveryMs = 30_000;
const trackersEveryMs = 30_000;
const retentionEveryMs = 60_000;
const followEveryMs = 30_000;
const authorizationsKeptMs = 24 * 60 * 60 * 1000;

/** Makes this process ring the alarms; answers what stops it. Any number of processes may. */
export async function startWorker(
  ports: Ports,
  countMetros: PostingMilestones['countMetros'],
): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  const isStopping = () => stopping;
  ports.alarms.define(releaseWaveAlarm, (key) => runWave(key as ReleaseWaveId, ports, isStopping));
  // Every worker looks for due waves by itself: they divide the shards of each among them.
  ports.alarms.everyHere('pump', pumpEveryMs, () => runDueWaves(ports, isStopping));
  ports.alarms.every('finish-waves', finishEveryMs, () => finishWaves(ports));
  ports.alarms.every('last-looks', lastLooksEveryMs, () => lookAgain(ports));
  ports.alarms.every('campaigns', campaignsEveryMs, () => advanceCampaigns(ports));
  ports.alarms.every('schedules', campaignsEveryMs, () => applySchedules(ports));
  // Beside the waves, not after them: the first fan of a long wave hears of it while the last is still waiting.
  ports.alarms.every('outbox', outboxEveryMs, () => collectAnnouncements(ports));
  ports.alarms.every('blasts', outboxEveryMs, () => handOverBlasts(ports));
  ports.alarms.every('release-posts', campaignsEveryMs, () => postReleases(ports));
  ports.alarms.every('livestream-posts', milestonesEveryMs, () => postLivestreams(ports));
  ports.alarms.every('milestones', milestonesEveryMs, () => postMilestones({ ports, countMetros }));
  ports.alarms.every('trackers', trackersEveryMs, () => refreshTrackers({ ports, countMetros }));
  ports.alarms.every('plans', plansEveryMs, () => remindTeams(ports));
  ports.alarms.every('follow', followEveryMs, () => followDue(ports));
  ports.alarms.every('check-ups', checkUpsEveryMs, () => checkUpGrants(ports));
  ports.alarms.every('retention', retentionEveryMs, () => retain(ports));
  const unsubscribe = ports.calendar.onMove(() => void follow(ports));
  // Before anything rings: no wave is to be worked by a midnight that has moved.
  await refreshTimeZones(ports);
  await ports.alarms.start();
  await armWaves(ports);
  return {
    async stop() {
      // A wave can be long: its writes in hand are ended, and the rest is for the next worker.
      stopping = true;
      unsubscribe();
      await ports.alarms.stop();
    },
  };
}

/** What was to be kept until now is kept no longer. */
async function retain(ports: Ports): Promise<void> {
  await completeOpenWithdrawals(ports);
  await finishMerges(ports);
  await eraseForgotten(ports);
  await destroyExpiredGrants(ports);
  const now = ports.monotonic.now();
  // A day longer than it is good for: a fan who comes back late is told that it took too long, and where to start again.
  await ports.authorizations.removeExpired(new Date(now.getTime() - authorizationsKeptMs));
  await ports.sessions.removeExpired(now);
  await ports.linkCodes.removeExpired(now);
  await removeOldMenus(ports);
  await ports.teamInvitations.removeExpired(now);
  await ports.mailLinks.removeExpired(now);
  await lapseBlasts(ports);
  await ports.blasts.removeDrafts(new Date(ports.calendar.now().getTime() - 2 * draftLifetimeMs));
  await ports.detailsProposals.removeOld(new Date(ports.calendar.now().getTime() - proposalKeptMs));
  await ports.campaignDrafts.removeOld(new Date(ports.calendar.now().getTime() - draftKeptMs));
  await ports.accountClaims.removeAbandoned(now);
  await removeSettledAccounts(ports);
  await destroyOldSalts(ports);
  await removeOldClicks(ports);
  await removeOldActs(ports);
}

/** After the sandbox's calendar was moved: the alarms wait by real time and are armed anew. */
async function follow(ports: Ports): Promise<void> {
  try {
    await advanceCampaigns(ports);
    await ports.announcements.wake(ports.calendar.now(), ports.monotonic.now());
    await armWaves(ports);
  } catch (error) {
    ports.log.error('The alarms could not follow the calendar; the pump will.', { error });
  }
}
