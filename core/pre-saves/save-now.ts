import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Ports } from '../engine-ports.js';
import { findSession } from '../fans/open-session.js';
import { attemptNow, dueOf } from '../library-writes/run-shard.js';
import type { Secret } from '../secret.js';
import type { PreSaveId } from './pre-save.js';

/** Between two looks at what a worker has in hand already. */
const looksAfterMs = [100, 200, 300, 400, 500, 500];

/**
 * Saves at once what was just promised to the fan of this session and is out for them. Its waves have been rung for
 * besides: whatever this leaves undone, or dies in the middle of, the workers do. Nothing is attempted before its hour.
 *
 * @throws EngineError `campaign-not-found`
 */
export async function saveNow(
  { slug, session: token }: { slug: string; session: Secret | null },
  ports: Ports,
): Promise<void> {
  const campaign = await publicCampaign(slug, ports);
  const session = token && (await findSession(token, ports));
  if (session?.artistId !== campaign.artistId) return;
  const preSaves = await ports.preSaves.ofFan(session.fanId);
  const standing = preSaves.filter(({ campaignId, withdrawnAt }) => campaignId === campaign.id && !withdrawnAt);
  await Promise.all(standing.map(({ id }) => attemptWhatIsDue(id, ports)));
}

async function attemptWhatIsDue(id: PreSaveId, ports: Ports): Promise<void> {
  for (const pauseMs of looksAfterMs) {
    await attemptNow(id, ports);
    if ((await dueOf(id, ports)).length === 0) return;
    await ports.pause(pauseMs);
  }
}
