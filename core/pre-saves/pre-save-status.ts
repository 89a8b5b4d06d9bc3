import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { findGrant } from '../grants/find-grant.js';
import type { Grant } from '../grants/grant.js';
import type { PreSave } from './pre-save.js';

/** One pre-save with all that is known of it, for the fan who made it. */
export type PreSaveStatus = {
  preSave: PreSave;
  campaign: Campaign;
  writes: LibraryWrite[];
  /** When the permission is destroyed at the latest; null if it is gone. */
  permissionUntil: Date | null;
  /** When it was destroyed; null if it still exists, or never did. */
  permissionDestroyedAt: Date | null;
};

type StatusPorts = Pick<Ports, 'preSaves' | 'campaigns' | 'writes' | 'grants'>;

/** All pre-saves of a fan that were not withdrawn. */
export async function preSaveStatus(fanId: FanId, ports: StatusPorts): Promise<PreSaveStatus[]> {
  const preSaves = (await ports.preSaves.ofFan(fanId)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const statuses = await Promise.all(preSaves.map((preSave) => statusOf(preSave, ports)));
  return statuses.flatMap((status) => status ?? []);
}

/** All that is known of this pre-save, withdrawn or not; null if its campaign is gone. */
export async function statusOf(preSave: PreSave, ports: StatusPorts): Promise<PreSaveStatus | null> {
  const campaign = await ports.campaigns.byId(preSave.campaignId);
  const grant = await findGrant(preSave, ports);
  if (!campaign) return null;
  return { preSave, campaign, writes: await ports.writes.ofPreSave(preSave.id), ...permissionOf(grant) };
}

function permissionOf(grant: Grant | null): Pick<PreSaveStatus, 'permissionUntil' | 'permissionDestroyedAt'> {
  return {
    permissionUntil: grant?.sealed ? grant.keepUntil : null,
    permissionDestroyedAt: grant?.destruction?.at ?? null,
  };
}
