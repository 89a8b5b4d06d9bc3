import { readClaims, readOwners } from './claims.js';
import type { Evidence } from './judge-night.js';
import type { PromisedSave } from './promise.js';
import type { Effect } from './service-control.js';
import type { Stage } from './stage.js';

/** Puts beside each promise what its service has written down about it, and what the database says. */
export async function gatherEvidence(promises: readonly PromisedSave[], stage: Stage): Promise<Evidence[]> {
  const owners = await readOwners(stage.view, promises);
  const claimOf = new Map((await readClaims(stage.view)).map((claim) => [owners.get(claim.fanId), claim]));
  const evidence: Evidence[] = [];
  for (const { name, control, firstSeen } of stage.services) {
    const effects = byAccount((await control.ledger()).effects);
    for (const promise of promises.filter(({ service }) => service === name)) {
      const { accountId, uri } = promise;
      evidence.push({
        promise,
        claim: claimOf.get(promise),
        effects: (effects.get(accountId) ?? []).filter((effect) => effect.uri === uri),
        // Before we look ourselves: only what the engine has seen is seen.
        firstSeen: firstSeen(accountId, uri),
        isInLibrary: (await control.libraryOf(accountId)).includes(uri),
      });
    }
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
