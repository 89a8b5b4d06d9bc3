import type { ArtistId } from '../artists/artist.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { openTrip } from '../pre-saves/open-trip.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import { tellsAccount } from '../streaming/tells-account.js';

/** Who wants to be recognised by their account at a service, and for which artist. */
export type BeginRecognition = {
  /** Whose fan somebody says they are. */
  artistId: ArtistId;
  service: ServiceName;
  /** The cookie's token that binds the trip to this browser. */
  browser: Secret;
};

/**
 * Sends somebody to their service to show which account is theirs. Nothing is promised by it, and no permission is
 * asked for.
 *
 * @throws EngineError `input-invalid` for an artist who is not here, `service-not-offered`
 */
export async function beginRecognition(
  { artistId, service: name, browser }: BeginRecognition,
  ports: Ports,
): Promise<URL> {
  const service = ports.services.get(name);
  if (!service || !tellsAccount(service)) throw new EngineError('service-not-offered', `There is no ${name} here.`);
  if (!(await ports.artists.byId(artistId))) throw new EngineError('input-invalid', 'There is no such artist here.');
  return openTrip({ wish: { goal: 'recognition', artistId }, service, browser }, ports);
}
