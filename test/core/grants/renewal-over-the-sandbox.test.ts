import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServiceFetch } from '../../../core/adapters/system/service-fetch.js';
import { systemPause } from '../../../core/adapters/system/system-pause.js';
import type { Ports } from '../../../core/engine-ports.js';
import type { GrantStore } from '../../../core/grants/grant-store.js';
import { grantContext, packCredentials } from '../../../core/grants/seal-grant.js';
import { withGrant } from '../../../core/grants/use-grant.js';
import { Secret } from '../../../core/secret.js';
import { createSpotify } from '../../../core/streaming/spotify/spotify.js';
import type { RedirectService } from '../../../core/streaming/streaming-service.js';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { aGrant } from '../../contracts/samples.js';
import { answerConsent, callback as redirectUri, nightDrive } from '../../sandbox/services/spotify/listener.js';
import { aWorld, hourMs, type World } from '../world.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

/** An engine's view of the one database: what it keeps in its own memory is its own. */
function engineOn({ ports }: World): Ports {
  const { grants } = ports;
  const seen: GrantStore = {
    byId: (id) => grants.byId(id),
    byAccount: (...account) => grants.byAccount(...account),
    add: (grant) => grants.add(grant),
    replace: (grant) => grants.replace(grant),
    amend: (grant) => grants.amend(grant),
    leaseRenewal: (...lease) => grants.leaseRenewal(...lease),
    endRenewal: (...ended) => grants.endRenewal(...ended),
    living: () => grants.living(),
    keptUntil: (...until) => grants.keptUntil(...until),
  };
  return { ...ports, grants: seen, calendar: sandbox.calendar, pause: systemPause };
}

function spotify(): RedirectService {
  const { accountsUrl, apiUrl, credentials } = sandbox.world().services.spotify;
  const { clientId, clientSecret } = credentials;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const secret = new Secret(clientSecret);
  const app = { clientId, clientSecret: secret, callsPer30s: 300 };
  return createSpotify({ ...app, accountsUrl, apiUrl, fetch, calendar: sandbox.calendar });
}

/** A grant of one of the sandbox's listeners, sealed and kept. */
async function aRealGrant(world: World, service: RedirectService) {
  const request = {
    redirectUri,
    state: new Secret('s'.repeat(43)),
    codeVerifier: new Secret('v'.repeat(43)),
    asks: 'save' as const,
  };
  const address = await service.signIn.authorizationUrl(request);
  const answer = await answerConsent(address.href, 'Asha', 'agree');
  const outcome = await service.signIn.exchange(answer.searchParams, request);
  if (outcome.outcome !== 'signed-in') throw new Error(`The sign-in ended with ${outcome.outcome}.`);
  const draft = aGrant({ purposes: [world.campaign.id] });
  const sealed = world.ports.sealer.seal(packCredentials(outcome.credentials), grantContext(draft));
  await world.ports.grants.add({ ...draft, sealed });
  return { ...draft, sealed };
}

describe('50 uses at once, by three engines, of one grant whose access token has ended', () => {
  it.each([
    ['that rotates its refresh tokens', true],
    ['that keeps them', false],
  ])('are one renewal to a service %s, and all are answered', async (_what, rotateRefreshTokens) => {
    const world = await aWorld();
    const service = spotify();
    const grant = await aRealGrant(world, service);
    sandbox.spotify.state.change({ rotateRefreshTokens });
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 2 * hourMs));
    const before = sandbox.spotify.state.ledger.calls()['POST /api/token'] ?? 0;
    const engines = Array.from({ length: 3 }, () => engineOn(world));
    const { track } = nightDrive(sandbox);

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        withGrant(
          { grant, service, campaignId: world.campaign.id },
          (credentials) => service.contains(credentials, track),
          engines[number % 3]!,
        ),
      ),
    );

    expect(answers.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
    expect(sandbox.spotify.state.ledger.calls()['POST /api/token']).toBe(before + 1);
    expect(await world.ports.grants.byId(grant.id)).toMatchObject({ state: 'live', version: 2 });
  });
});
