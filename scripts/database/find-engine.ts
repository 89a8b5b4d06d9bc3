import { Sentence } from '../sentence.js';
import type { Candidate, Engine, EngineKind, Machine } from './engine.js';
import { findDownloadedMongod, findMongodOnPath } from './find-mongod.js';
import { findSecantusPython, findSecantusRust } from './find-secantus.js';

interface Way {
  readonly kind: EngineKind;
  find(machine: Machine): Promise<Candidate>;
}

/** Best first (docs/decisions/0002-database.md). */
const ways: readonly Way[] = [
  { kind: 'mongod', find: findMongodOnPath },
  { kind: 'mongod', find: findDownloadedMongod },
  { kind: 'secantusd-rs', find: findSecantusRust },
  { kind: 'secantusd-py', find: findSecantusPython },
];

/**
 * The best engine this machine has or can get. `madeBy` is the kind that made the database which is to be opened:
 * no other is taken then, since their files differ. Throws a sentence that names the ways to mend it.
 */
export async function findEngine(machine: Machine, madeBy?: EngineKind): Promise<Engine> {
  const reasons: string[] = [];
  for (const way of ways) {
    if (madeBy !== undefined && way.kind !== madeBy) continue;
    const candidate = await way.find(machine);
    if ('engine' in candidate) return candidate.engine;
    reasons.push(candidate.missing);
    machine.signal?.throwIfAborted();
  }
  throw madeBy === undefined ? noEngine(machine, reasons) : noEngineForTheFiles(madeBy, reasons);
}

function noEngine({ downloads }: Machine, reasons: readonly string[]): Sentence {
  return new Sentence(
    `There is no database engine here and none can be fetched (${reasons.join('; ')}). One of three things helps: ` +
      `install MongoDB so that mongod is on the PATH; let this machine reach ${downloads.host}, where a mongod can be ` +
      'downloaded; or install Python 3.10 to 3.13 and let pip reach its package index, for SecantusDB. ' +
      'With a MongoDB elsewhere, set MONGODB_URI.',
  );
}

function noEngineForTheFiles(madeBy: EngineKind, reasons: readonly string[]): Sentence {
  return new Sentence(
    `The database here was made by ${madeBy}, which is not to be had now (${reasons.join('; ')}), and other engines ` +
      'cannot open its files. Make it available again, name another FRONTROW_HOME, or begin anew with `npm start -- --fresh`.',
  );
}
