import type { AuthorizationStore } from '../../core/pre-saves/authorization-store.js';
import type { SealedEnvelope } from '../../core/ports/sealer.js';
import type { Authorization, SignInTrip } from '../../core/pre-saves/authorization.js';
import type { FanId } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryAuthorizationStore implements AuthorizationStore {
  readonly #authorizations = new Kept<SignInTrip>();

  async add(trip: SignInTrip): Promise<void> {
    this.#authorizations.insertOrFail(trip.stateHash, trip);
  }

  async byStateHash(stateHash: string): Promise<SignInTrip | null> {
    return this.#authorizations.get(stateHash);
  }

  async consume(stateHash: string, at: Date): Promise<boolean> {
    return this.#authorizations.update(stateHash, ({ consumedAt }) => consumedAt === null, { consumedAt: at });
  }

  async *unused(): AsyncGenerator<SignInTrip> {
    yield* this.#authorizations.filter(({ consumedAt }) => consumedAt === null);
  }

  async replaceVerifier(stateHash: string, before: SealedEnvelope, after: SealedEnvelope): Promise<boolean> {
    const isThere = ({ codeVerifier }: SignInTrip) => codeVerifier.wrappedKey === before.wrappedKey;
    return this.#authorizations.update(stateHash, isThere, { codeVerifier: after });
  }

  async removeExpired(now: Date): Promise<void> {
    for (const { stateHash } of this.#authorizations.filter(({ expiresAt }) => expiresAt <= now)) {
      this.#authorizations.remove(stateHash);
    }
  }

  async ofFan(fanId: FanId): Promise<Authorization[]> {
    const trips = this.#authorizations.filter((trip) => trip.goal === 'pre-save' && trip.fanId === fanId);
    return trips.filter((trip) => trip.goal === 'pre-save');
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    const isTheirs = (trip: SignInTrip) => trip.goal === 'pre-save' && trip.fanId === from;
    for (const { stateHash } of await this.ofFan(from)) this.#authorizations.update(stateHash, isTheirs, { fanId: to });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const { stateHash } of await this.ofFan(fanId)) this.#authorizations.remove(stateHash);
  }
}
