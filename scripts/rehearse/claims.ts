import { z } from 'zod';
import type { MongoDatabase } from '../../core/adapters/mongo/open-database.js';
import { hashToken } from '../../core/identifiers.js';
import { finalWriteStates, isOpen, openWriteStates } from '../../core/library-writes/library-write.js';
import type { PromisedSave } from './promise.js';

const record = z.object({
  _id: z.string(),
  fanId: z.string(),
  state: z.enum([...openWriteStates, ...finalWriteStates]),
  nextTryAt: z.date(),
  verifiedAt: z.date().nullable(),
});

/** What the database says of one write. It is judged by the service's ledger, and never the other way round. */
export type Claim = { writeId: string; isOpen: boolean } & Omit<z.infer<typeof record>, '_id'>;

/** Every write there is. */
export async function readClaims(database: MongoDatabase): Promise<Claim[]> {
  const claims: Claim[] = [];
  const projection = { fanId: 1, state: 1, nextTryAt: 1, verifiedAt: 1 };
  for await (const document of database.native().collection('library_writes').find({}, { projection })) {
    const { _id: writeId, ...rest } = record.parse(document);
    claims.push({ writeId, isOpen: isOpen(rest.state), ...rest });
  }
  return claims;
}

const fanOfPreSave = z.object({ fanId: z.string() });

/** Fans whose permission was found to have ended before their release: they were asked to connect again. */
export async function readAskedToReconnect(database: MongoDatabase): Promise<string[]> {
  const asked = { mode: 'reminder', modeReason: 'grant-ended', withdrawnAt: null };
  const found = await database
    .native()
    .collection('pre_saves')
    .find(asked, { projection: { fanId: 1 } })
    .toArray();
  return found.map((document) => fanOfPreSave.parse(document).fanId);
}

const session = z.object({ _id: z.string(), fanId: z.string() });

/** Which fan each promise is for, as their browser's session says. */
export async function readOwners(
  database: MongoDatabase,
  promises: readonly PromisedSave[],
): Promise<Map<string, PromisedSave>> {
  const byHash = new Map(promises.map((promise) => [hashToken(promise.session), promise]));
  const owners = new Map<string, PromisedSave>();
  for await (const document of database
    .native()
    .collection('browser_sessions')
    .find({}, { projection: { fanId: 1 } })) {
    const { _id: tokenHash, fanId } = session.parse(document);
    const promise = byHash.get(tokenHash);
    if (promise) owners.set(fanId, promise);
  }
  return owners;
}

/** How many writes are in each state. */
export function countByState(claims: readonly Pick<Claim, 'state'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of claims) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
