import { operator } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { blastId, type Blast } from './blast.js';
import type { BlastChange } from './blast-store.js';
import { nextStep, requireReady } from './confirm-blast.js';
import { progressOf, type BlastProgress } from './view-blast.js';

/** What waits for a second person, the longest-waiting first: for the operator. */
export async function blastsAwaitingSecond(ports: Ports): Promise<BlastProgress[]> {
  const waiting = await ports.blasts.inState('awaiting-second');
  const inOrder = waiting.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  return Promise.all(inOrder.map((blast) => progressOf(blast, ports)));
}

/**
 * The operator stands in for a second person of the team, for an artist who is alone on theirs: the blast goes out, at once
 * or at its time. A second time it changes nothing.
 *
 * @throws EngineError `blast-unknown`; `blast-outdated` for one that nobody of the team has confirmed, or that has come to
 * its end; `blast-to-nobody`, `audience-too-small`, `campaign-paused`
 */
export async function approveBlast(id: string, ports: Ports): Promise<BlastProgress> {
  for (;;) {
    const blast = await find(id, ports);
    if (blast.isApproved) return progressOf(blast, ports);
    const change: BlastChange = { isApproved: true, ...(await stepOf(blast, ports)) };
    if (!(await ports.blasts.change(blast, change))) continue;
    const { artistId, campaignId } = blast;
    await recordAct({ artistId, action: 'blast-confirmed', by: operator, on: [campaignId, blast.id] }, ports);
    ports.log.info('The operator has let a blast out.', { blastId: blast.id });
    return progressOf(await find(id, ports), ports);
  }
}

/** What is for a time to come may need a second person by then: it stays as it is, and does not lack one. */
async function stepOf(blast: Blast, ports: Ports): Promise<BlastChange> {
  if (blast.state === 'scheduled') return {};
  if (blast.state === 'awaiting-second') {
    const ready = await requireReady(blast, ports);
    return nextStep({ ...blast, isApproved: true }, ready, ports.calendar.now());
  }
  throw new EngineError(
    'blast-outdated',
    `The blast is ${blast.state}: only one that waits for a second yes, or for its time, can be approved.`,
  );
}

async function find(id: string, { blasts }: Pick<Ports, 'blasts'>): Promise<Blast> {
  const known = blastId.safeParse(id);
  const blast = known.success ? await blasts.byId(known.data) : null;
  if (blast) return blast;
  throw new EngineError('blast-unknown', `There is no blast ${id}.`);
}
