import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { grantId } from '../grants/grant.js';
import { releaseGrantPurpose } from '../grants/destroy-grant.js';
import { recomputeKeptGrants } from '../grants/keep-grant.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import { revivePreSave } from '../pre-saves/promise-pre-save.js';
import { isConsentLive } from './consent.js';

/**
 * Does what follows from a fan's withdrawals: marks the pre-saves they no longer consent to, ends their writes and
 * gives up the grants they were for. False if a worker is in the middle of one of the writes: it ends that itself,
 * and the sweep comes back to see to it.
 */
export async function completeWithdrawals(fanId: FanId, ports: Ports): Promise<boolean> {
  const records = await ports.consents.ofFan(fanId);
  const endings: boolean[] = [];
  for (const preSave of await ports.preSaves.ofFan(fanId)) {
    if (!isConsentLive(records, 'save', preSave.campaignId))
      endings.push(await endPreSave(preSave, records.length, ports));
  }
  const last = records.at(-1);
  if (!last || endings.includes(false)) return false;
  // A permission that was kept for releases to come is kept for them no more.
  if (!isConsentLive(records, 'keep-permission', null)) await recomputeKeptGrants(last, ports);
  await ports.consents.closeWithdrawals(fanId, last.sequence);
  return true;
}

async function endPreSave(preSave: PreSave, sequence: number, ports: Ports): Promise<boolean> {
  const { id, artistId, fanId, campaignId, service } = preSave;
  const event = { id: `withdrawn:${id}:${sequence}`, kind: 'withdrawn' } as const;
  if (await ports.preSaves.withdraw(id, ports.calendar.now(), event)) {
    ports.log.info('A pre-save was withdrawn.', { preSaveId: id });
  }
  const ended = await ports.writes.withdrawOpen(id, ports.monotonic.now());
  const records = await ports.consents.ofFan(fanId);
  if (isConsentLive(records, 'save', campaignId)) {
    // The fan has signed up again in between: what was ended under their hands stands again.
    await revivePreSave(preSave, records.at(-1)?.sequence ?? 0, ports);
    return true;
  }
  const grant = grantId(artistId, fanId, service);
  await releaseGrantPurpose({ grantId: grant, campaignId, reason: 'withdrawn' }, ports);
  return ended;
}

const batchSize = 200;

/** Takes up what was left undone of withdrawals: by a process that died, or because a worker had a write in hand. */
export async function completeOpenWithdrawals(ports: Ports): Promise<void> {
  const open = await ports.consents.openWithdrawals(batchSize);
  const fans = new Set(open.map((record) => record.fanId));
  await eachAlone(fans, (fanId) => completeWithdrawals(fanId, ports), {
    failed: 'A withdrawal could not be completed; it will be tried again.',
    fields: (fanId) => ({ fanId }),
    log: ports.log,
  });
}
