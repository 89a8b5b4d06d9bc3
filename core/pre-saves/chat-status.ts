import type { Ports } from '../engine-ports.js';
import { preSaveStatus, type PreSaveStatus } from '../pre-saves/pre-save-status.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';

/** What `/status` answers with: this account's pre-saves with every artist of the installation. */
export async function chatStatus(account: ChatAccount, ports: Ports): Promise<PreSaveStatus[]> {
  const identities = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  // They are there: what comes next to be told is tried again.
  if (identities.some(({ unreachableSince }) => unreachableSince)) {
    await ports.fans.markReachable(account.platform, account.externalId);
  }
  const statuses = await Promise.all(identities.map(({ fanId }) => preSaveStatus(fanId, ports)));
  return statuses.flat();
}
