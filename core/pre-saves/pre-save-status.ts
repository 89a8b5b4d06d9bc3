import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { findGrant } from '../grants/find-grant.js';
import type { Grant } from '../grants/grant.js';
import { countsForAnother, type CountedAccount } from '../referrals/counted-account.js';
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
  /** True if its service account counts for another fan's sign-up: then it brings nobody a point. */
  countsForAnother: boolean;
};

type StatusPorts = Pick<Ports, 'preSaves' | 'campaigns' | 'writes' | 'grants' | 'countedAccounts'>;

/** All pre-saves of a fan that were not withdrawn. */
export async function preSaveStatus(fanId: FanId, ports: StatusPorts): Promise<PreSaveStatus[]> {
  const preSaves = (await ports.preSaves.ofFan(fanId)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const accounts = await ports.countedAccounts.ofFan(fanId);
  const statuses = await Promise.all(preSaves.map((preSave) => withAccounts(preSave, accounts, ports)));
  return statuses.flatMap((status) => status ?? []);
}

/** All that is known of this pre-save, withdrawn or not; null if its campaign is gone. */
export async function statusOf(preSave: PreSave, ports: StatusPorts): Promise<PreSaveStatus | null> {
  return withAccounts(preSave, await ports.countedAccounts.ofFan(preSave.fanId), ports);
}

async function withAccounts(
  preSave: PreSave,
  accounts: readonly CountedAccount[],
  ports: StatusPorts,
): Promise<PreSaveStatus | null> {
  const campaign = await ports.campaigns.byId(preSave.campaignId);
  const grant = await findGrant(preSave, ports);
  if (!campaign) return null;
  const writes = await ports.writes.ofPreSave(preSave.id);
  return { preSave, campaign, writes, ...permissionOf(grant), countsForAnother: countsForAnother(preSave, accounts) };
}

function permissionOf(grant: Grant | null): Pick<PreSaveStatus, 'permissionUntil' | 'permissionDestroyedAt'> {
  return {
    permissionUntil: grant?.sealed ? grant.keepUntil : null,
    permissionDestroyedAt: grant?.destruction?.at ?? null,
  };
}
