import type { Campaign } from '../campaigns/campaign.js';
import type { ConsentRecord } from '../consent/consent.js';
import { noticeFor } from '../consent/notice.js';
import { recordConsent } from '../consent/record-consent.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { noteCityOfClick } from '../fans/keep-city.js';
import { libraryWriteId, type LibraryWrite } from '../library-writes/library-write.js';
import { shardOf } from '../library-writes/shard.js';
import { keepPoints } from '../referrals/keep-points.js';
import { armWavesOf, joinWaves } from '../release-waves/join-waves.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { releaseWaveId } from '../release-waves/release-wave.js';
import type { Arrival } from '../smart-links/arrival.js';
import type { ServiceName } from '../streaming/service-name.js';
import { tellsAccount } from '../streaming/tells-account.js';
import { choiceToKeep } from '../campaigns/recording.js';
import { bringBackDirect } from './change-mode.js';
import { keepSaidRecording } from './choose-recording.js';
import { fixArrival } from './fix-arrival.js';
import { preSaveId, type ModeReason, type PreSave, type SoftMode } from './pre-save.js';
import { endedWithoutPermission, rearmWrites } from './rearm-writes.js';
import { verifySignUp, type SignUpVerification } from './sign-up-verification.js';

/** What is promised, to whom, and how they came. */
export type Promised = {
  fanId: FanId;
  campaign: Campaign;
  service: ServiceName;
  zone: string;
  /** Of {@link consentToSave}: nothing is promised without it. */
  consent: ConsentRecord;
  arrival: Arrival;
  /** The recording that the fan named by its ISRC; null or absent: none, and what they chose before stands. */
  recordingIsrc?: string | null;
} & (
  | { mode: 'direct'; because: null }
  /** Why it is no save. */
  | { mode: SoftMode; because: ModeReason }
);

/**
 * Promises a fan the release, or the link to it, at 00:00 of their zone, or at once if that has passed: one write per item, the waves
 * they are part of, and last the pre-save itself. A crash before the last step promised nothing; doing
 * it again changes nothing that was promised before: where writes stand already, they decide zone and hour.
 * A fan who had withdrawn gives their consent anew, and what they withdrew is promised again.
 */
export async function promisePreSave(promised: Promised, ports: Ports): Promise<void> {
  const arrival = await fixArrival(promised.arrival, promised, ports);
  const draft = { ...draftPreSave({ ...promised, arrival }, ports), verification: await verify(promised, ports) };
  await ports.writes.add(promised.campaign.saves.map((item) => draftWrite(draft, item)));
  await keepSaidRecording(draft.id, promised.recordingIsrc, { campaign: promised.campaign, ports });
  const standing = await armWrites(draft, ports);
  if (!(await ports.preSaves.record(datedBy(standing, draft))))
    await revivePreSave(draft, promised.consent.sequence, ports);
  await armWavesOf(standing, ports);
  await creditReferrer(draft, ports);
  await noteCityOfClick({ fanId: promised.fanId, clickId: promised.arrival.clickId }, ports);
}

/** A point for whoever brought the fan; should that fail, what stands in the pre-save's outbox makes it good. */
async function creditReferrer({ id }: Pick<PreSave, 'id'>, ports: Ports): Promise<void> {
  try {
    const preSave = await ports.preSaves.byId(id);
    if (preSave) await keepPoints(preSave, ports);
  } catch (error) {
    ports.log.warn('The points for a pre-save will be written later.', { preSaveId: id, error });
  }
}

/** The fan has pressed the button under the notice: it comes before all that is kept or promised for them. */
export function consentToSave(
  { fanId, campaign, zone }: Pick<Promised, 'fanId' | 'campaign' | 'zone'>,
  ports: Pick<Ports, 'consents' | 'calendar'>,
): Promise<ConsentRecord> {
  const decision = { purpose: 'save', campaignId: campaign.id, decision: 'given', place: 'web' } as const;
  return recordConsent(
    { ...decision, artistId: campaign.artistId, fanId, notice: noticeFor({ campaign, zone }) },
    ports,
  );
}

/** Lets a pre-save stand again that the fan had withdrawn, by their consent of this number. */
export async function revivePreSave(
  preSave: Pick<PreSave, 'id' | 'mode'>,
  consentSequence: number,
  ports: Ports,
): Promise<void> {
  const again = { id: `pre-saved:${preSave.id}:${consentSequence}`, kind: 'pre-saved' } as const;
  if (!(await ports.preSaves.revive(preSave.id, again))) return;
  // Until now it was withdrawn: a worker that has met an armed write of it meanwhile has ended that.
  await armWrites(preSave, ports);
}

/**
 * Arms what had ended for want of a permission or a consent, or was given up or undone and is asked for again; answers all
 * writes of the pre-save, in their waves.
 */
async function armWrites({ id, mode }: Pick<PreSave, 'id' | 'mode'>, ports: Ports): Promise<LibraryWrite[]> {
  if (mode === 'direct') await bringBackDirect(id, ports);
  await rearmWrites(
    id,
    mode === 'direct' ? [...endedWithoutPermission, 'withdrawn', 'dead', 'undone'] : ['withdrawn'],
    ports,
  );
  const standing = await ports.writes.ofPreSave(id);
  await joinWaves(standing, ports);
  return standing;
}

/** Two tabs may have left items of two zones: nothing is to be written before the promise says, so the earliest dates it. */
function datedBy(writes: readonly LibraryWrite[], preSave: PreSave): PreSave {
  const [first] = [...writes].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  if (!first) return preSave;
  // The oldest version among them: should the release have been moved meanwhile, all of them are dated anew.
  const scheduleVersion = Math.min(...writes.map((write) => write.scheduleVersion));
  return { ...preSave, zone: first.zone, dueAt: first.dueAt, scheduleVersion };
}

async function verify({ fanId, mode, service }: Promised, ports: Ports): Promise<SignUpVerification> {
  const accounts = await ports.fans.identitiesOf(fanId);
  const addresses = await ports.mailAddresses.ofFan(fanId);
  const chatAccountsMadeAt = accounts.map(({ accountCreatedAt }) => accountCreatedAt);
  const driver = ports.services.get(service);
  const accountTold = driver !== undefined && tellsAccount(driver);
  const signedUpAt = ports.calendar.now();
  const emailConfirmedAt = addresses[0]?.confirmedAt ?? null;
  return verifySignUp({ mode, accountTold, chatAccountsMadeAt, emailConfirmedAt, signedUpAt });
}

/** A pre-save as it begins, and what vouches for it left out. */
export function draftPreSave(
  promised: Omit<Promised, 'consent'>,
  ports: Pick<Ports, 'calendar'>,
): Omit<PreSave, 'verification'> {
  const { fanId, campaign, service, zone, mode, because, arrival } = promised;
  const id = preSaveId(campaign.id, fanId, service);
  return {
    id,
    artistId: campaign.artistId,
    campaignId: campaign.id,
    fanId,
    service,
    mode,
    modeReason: because,
    modeChanges: 0,
    saidDoneAt: null,
    recordingIsrc: choiceToKeep(campaign, promised.recordingIsrc ?? null) ?? null,
    zone,
    dueAt: releaseInstant(campaign, zone),
    scheduleVersion: campaign.scheduleVersion,
    createdAt: ports.calendar.now(),
    withdrawnAt: null,
    arrival,
    follows: [],
    followChanges: 0,
    followAt: null,
    outbox: [{ id: `pre-saved:${id}`, kind: 'pre-saved' }],
  };
}

/** The write of one item as it begins. */
export function draftWrite(preSave: PreSave, item: Campaign['saves'][number]): LibraryWrite {
  return {
    id: libraryWriteId(preSave.id, item),
    preSaveId: preSave.id,
    artistId: preSave.artistId,
    campaignId: preSave.campaignId,
    fanId: preSave.fanId,
    service: preSave.service,
    item,
    waveId: releaseWaveId(preSave.campaignId, preSave.dueAt),
    shard: shardOf(preSave.fanId),
    state: 'armed',
    zone: preSave.zone,
    dueAt: preSave.dueAt,
    nextTryAt: preSave.dueAt,
    scheduleVersion: preSave.scheduleVersion,
    promisedAt: preSave.createdAt,
    attempt: 0,
    leaseUntil: new Date(0),
    acceptedAt: null,
    verifiedAt: null,
    lookAgainAt: null,
    lastLook: null,
    itemUri: null,
    saveSent: false,
    ghosts: 0,
    unclearInARow: 0,
    lastFailure: null,
    outbox: [],
  };
}
