import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { freezeOf } from './freeze.js';
import { keepPoints } from './keep-points.js';
import { pointsEntryId, type PointsEntry } from './points-entry.js';

/**
 * Brings the points of somebody who turned out to be another fan to who they are: each is taken from the one by an entry of
 * the ledger and given to the other by the next; but not for a newcomer who is that person themselves. After the freeze
 * nothing changes the leaderboard, and so not this. Safe to run twice, on two processes at once, and to die in the middle
 * of: what was taken and not given is then given to whoever's code it was, and that is the other by now.
 */
export async function movePoints({ from, into }: { from: FanId; into: FanId }, ports: Ports): Promise<void> {
  const brought = (await ports.points.ofFan(from)).filter((entry) => entry.fanId === from);
  const newcomers = new Map(brought.map((entry) => [`${entry.campaignId}:${entry.newcomerId}`, entry]));
  for (const { campaignId, newcomerId } of newcomers.values()) {
    const campaign = await ports.campaigns.byId(campaignId);
    if (!campaign || ports.calendar.now() >= freezeOf(campaign)) continue;
    const taken = await takeBack({ campaignId, newcomerId, from }, ports);
    // As it was: what was a point once is not judged anew.
    if (taken && newcomerId !== into) await append({ ...taken, fanId: into, change: 1 }, ports);
    const signUps = (await ports.preSaves.ofFan(newcomerId)).filter((each) => each.campaignId === campaignId);
    const byCode = signUps.find(({ arrival }) => arrival.referralCode !== null);
    if (byCode) await keepPoints(byCode, ports);
  }
}

type Brought = { campaignId: CampaignId; newcomerId: FanId; from: FanId };

/**
 * The entry that has taken a point back; null if it was taken before. It is dated as the point was: whoever reads the ledger
 * up to a day sees both, or neither.
 */
async function takeBack({ campaignId, newcomerId, from }: Brought, ports: Ports): Promise<PointsEntry | null> {
  for (;;) {
    const standing = (await ports.points.ofNewcomer(campaignId, newcomerId)).at(-1);
    if (standing?.change !== 1 || standing.fanId !== from) return null;
    const taken = await append({ ...standing, change: -1 }, ports);
    if (taken) return taken;
  }
}

/** Adds what follows an entry; null if something else has followed it. */
async function append(previous: PointsEntry, ports: Pick<Ports, 'points' | 'monotonic' | 'log'>) {
  const sequence = previous.sequence + 1;
  const id = pointsEntryId(previous.campaignId, previous.newcomerId, sequence);
  const entry = { ...previous, id, sequence, recordedAt: ports.monotonic.now() };
  if (!(await ports.points.append(entry))) return null;
  ports.log.info('The points ledger has a new entry.', { entry: id });
  return entry;
}
