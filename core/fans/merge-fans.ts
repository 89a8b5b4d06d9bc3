import { consentRecordId, optionalPurposes, type ConsentRecord } from '../consent/consent.js';
import { completeWithdrawals } from '../consent/complete-withdrawals.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { keepPoints } from '../referrals/keep-points.js';
import { movePoints } from '../referrals/move-points.js';
import type { Fan } from './fan.js';
import type { FanMerge } from './fan-merge.js';

/** Which fan turned out to be which other. */
export type SamePerson = Pick<FanMerge, 'artistId' | 'from' | 'into'>;

/**
 * Makes one fan of two: `from` turned out to be `into`. Whoever calls has seen to it that nothing is promised to `from` and
 * no grant of theirs lives: promises, writes, waves and grants all carry a fan's id and stay where they are.
 *
 * What is begun is done: safe to run twice, on two processes at once, and to die in the middle of. The sweep of
 * {@link finishMerges} goes over it until all of it is done.
 */
export async function mergeFans({ artistId, from, into }: SamePerson, ports: Ports): Promise<void> {
  const decisionsBefore = (await ports.consents.ofFan(into)).at(-1)?.sequence ?? 0;
  const startedAt = ports.monotonic.now();
  // Two who are made one from both sides at once become who was written down first.
  const merge = await ports.fanMerges.begin({ artistId, from, into, decisionsBefore, startedAt, doneAt: null });
  await complete(merge, ports);
  ports.log.info('Two fans turned out to be one.', { fanId: merge.into, formerly: merge.from });
}

async function complete(merge: FanMerge, ports: Ports): Promise<void> {
  const { from, into } = merge;
  await ports.fans.moveIdentities(from, into);
  await ports.mailAddresses.moveOfFan(from, into);
  await ports.mailLinks.moveOfFan(from, into);
  await ports.personalLinks.moveOfFan(from, into);
  await ports.sessions.moveOfFan(from, into);
  await ports.authorizations.moveOfFan(from, into);
  await keepWhatWasTold(merge, ports);
  await keepRefusals(merge, ports);
  // The codes before the points: a point is given to whoever's code it is.
  await ports.referralCodes.moveOfFan(from, into);
  await ports.countedAccounts.moveOfFan(from, into);
  await movePoints(merge, ports);
  // What counted for the one, and so not for the other, is one person's now.
  for (const preSave of await ports.preSaves.ofFan(into)) await keepPoints(preSave, ports);
  await ports.fanMerges.finish(merge, ports.monotonic.now());
}

/** What somebody has said themselves wins over what an address showed; what both have said, over nothing. */
async function keepWhatWasTold({ from, into }: SamePerson, ports: Pick<Ports, 'fans'>): Promise<void> {
  const [formerly, fan] = [await ports.fans.byId(from), await ports.fans.byId(into)];
  if (!formerly || !fan) return;
  if (formerly.age) await ports.fans.declareAge(into, formerly.age);
  if (!formerly.city) return;
  if (hasSaidCity(formerly) && !hasSaidCity(fan)) await ports.fans.setCity(into, formerly.city);
  else await ports.fans.noteCity(into, formerly.city);
  await ports.fans.setCity(from, null);
}

function hasSaidCity({ city }: Fan): boolean {
  return city !== null && city.by !== 'ip';
}

/**
 * A no to an optional purpose stands for the person, whichever of the two said it: a merge takes back, and never agrees.
 * What they decide afterwards is a decision of its own.
 */
async function keepRefusals(merge: FanMerge, ports: Ports): Promise<void> {
  const said = await ports.consents.ofFan(merge.from);
  for (const purpose of optionalPurposes) {
    const refusal = said.findLast((record) => record.purpose === purpose);
    if (refusal?.decision === 'withdrawn') await repeat(refusal, merge, ports);
  }
  await completeWithdrawals(merge.into, ports);
}

/** By its number an entry is made once, however many processes are at it. */
async function repeat(refusal: ConsentRecord, { into, decisionsBefore }: FanMerge, ports: Ports): Promise<void> {
  for (;;) {
    const records = await ports.consents.ofFan(into);
    const latest = records.findLast(({ purpose }) => purpose === refusal.purpose);
    if (latest && (latest.decision === 'withdrawn' || latest.sequence > decisionsBefore)) return;
    const sequence = (records.at(-1)?.sequence ?? 0) + 1;
    const decidedAt = ports.calendar.now();
    const record = { ...refusal, id: consentRecordId(into, sequence), fanId: into, sequence, decidedAt };
    if (await ports.consents.append(record)) return;
  }
}

const batchSize = 100;

/** Finishes what was begun and left undone, by a process that died or a database that was away. */
export async function finishMerges(ports: Ports): Promise<void> {
  await eachAlone(await ports.fanMerges.unfinished(batchSize), (merge) => complete(merge, ports), {
    failed: 'Two fans who are one could not be joined yet; it will be tried again.',
    fields: ({ into: fanId }) => ({ fanId }),
    log: ports.log,
  });
}
