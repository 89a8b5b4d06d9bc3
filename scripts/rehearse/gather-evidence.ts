import { readClaims, readOwners } from './claims.js';
import type { Evidence } from './judge-night.js';
import type { PromisedSave } from './promise.js';
import type { Effect } from './spotify-control.js';
import type { Stage } from './stage.js';

/** Puts beside each promise what the service has written down about it, and what the database says. */
export async function gatherEvidence(promises: readonly PromisedSave[], stage: Stage): Promise<Evidence[]> {
  const { view, control, calls } = stage;
  const owners = await readOwners(view, promises);
  const claimOf = new Map((await readClaims(view)).map((claim) => [owners.get(claim.fanId)?.accountId, claim]));
  const effects = byAccount((await control.ledger()).effects);
  const evidence: Evidence[] = [];
  for (const promise of promises) {
    const { accountId, uri } = promise;
    evidence.push({
      promise,
      claim: claimOf.get(accountId),
      effects: (effects.get(accountId) ?? []).filter((effect) => effect.uri === uri),
      isInLibrary: (await control.libraryOf(accountId)).includes(uri),
      firstSeen: calls.firstSeen(accountId, uri),
    });
  }
  return evidence;
}

function byAccount(effects: readonly Effect[]): Map<string, Effect[]> {
  const grouped = new Map<string, Effect[]>();
  for (const effect of effects) {
    const known = grouped.get(effect.accountId);
    if (known) known.push(effect);
    else grouped.set(effect.accountId, [effect]);
  }
  return grouped;
}
