import type { ArtistId } from '../artists/artist.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hashToken, newToken } from '../identifiers.js';
import { authorizationLifetimeMs, sealContext } from '../pre-saves/authorization.js';
import { redirectUri } from '../pre-saves/begin-pre-save.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';

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
export async function beginRecognition({ artistId, service: name, browser }: BeginRecognition, ports: Ports) {
  const service = ports.services.get(name);
  if (!service) throw new EngineError('service-not-offered', `There is no ${name} here.`);
  if (!(await ports.artists.byId(artistId))) throw new EngineError('input-invalid', 'There is no such artist here.');
  const state = newToken(ports.random);
  const codeVerifier = newToken(ports.random);
  const stateHash = hashToken(state);
  const createdAt = ports.monotonic.now();
  await ports.authorizations.add({
    goal: 'recognition',
    stateHash,
    artistId,
    service: name,
    browserHash: hashToken(browser),
    codeVerifier: ports.sealer.seal(codeVerifier, sealContext({ stateHash, service: name })),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + authorizationLifetimeMs),
    consumedAt: null,
  });
  return service.signIn.authorizationUrl({
    redirectUri: redirectUri(name, ports),
    state,
    codeVerifier,
    asks: 'account',
  });
}
