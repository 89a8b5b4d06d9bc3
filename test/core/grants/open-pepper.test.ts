import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSealer } from '../../../core/adapters/system/envelope-sealer.js';
import { artistId } from '../../../core/artists/artist.js';
import { createAccountMarker } from '../../../core/grants/account-mark.js';
import { openPepper } from '../../../core/grants/open-pepper.js';
import { rotateKeys } from '../../../core/grants/rotate-keys.js';
import { Secret } from '../../../core/secret.js';
import { FakeRandom } from '../../doubles/fake-random.js';
import { InMemoryInstallationSecretStore } from '../../doubles/in-memory-installation-secret-store.js';
import { aWorld } from '../world.js';

const random = new FakeRandom();
const aKey = (kid: string, fill: number) => ({ kid, key: new Secret(Buffer.alloc(32, fill).toString('base64')) });
const [oldKey, newKey] = [aKey('2025', 1), aKey('2026', 2)];
const under = (...[first, ...others]: [typeof oldKey, ...(typeof oldKey)[]]) =>
  createSealer([first, ...others], random);

describe('the pepper of an installation', () => {
  it('is the same for all who ask, also for two who ask first at the same instant', async () => {
    const ports = { installationSecrets: new InMemoryInstallationSecretStore(), sealer: under(oldKey), random };

    const peppers = [...(await Promise.all([openPepper(ports), openPepper(ports)])), await openPepper(ports)];

    expect(new Set(peppers.map((pepper) => pepper.reveal())).size).toBe(1);
    expect(Buffer.from(peppers[0]!.reveal(), 'base64')).toHaveLength(32);
  });

  it('outlives a rotation: the old key may be removed, and accounts are known again', async () => {
    const { ports } = await aWorld();
    const { installationSecrets } = ports;
    const before = await openPepper({ installationSecrets, sealer: under(oldKey), random });

    const rotation = await rotateKeys(() => undefined, { ...ports, sealer: under(newKey, oldKey) });

    expect(rotation).toEqual({ looked: 1, rewrapped: 1, unreadable: [] });
    const after = await openPepper({ installationSecrets, sealer: under(newKey), random });
    expect(after.equals(before)).toBe(true);
  });

  it('is never drawn anew over one that no key opens: the operator is told which key is missing', async () => {
    const installationSecrets = new InMemoryInstallationSecretStore();
    await openPepper({ installationSecrets, sealer: under(oldKey), random });

    const opening = openPepper({ installationSecrets, sealer: under(newKey), random });

    await expect(opening).rejects.toThrow('it lies under the key "2025". Put that key back');
  });
});

describe('the mark of a service account', () => {
  const pepper = new Secret(Buffer.alloc(32, 5).toString('base64'));
  const [riya, other] = [artistId.parse('art_riverofgla'), artistId.parse('art_otherother')];

  it('is the same for the same account, and another for another id, artist, service or pepper', () => {
    const marker = createAccountMarker(pepper);
    const elsewhere = createAccountMarker(new Secret(Buffer.alloc(32, 6).toString('base64')));
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        const account = { artistId: riya, service: 'spotify', accountId: one } as const;
        const marks = [
          marker.mark(account),
          marker.mark({ ...account, accountId: `${two}:${one}` }),
          marker.mark({ ...account, artistId: other }),
          marker.mark({ ...account, service: 'deezer' }),
          elsewhere.mark(account),
        ];
        expect(new Set(marks).size).toBe(marks.length);
        expect(marker.mark({ ...account })).toBe(marks[0]);
        if (one.length > 3) expect(marks.join()).not.toContain(one);
      }),
      { numRuns: 100 },
    );
  });
});
