import type { Ports } from '../engine-ports.js';
import { grantId } from '../grants/grant.js';
import type { Fan } from '../fans/fan.js';
import { unanswered, type AskedPurpose } from './standing-consents.js';

/** One optional question. */
export type Question = {
  purpose: AskedPurpose;
  /** For `keep-permission`: when the service itself ends the permission; null where it does not say. */
  until: Date | null;
};

/** The next thing a fan who has pre-saved is asked, one at a time; null once they have answered all there is to ask. */
export async function nextQuestion(
  { id, artistId }: Pick<Fan, 'id' | 'artistId'>,
  ports: Pick<Ports, 'consents' | 'grants' | 'services'>,
): Promise<Question | null> {
  const open = unanswered(await ports.consents.ofFan(id));
  const ids = [...ports.services.keys()].map((service) => grantId(artistId, id, service));
  const grants = await Promise.all(ids.map((grant) => ports.grants.byId(grant)));
  const live = grants.find((grant) => grant?.state === 'live');
  // Without a permission there is none to keep.
  const purpose = open.find((each) => each !== 'keep-permission' || live);
  if (!purpose) return null;
  return { purpose, until: purpose === 'keep-permission' ? (live?.consentExpiresAt ?? null) : null };
}
