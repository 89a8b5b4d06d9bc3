import pMap from 'p-map';
import { objectionOfWithdrawn } from '../consent/save-consent.js';
import type { Ports } from '../engine-ports.js';
import { findGrant } from '../grants/find-grant.js';
import { withGrant } from '../grants/use-grant.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import { releaseReference } from '../streaming/release-reference.js';
import type { ServiceRefusal } from '../streaming/streaming-service.js';
import { savedSince, type LibraryWrite } from './library-write.js';

const batchSize = 200;
const looksAtOnce = 4;

/**
 * Looks once more, a day after the fan's midnight, at what was verified, and notes what it finds. Nothing is ever
 * written by it: an item that is gone was taken out by the fan. Safe to run twice at once; a look that could not be
 * made is made later, as long as there is a permission.
 */
export async function lookAgain(ports: Ports): Promise<void> {
  const writes = await ports.writes.toLookAgain(ports.calendar.now(), batchSize);
  await pMap(writes, (write) => lookAt(write, ports), { concurrency: looksAtOnce });
}

async function lookAt(write: LibraryWrite, ports: Ports): Promise<void> {
  const seen = await contains(write, ports).catch((error: unknown) => {
    ports.log.warn('A last look failed; it is made again.', { writeId: write.id, error });
    return null;
  });
  if (seen?.outcome === 'answered') {
    await ports.writes.noteLastLook(write.id, { at: ports.calendar.now(), present: seen.present });
  } else if (seen && isFinal(seen)) await ports.writes.forgoLastLook(write.id);
}

/** Without a permission there is nothing to look with. */
function isFinal({ outcome }: ServiceRefusal): boolean {
  return !['throttled', 'held-back', 'unclear', 'app-stopped', 'app-refused'].includes(outcome);
}

async function contains(
  write: LibraryWrite,
  ports: Ports,
): Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal> {
  const campaign = await ports.campaigns.byId(write.campaignId);
  const driver = ports.services.get(write.service);
  const release = campaign?.services[write.service];
  const grant = await findGrant(write, ports);
  const recordingIsrc = (await ports.preSaves.byId(write.preSaveId))?.recordingIsrc ?? null;
  if (!campaign || !driver || !release || !grant?.purposes.includes(campaign.id)) return { outcome: 'grant-revoked' };
  const service = gatedService(driver, ports.gates.of(driver), {
    fan: write.fanId,
    kind: 'background',
    objection: () => objectionOfWithdrawn(write, ports),
  });
  return withGrant<{ outcome: 'answered'; present: boolean }>(
    { grant, service, campaignId: campaign.id },
    async (credentials) => {
      const reading = { since: savedSince(write) };
      const found = await service.findItem(credentials, releaseReference(campaign, release, recordingIsrc), write.item);
      if (found.outcome === 'live') return service.contains(credentials, found.uri, reading);
      if (found.outcome !== 'doubtful') return found;
      // Something else has come up beside it since: what was saved is still what is looked for.
      if (write.itemUri === null) return { outcome: 'not-live' };
      return service.contains(credentials, write.itemUri, reading);
    },
    ports,
  );
}
