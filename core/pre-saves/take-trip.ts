import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { SignInTrip } from './authorization.js';
import { verifyCallback, wayBack } from './verify-callback.js';

/** What comes back from a service's sign-in. */
export type Callback = {
  service: ServiceName;
  /** The callback's query, untouched. */
  parameters: URLSearchParams;
  browser: Secret | null;
};

type TripFor<Goal extends SignInTrip['goal']> = Extract<SignInTrip, { goal: Goal }>;

/**
 * The trip this callback ends; from here on nobody can end it again. One that was begun for something else is none.
 *
 * @throws EngineError `authorization-unknown`, `authorization-elsewhere`, `authorization-used`, `authorization-expired`,
 * `authorization-invalid`
 */
export async function takeTrip<Goal extends SignInTrip['goal']>(
  goal: Goal,
  callback: Callback,
  ports: Pick<Ports, 'authorizations' | 'monotonic'>,
): Promise<TripFor<Goal>> {
  const begun = await findTrip(callback, ports);
  const now = ports.monotonic.now();
  const trip = verifyCallback(begun && isFor(begun, goal) ? begun : null, { ...callback, now });
  if (await ports.authorizations.consume(trip.stateHash, now)) return trip;
  throw new EngineError('authorization-used', 'This sign-in has been used already.', { details: wayBack(trip) });
}

/**
 * The trip that this callback names, not yet checked and not used up; null if nobody has begun it.
 *
 * @throws EngineError `authorization-unknown`
 */
export async function findTrip(
  { parameters }: Callback,
  ports: Pick<Ports, 'authorizations'>,
): Promise<SignInTrip | null> {
  const [state, ...more] = parameters.getAll('state');
  if (!state || more.length > 0) throw new EngineError('authorization-unknown', 'The answer carries no single state.');
  return ports.authorizations.byStateHash(hashToken(new Secret(state)));
}

function isFor<Goal extends SignInTrip['goal']>(trip: SignInTrip, goal: Goal): trip is TripFor<Goal> {
  return trip.goal === goal;
}
