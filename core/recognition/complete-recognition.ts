import type { ArtistId } from '../artists/artist.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { openSession } from '../fans/open-session.js';
import { hashToken } from '../identifiers.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Recognition } from '../pre-saves/authorization.js';
import { exchangeCode, signInRefused, type EndedTrip } from '../pre-saves/exchange-code.js';
import { takeTrip, type Callback } from '../pre-saves/take-trip.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Account } from '../streaming/streaming-service.js';
import { tellsAccount } from '../streaming/tells-account.js';

/** What came of showing an account: who is known by it. */
export type Recognised = {
  service: ServiceName;
  /** A session of the fan whose account it is; null if the artist knows nobody by it. */
  session: Secret | null;
};

/**
 * Ends a trip that was to show whose account somebody has. The credentials are used for the one call that tells, and
 * dropped: no permission is kept of it. The artist whom the trip was begun for is the only one it opens anything of.
 *
 * @throws EngineError every `authorization-…`, `service-…`
 */
export async function completeRecognition(
  callback: Callback,
  previousSession: Secret | null,
  ports: Ports,
): Promise<Recognised> {
  const trip = await takeTrip('recognition', callback, ports);
  const service = ports.services.get(trip.service);
  if (!service) throw new EngineError('service-not-offered', `There is no ${trip.service} here any more.`);
  const account = await accountOf({ parameters: callback.parameters, trip, service }, ports);
  const session = account && (await sessionFor(account, trip, ports));
  if (session && previousSession) await ports.sessions.remove(hashToken(previousSession));
  return { service: trip.service, session };
}

/** Whose account it is; null for one that the service does not let our app look at: nobody has pre-saved with that. */
async function accountOf(ended: EndedTrip, ports: Ports): Promise<Account | null> {
  const { service, trip } = ended;
  const { credentials } = await exchangeCode(ended, ports);
  const gated = gatedService(service, ports.gates.of(service), { fan: trip.stateHash, kind: 'sign-up' });
  const answer = await gated.account(credentials);
  if (answer.outcome === 'account') return answer.account;
  if (answer.outcome === 'account-refused') return null;
  throw signInRefused(answer, ended);
}

/** The account leads to a fan as long as a grant of theirs stands behind it: it is forgotten with the grant. */
async function sessionFor(account: Account, recognition: Recognition, ports: Ports): Promise<Secret | null> {
  const { artistId } = recognition;
  const mark = ports.accountMarker.markOf(account, recognition);
  const grant = mark && (await ports.grants.byAccount(mark));
  if (!grant || !(await ports.fans.byId(grant.fanId))) return null;
  ports.log.info('A fan came back by their service account.', { fanId: grant.fanId });
  return openSession({ artistId, fanId: grant.fanId }, ports);
}

/** Whom a visitor can say they are a fan of, and where they can show it. */
export type RecognitionChoices = {
  artists: { id: ArtistId; name: string }[];
  services: { name: ServiceName; title: string }[];
  /** Whether they can show it by their e-mail address. */
  offersMail: boolean;
};

/** The artists who have had a campaign that fans can see, by name, and the services that can tell whose account it is. */
export async function recognitionChoices(
  ports: Pick<Ports, 'campaigns' | 'offersMail' | 'services'>,
): Promise<RecognitionChoices> {
  const campaigns = await ports.campaigns.inPhases(['open', 'releasing', 'released', 'cancelled']);
  const names = new Map(campaigns.map(({ artistId, artistName }) => [artistId, artistName]));
  const artists = [...names].map(([id, name]) => ({ id, name }));
  return {
    artists: artists.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    services: [...ports.services.values()].filter(tellsAccount).map(({ name, title }) => ({ name, title })),
    offersMail: ports.offersMail,
  };
}
