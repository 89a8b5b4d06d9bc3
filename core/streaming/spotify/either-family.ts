import type { ServiceRefusal } from '../streaming-service.js';

/** The calls for a library: the ones of 2026, or those of before, by kind of item (platform-apis §1.3, §1.4). */
export type Family = 'library' | 'older';

/** Makes a call in the family that this app has. */
export interface EitherFamily {
  /**
   * Falls back only from a clear "there is no such call here": nothing else says that the first call had no effect. A
   * refusal by both is the first one's.
   */
  call<Answer extends { outcome: 'answered' | 'accepted' }>(
    by: (family: Family) => Promise<Answer | ServiceRefusal>,
  ): Promise<Answer | ServiceRefusal>;
  /** The family to begin with. */
  likely(): Family;
}

/**
 * Which family an app has is found out from Spotify's answers, once for all fans, and remembered while we run: newer
 * apps have lost the older calls, and nobody says that every older app has got the new ones.
 */
export function createEitherFamily(): EitherFamily {
  let known: Family | null = null;
  let finding: Promise<unknown> | null = null;

  const call: EitherFamily['call'] = async (by) => {
    const first = known ?? 'library';
    const answer = await by(first);
    if (!isNoSuchCall(answer)) {
      if (isSuccess(answer)) known = first;
      return answer;
    }
    const other = otherThan(first);
    const instead = await by(other);
    if (isSuccess(instead)) known = other;
    return isNoSuchCall(instead) ? answer : instead;
  };
  const find: EitherFamily['call'] = (by) => {
    const found = call(by);
    finding = found.then(
      () => (finding = null),
      () => (finding = null),
    );
    return found;
  };
  return {
    async call(by) {
      // While the first call finds it out, the others wait for it rather than each try what there is not.
      if (known === null && finding) await finding;
      else if (known === null) return find(by);
      return call(by);
    },
    likely: () => known ?? 'library',
  };
}

/** The one of the two that this is not. */
export function otherThan(family: Family): Family {
  return family === 'library' ? 'older' : 'library';
}

/** How Spotify says that an app has no such call: 403 `Forbidden`, 404 `Service not found`, 405 and 410 (platform-apis §1.3, §1.6). */
const noSuchCall: readonly string[] = ['forbidden', 'no-such-call', 'http-405', 'http-410'];

/** A refusal that says this, and nothing of the item or the fan: the call had no effect. */
export function isNoSuchCall({ outcome, reason = '' }: { outcome: string; reason?: string }): boolean {
  return outcome === 'app-refused' && noSuchCall.includes(reason);
}

function isSuccess({ outcome }: { outcome: string }): boolean {
  return outcome === 'answered' || outcome === 'accepted';
}
