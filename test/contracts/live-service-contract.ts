import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Secret } from '../../core/secret.js';
import type { Credentials, ReleaseReference, StreamingService } from '../../core/streaming/streaming-service.js';
import { until } from '../bots/until.js';

/** A service with one account that has let us save, and nothing to move but its library. */
export type LiveService = {
  service: StreamingService;
  /** The refresh token is all that is known of them. */
  credentials: Credentials;
  /** A track that is out. */
  release: ReleaseReference;
  /** Whose following is read; null: nobody's. */
  artistUri: string | null;
  /** Keeps a refresh token that has taken the old one's place. */
  keepRefreshToken(next: Secret): boolean;
  /** Tells whoever runs it, in a sentence, what was left out. */
  tell(sentence: string): void;
  close(): Promise<void>;
};

/** Real services let a save be read some seconds later. */
const readBackWithinMs = 60_000;

/**
 * What of {@link streamingServiceContract} can be asked of a service that nobody has a lever on. It leaves the account as it
 * was: what is there already is not touched, and what was saved is taken out, whatever fails in between.
 */
export function liveServiceContract(name: string, open: () => Promise<LiveService>): void {
  describe(`a live account, ${name}`, () => {
    let world: LiveService;
    let credentials: Credentials;
    let uri: string | null = null;
    let isOurs = false;
    beforeAll(async () => {
      world = await open();
      credentials = world.credentials;
    });
    afterAll(async () => {
      if (isOurs && uri !== null) await world.service.remove?.(credentials, uri);
      await world.close();
    });
    const contains = async (what: string): Promise<boolean> => {
      const read = await world.service.contains(credentials, what);
      if (read.outcome !== 'answered') throw new Error(`The library could not be read: ${read.outcome}.`);
      return read.present;
    };

    it('renews the permission, and keeps what it was renewed with', async () => {
      const renewal = await world.service.renew(credentials);

      expect(renewal.outcome).toBe('renewed');
      if (renewal.outcome !== 'renewed') return;
      const [old, next] = [credentials.refreshToken, renewal.credentials.refreshToken];
      credentials = renewal.credentials;
      expect(next).not.toBeNull();
      if (next && !(old?.equals(next) ?? false) && !world.keepRefreshToken(next)) {
        world.tell('The refresh token was retired by its use: name a _FILE next time, and it is kept there.');
      }
    });

    it('says whose account it is, and the same when asked again', async () => {
      const account = await world.service.account(credentials);

      expect(account.outcome).toBe('account');
      expect(await world.service.account(credentials)).toEqual(account);
    });

    it('finds the track that is out', async () => {
      const found = await world.service.findItem(credentials, world.release, 'track');

      expect(found.outcome).toBe('live');
      if (found.outcome === 'live') uri = found.uri;
    });

    it('saves the track, reads it back, takes it out, and reads that', async () => {
      if (uri === null) throw new Error('The track was not found: there is nothing to save.');
      const track = uri;
      if (await contains(track)) {
        world.tell(
          'The account has this track already, so it was not touched: name one that it has not, to see a save.',
        );
        return;
      }
      isOurs = true;
      expect(await world.service.save(credentials, track)).toEqual({ outcome: 'accepted' });
      await until(() => contains(track), readBackWithinMs);

      if (!world.service.remove) {
        world.tell('The service lets nobody but the fan take it out: remove the track by hand.');
        return;
      }
      expect(await world.service.remove(credentials, track)).toEqual({ outcome: 'accepted' });
      await until(async () => !(await contains(track)), readBackWithinMs);
      isOurs = false;
    });

    it('reads whether an artist is followed', async () => {
      if (world.artistUri === null || !world.service.follow) {
        world.tell('No artist was named: whether one is followed was not read.');
        return;
      }
      expect(await world.service.contains(credentials, world.artistUri)).toMatchObject({ outcome: 'answered' });
    });
  });
}
