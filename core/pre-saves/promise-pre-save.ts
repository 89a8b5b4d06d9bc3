import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { libraryWriteId, type LibraryWrite } from '../library-writes/library-write.js';
import { shardOf } from '../library-writes/shard.js';
import { armWave } from '../release-waves/arm-waves.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { releaseWaveId } from '../release-waves/release-wave.js';
import type { ServiceName } from '../streaming/service-name.js';
import { preSaveId, type PreSave } from './pre-save.js';

type Promised = { fanId: FanId; campaign: Campaign; service: ServiceName; zone: string };

/**
 * Promises a fan the release at 00:00 of their zone: one write per item, the waves they are part
 * of, and last the pre-save itself. A crash before the last step promised nothing; doing it again
 * changes nothing that was promised before: where writes stand already, they decide zone and hour.
 */
export async function promisePreSave(promised: Promised, ports: Ports): Promise<void> {
  const draft = draftPreSave(promised, ports);
  await ports.writes.add(promised.campaign.saves.map((item) => draftWrite(draft, item)));
  await rearmWrites(draft.id, ports);
  const standing = await ports.writes.ofPreSave(draft.id);
  // After the writes: a wave that was just finished is opened again for them.
  for (const write of standing) await ports.waves.join(waveOf(write), write.zone);
  await ports.preSaves.record(datedBy(standing, draft));
  for (const write of standing) await armWave(waveOf(write), ports);
}

function waveOf({ waveId, artistId, campaignId, dueAt }: LibraryWrite) {
  return { id: waveId, artistId, campaignId, instant: dueAt };
}

/** Two tabs may have left items of two zones: nothing is to be written before the promise says, so the earliest dates it. */
function datedBy(writes: readonly LibraryWrite[], preSave: PreSave): PreSave {
  const [first] = [...writes].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return first ? { ...preSave, zone: first.zone, dueAt: first.dueAt } : preSave;
}

/** A fan who connects again after their permission had ended: what ended with it is promised anew. */
async function rearmWrites(id: PreSave['id'], ports: Ports): Promise<void> {
  const now = ports.calendar.now();
  for (const { id: writeId, state, dueAt } of await ports.writes.ofPreSave(id)) {
    if (state === 'needs-reauth') await ports.writes.rearm(writeId, dueAt > now ? dueAt : now);
  }
}

function draftPreSave({ fanId, campaign, service, zone }: Promised, ports: Ports): PreSave {
  const id = preSaveId(campaign.id, fanId, service);
  return {
    id,
    artistId: campaign.artistId,
    campaignId: campaign.id,
    fanId,
    service,
    mode: 'direct',
    zone,
    dueAt: releaseInstant(campaign, zone),
    createdAt: ports.calendar.now(),
    withdrawnAt: null,
    outbox: [{ id: `pre-saved:${id}`, kind: 'pre-saved' }],
  };
}

function draftWrite(preSave: PreSave, item: Campaign['saves'][number]): LibraryWrite {
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
    attempt: 0,
    leaseUntil: new Date(0),
    acceptedAt: null,
    verifiedAt: null,
    lookAgainAt: null,
    lastLook: null,
    saveSent: false,
    ghosts: 0,
    unclearInARow: 0,
    lastFailure: null,
    outbox: [],
  };
}
