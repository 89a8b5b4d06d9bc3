import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { freezeOf } from './freeze.js';
import { keepPoints } from './keep-points.js';
import { pointsEntryId } from './points-entry.js';

/**
 * Brings the points of somebody who turned out to be another fan to who they are. Each is taken from the one by an entry of
 * the ledger and then given to whoever's code it was: the other, as their codes are by now; but nobody for a newcomer who
 * is that person themselves. After the freeze nothing changes the leaderboard, and so not this. Safe to run twice, on two
 * processes at once, and to die in the middle of.
 */
export async function movePoints({ from }: { from: FanId; into: FanId }, ports: Ports): Promise<void> {
  const brought = (await ports.points.ofFan(from)).filter((entry) => entry.fanId === from);
  const newcomers = new Map(brought.map((entry) => [`${entry.campaignId}:${entry.newcomerId}`, entry]));
  for (const { campaignId, newcomerId } of newcomers.values()) {
    const campaign = await ports.campaigns.byId(campaignId);
    if (!campaign || ports.calendar.now() >= freezeOf(campaign)) continue;
    await takeBack({ campaignId, newcomerId, from }, ports);
    const signUps = (await ports.preSaves.ofFan(newcomerId)).filter((each) => each.campaignId === campaignId);
    const byCode = signUps.find(({ arrival }) => arrival.referralCode !== null);
    if (byCode) await keepPoints(byCode, ports);
  }
}

type Brought = { campaignId: CampaignId; newcomerId: FanId; from: FanId };

/** Unless it was taken back before. It is dated as the point was: whoever reads the ledger up to a day sees both, or neither. */
async function takeBack({ campaignId, newcomerId, from }: Brought, ports: Ports): Promise<void> {
  for (;;) {
    const standing = (await ports.points.ofNewcomer(campaignId, newcomerId)).at(-1);
    if (standing?.change !== 1 || standing.fanId !== from) return;
    const sequence = standing.sequence + 1;
    const id = pointsEntryId(campaignId, newcomerId, sequence);
    const recordedAt = ports.monotonic.now();
    if (await ports.points.append({ ...standing, id, sequence, change: -1, recordedAt })) {
      ports.log.info('The points ledger has a new entry.', { entry: id });
    }
  }
}
