import type { Ports } from '../engine-ports.js';
import type { Grant, GrantId } from './grant.js';

/** Which parts of a grant change; null: nothing, as it is. */
type Decide = (standing: Grant) => Partial<Grant> | null;

/**
 * Changes a grant by what `decide` makes of it. Whoever changes it meanwhile is not overwritten: it is read again
 * and decided anew, so `decide` must go by nothing but what it is given. Answers the changed grant; null if there was
 * nothing to change.
 */
export async function changeGrant(id: GrantId, decide: Decide, ports: Pick<Ports, 'grants'>): Promise<Grant | null> {
  for (;;) {
    const standing = await ports.grants.byId(id);
    const change = standing && decide(standing);
    if (!change) return null;
    const changed: Grant = { ...standing, ...change, version: standing.version + 1 };
    if (await ports.grants.amend(changed)) return changed;
  }
}
