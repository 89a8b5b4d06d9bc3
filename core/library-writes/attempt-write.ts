import type { Campaign } from '../campaigns/campaign.js';
import { recordingsToChoose } from '../campaigns/recording.js';
import { isSaveConsented } from '../consent/save-consent.js';
import type { Ports } from '../engine-ports.js';
import { findGrant } from '../grants/find-grant.js';
import { withGrant } from '../grants/use-grant.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import { releaseReference } from '../streaming/release-reference.js';
import { awaitsSubscription } from '../pre-saves/change-mode.js';
import { reminderOrSave } from '../pre-saves/await-subscription.js';
import { noteResolution } from '../resolutions/note-resolution.js';
import { noteDoubtfulMatch } from '../matches/note-doubtful-match.js';
import type { NotSent } from '../streaming/streaming-service.js';
import type { AttemptOutcome, Ending } from './attempt-outcome.js';
import type { HeldShard } from './held-shard.js';
import { keepPromise, type Progress } from './keep-promise.js';
import type { LibraryWrite } from './library-write.js';
import { settlementOf, type AttemptResult } from './library-write-store.js';
import { probeOnce, type Found, type NoteDoubt, type NoteFound } from './probe-once.js';
import { nextSettlement } from './next-settlement.js';

/** What the attempts of one pass over a wave share. */
export type WaveContext = {
  campaign: Campaign;
  found: Found;
  /** Faults of ours that were told in this pass, by service and reason: one log line is enough. */
  toldFaults: Set<string>;
  /** True once the worker is to stop: what is in hand is ended, and nothing more is begun. */
  isStopping?: IsStopping;
};

/** Whether the worker is to stop. */
export type IsStopping = () => boolean;

/** A claimed write, and the shard it is worked under. */
export type ClaimedWrite = { write: LibraryWrite; shard: Pick<HeldShard, 'mayCall'> };

/** What an attempt came to; `isHeldBack`: it has waited for a permit in vain. */
type Attempted = AttemptResult & { isHeldBack: boolean };

/**
 * One attempt at one claimed write: is it still wanted? → is it out? → is it there? → save → read back. Before every
 * call stand the permit, the fan's consent and the lease.
 */
export async function attemptWrite(
  { write, shard }: ClaimedWrite,
  context: WaveContext,
  ports: Ports,
): Promise<Attempted> {
  const progress = { saveSent: write.saveSent };
  const ended = await attempt({ write, shard }, { ...context, progress }, ports).catch((error: unknown): Ending => {
    // A credential that cannot be opened, a driver's mistake: bounded by the deadline like every other trouble.
    ports.log.error('An attempt failed unexpectedly and will be made again.', { writeId: write.id, error });
    return { outcome: 'unclear', reason: 'unexpected' };
  });
  const outcome: AttemptOutcome = { ...ended, saveSent: progress.saveSent };
  const settlement = nextSettlement(write, outcome, {
    now: ports.calendar.now(),
    jitter: ports.random.bytes(2),
    isServiceWell: isServiceWell(write, ports),
  });
  const { outcome: how } = ended;
  const why = {
    ...('reason' in ended && { reason: ended.reason }),
    ...('cause' in ended && { cause: ended.cause }),
  };
  ports.log.info('A write was attempted.', { writeId: write.id, outcome: how, ...why, state: settlement.state });
  if (how === 'app-refused') tellFault({ write, reason: ended.reason, told: context.toldFaults }, ports);
  if (settlement.ghosts > write.ghosts) ports.meter.count('ghost-saves');
  return { id: write.id, attempt: write.attempt + 1, settlement, isHeldBack: ended.outcome === 'held-back' };
}

type Fault = { write: LibraryWrite; reason: string; told: Set<string> };

/** All fans of a service meet the same fault of ours: the log has it once in a pass, the meter each time. */
function tellFault({ write: { service, campaignId }, reason, told }: Fault, { log, meter }: Ports): void {
  meter.count('attempts-at-fault', 1, { service, reason });
  const fault = `${service}:${reason}`;
  if (told.has(fault)) return;
  told.add(fault);
  log.error('A service refuses our request itself: saves there wait until somebody has mended it.', {
    service,
    reason,
    campaignId,
  });
}

/** A claimed write that no attempt is made at after all: it stays as due as it was. */
export function leaveUntried(write: LibraryWrite): AttemptResult {
  return { id: write.id, attempt: write.attempt + 1, settlement: settlementOf(write) };
}

function isServiceWell({ service: name }: LibraryWrite, ports: Pick<Ports, 'services' | 'gates'>): boolean {
  const service = ports.services.get(name);
  return service !== undefined && ports.gates.of(service).isServiceWell();
}

async function attempt(
  claimed: ClaimedWrite,
  { campaign, found, progress }: WaveContext & { progress: Progress },
  ports: Ports,
): Promise<Ending> {
  const { write } = claimed;
  const preSave = await ports.preSaves.byId(write.preSaveId);
  if (!preSave) return { outcome: 'unclear', reason: 'promise-not-recorded' };
  if (preSave.withdrawnAt || !(await isSaveConsented(write, ports))) return { outcome: 'withdrawn' };
  const hopes = awaitsSubscription(preSave);
  if (preSave.mode !== 'direct' && !hopes) return { outcome: 'reminded' };
  const driver = ports.services.get(write.service);
  const release = campaign.services[write.service];
  if (hopes && (!driver || !release)) return { outcome: 'reminded' };
  if (!driver || !release) return { outcome: 'app-refused', reason: 'service-not-configured' };
  const grant = await findGrant(write, ports);
  if (!grant) return { outcome: hopes ? 'reminded' : 'grant-revoked' };
  const service = gatedService(driver, ports.gates.of(driver), {
    fan: write.fanId,
    kind: write.state === 'retry' ? 'retry' : 'first',
    objection: (call) => objectionTo(call, { ...claimed, progress, recordingIsrc: preSave.recordingIsrc }, ports),
  });
  const reminded = hopes ? await reminderOrSave({ preSave, grant, service }, ports) : null;
  if (reminded) return reminded;
  const reference = releaseReference(campaign, release, preSave.recordingIsrc);
  // By what is asked, too: what somebody says of the release in the middle of a pass counts from there on.
  const key = JSON.stringify([service.name, grant.market, write.item, reference]);
  const noteDoubt: NoteDoubt = (candidates) => noteDoubtfulMatch({ campaign, write, reference, candidates }, ports);
  const code = write.item === 'album' ? reference.upc : (reference.recording?.isrc ?? null);
  const { artistId } = campaign;
  const resolution = {
    artistId,
    campaignId: campaign.id,
    service: write.service,
    item: write.item,
    code,
    market: grant.market,
  };
  const noteFound: NoteFound = (answer) => noteResolution(resolution, answer, ports);
  const findItem = probeOnce(found, { market: grant.market, key, noteDoubt, noteFound });
  return withGrant(
    { grant, service, campaignId: campaign.id },
    (credentials) => keepPromise({ write, service, credentials, release: reference, progress }, findItem),
    ports,
  );
}

/** A write in hand, with the recording that its attempt was begun for. */
type Begun = ClaimedWrite & { progress: Progress; recordingIsrc: string | null };

/**
 * The last look before a call: neither has the fan withdrawn or chosen another recording, nor the release been moved
 * while it waited, and the shard is still ours. A worker that was paused finds its lease over: somebody else may have verified, and the fan may have taken it out again.
 */
async function objectionTo(
  { isSave }: { isSave: boolean },
  { progress, ...begun }: Begun,
  ports: Ports,
): Promise<NotSent | null> {
  const because = await whyNot({ isSave, ...begun }, ports);
  if (because) {
    ports.meter.count('calls-called-off');
    return { outcome: 'called-off', because };
  }
  if (isSave) progress.saveSent = true;
  return null;
}

async function whyNot(
  { isSave, write, shard, recordingIsrc }: Omit<Begun, 'progress'> & { isSave: boolean },
  ports: Ports,
): Promise<Extract<NotSent, { outcome: 'called-off' }>['because'] | null> {
  if (!(await isSaveConsented(write, ports))) return 'withdrawn';
  if (isSave) {
    const campaign = await ports.campaigns.byId(write.campaignId);
    if (campaign?.pause) return 'paused';
    if (campaign?.scheduleVersion !== write.scheduleVersion) return 'rescheduled';
    if (recordingsToChoose(campaign).length > 0) {
      const preSave = await ports.preSaves.byId(write.preSaveId);
      if (preSave?.recordingIsrc !== recordingIsrc) return 'chosen-anew';
    }
  }
  return (await shard.mayCall()) ? null : 'lease-over';
}
