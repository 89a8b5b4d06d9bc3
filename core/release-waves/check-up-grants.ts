import { pMapIterable } from 'p-map';
import { isHeld } from '../campaigns/campaign.js';
import { isSaveConsented, objectionOfWithdrawn } from '../consent/save-consent.js';
import type { Ports } from '../engine-ports.js';
import { checkGrant, type GrantCheck, type GrantNeed } from '../grants/check-grant.js';
import { findGrant } from '../grants/find-grant.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import { askToReconnectAgain, awaitsSubscription, bringBackDirect, moveToReminder } from '../pre-saves/change-mode.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import { askForLibrary } from '../pre-saves/await-subscription.js';
import { lastReadBackMs } from '../pre-saves/pre-saving-opens.js';
import { dueCheckUp, type DueCheckUp } from './check-ups.js';
import type { ReleaseWave } from './release-wave.js';

/** How many grants are checked at a time: a check-up has hours, and is not to stand in a fan's way. */
const atATime = 4;
/** An access token that lasts this long after midnight need not be renewed before it. */
const freshAfterMs = 15 * 60 * 1000;
/** After so many failures in a row the service is down: the rest is for a later ring. */
const outageAfter = 10;
/** A check-up is done when at most this share of its fans is left without a verdict. */
const leftOver = 0.01;

/**
 * Looks at the grants of every wave before its release (7 days, 1 day, and 50 to 10 minutes before), so that those
 * which have ended are found while their fans can still connect again, and access tokens are fresh at midnight.
 *
 * Safe to run twice, on two workers at once, or to die in the middle: what a service has honoured since the check-up
 * began is not asked about again.
 */
export async function checkUpGrants(ports: Ports): Promise<void> {
  for (const wave of await ports.waves.open()) {
    const due = dueCheckUp(wave, ports.calendar.now());
    const campaign = due && (await ports.campaigns.byId(wave.campaignId));
    if (due && campaign && !isHeld(campaign)) await checkUpWave(wave, due, ports);
  }
}

async function checkUpWave(wave: ReleaseWave, due: DueCheckUp, ports: Ports): Promise<void> {
  const round: Round = { due, wave, looked: 0, unclear: 0, inARow: 0, stopped: false };
  const preSaves = ports.preSaves.ofWave(wave.campaignId, wave.instant);
  const look = (preSave: PreSave) => checkUpFan(preSave, round, ports);
  // One by one as they are done: no more of them are in memory than are under way.
  for await (const isOver of pMapIterable(preSaves, look, { concurrency: atATime })) if (isOver) break;
  const fields = { waveId: wave.id, checkUp: due.name, looked: round.looked, unclear: round.unclear };
  if (round.stopped || round.unclear > round.looked * leftOver) {
    ports.log.warn('A check-up of grants is not complete and goes on later.', fields);
    return;
  }
  if (await ports.waves.markCheckUp(wave.id, due.name, ports.calendar.now())) {
    ports.log.info('A check-up of grants is done.', fields);
  }
}

/** One pass of one check-up, and what it has met so far. */
type Round = {
  due: DueCheckUp;
  wave: ReleaseWave;
  looked: number;
  unclear: number;
  inARow: number;
  /** The service is down, or the time for this check-up is over. */
  stopped: boolean;
};

/** True once the round is over. */
async function checkUpFan(preSave: PreSave, round: Round, ports: Ports): Promise<boolean> {
  if (ports.calendar.now() >= round.due.until) {
    round.stopped = true;
    return true;
  }
  try {
    const verdict = await lookAt(preSave, round, ports);
    note(verdict, round);
    if (verdict === 'ended') await tellOfEnd(preSave, round, ports);
    else if (verdict === 'no-library') await moveToReminder(preSave.id, 'no-subscription', ports);
    else if (verdict === 'honoured' && preSave.mode === 'reminder') await bringBackDirect(preSave.id, ports);
  } catch (error) {
    // One fan's trouble stops nobody else; the attempt at midnight meets it again.
    note('unclear', round);
    ports.log.error('A grant could not be checked.', { preSaveId: preSave.id, error });
  }
  return round.stopped;
}

/** What says of the way to the service, and of no fan, that there is none at present. */
const endsRound: readonly Verdict[] = ['throttled', 'held-back', 'app-refused', 'app-stopped'];

/** `no-library`: the permission is good, and the account has no subscription. */
type Verdict = GrantCheck['outcome'] | 'no-library' | 'not-concerned' | 'checked-already';

function note(verdict: Verdict, round: Round): void {
  round.looked += 1;
  const clear = ['honoured', 'ended', 'no-library', 'not-concerned', 'checked-already', 'called-off'].includes(verdict);
  if (!clear) round.unclear += 1;
  round.inARow = clear ? 0 : round.inARow + 1;
  round.stopped ||= endsRound.includes(verdict) || round.inARow >= outageAfter;
}

async function lookAt(preSave: PreSave, { due, wave }: Round, ports: Ports): Promise<Verdict> {
  if (!isConcerned(preSave)) return 'not-concerned';
  if (!(await isSaveConsented(preSave, ports))) return 'not-concerned';
  const driver = ports.services.get(preSave.service);
  if (!driver) return 'not-concerned';
  const grant = await findGrant(preSave, ports);
  if (!grant?.purposes.includes(preSave.campaignId)) return 'ended';
  const service = gatedService(driver, ports.gates.of(driver), {
    fan: preSave.fanId,
    kind: 'background',
    objection: () => objectionOfWithdrawn(preSave, ports),
  });
  if (awaitsSubscription(preSave)) {
    const answer = await askForLibrary({ preSave, grant, service }, ports);
    // Their permission is over: they get the link, as they know already.
    if (answer.outcome === 'grant-revoked' || answer.outcome === 'token-refused') return 'not-concerned';
    return answer.outcome === 'account' ? 'honoured' : verdictOf(answer);
  }
  const needed: GrantNeed = {
    neededUntil: new Date(preSave.dueAt.getTime() + lastReadBackMs),
    accessUntil: due.name === 'warmUp' ? new Date(wave.instant.getTime() + freshAfterMs) : null,
  };
  const honouredSince = grant.state === 'live' && grant.honouredAt >= due.from;
  if (honouredSince && needed.accessUntil === null) return 'checked-already';
  return verdictOf(await checkGrant({ grant, service }, needed, ports));
}

function verdictOf(answer: GrantCheck): Verdict {
  const isWithout = answer.outcome === 'account-refused' && answer.reason === 'no-subscription';
  return isWithout ? 'no-library' : answer.outcome;
}

/** Kept by saving, or by a message only because its permission had ended, which may have been an outage, or for want of a subscription. */
function isConcerned({ withdrawnAt, mode, modeReason }: PreSave): boolean {
  return (
    withdrawnAt === null && (mode === 'direct' || modeReason === 'grant-ended' || modeReason === 'no-subscription')
  );
}

/** The fan is asked to connect again: at once, and once more a day before the release. */
async function tellOfEnd(preSave: PreSave, { due }: Round, ports: Ports): Promise<void> {
  if (preSave.mode === 'direct') await moveToReminder(preSave.id, 'grant-ended', ports);
  else if (due.name === 'oneDay') await askToReconnectAgain(preSave.id, due.name, ports);
}
