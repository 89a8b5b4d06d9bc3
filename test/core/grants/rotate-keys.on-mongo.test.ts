import { describe, expect, it } from '@jest/globals';
import { createSealer, type SealingKey } from '../../../core/adapters/system/envelope-sealer.js';
import { systemRandom } from '../../../core/adapters/system/system-random.js';
import { grantId, type Grant } from '../../../core/grants/grant.js';
import { countByKey, rotateKeys } from '../../../core/grants/rotate-keys.js';
import { grantContext, packCredentials } from '../../../core/grants/seal-grant.js';
import { withGrant } from '../../../core/grants/use-grant.js';
import { sealContext } from '../../../core/pre-saves/authorization.js';
import { Secret } from '../../../core/secret.js';
import { aGrant, anAuthorization, fanNumber } from '../../contracts/samples.js';
import { testDatabase } from '../../contracts/test-database.js';
import { onMongo } from '../mongo-world.js';
import { aWorld, hourMs, trackUri, type World } from '../world.js';
import { credentialsIn } from './known-grant.js';

const aKey = (kid: string, fill: number): SealingKey => ({
  kid,
  key: new Secret(Buffer.alloc(32, fill).toString('base64')),
});
const [oldKey, newKey] = [aKey('2025', 1), aKey('2026', 2)];
const sealedOld = createSealer([oldKey], systemRandom());
const sealer = createSealer([newKey, oldKey], systemRandom());
const onlyNew = createSealer([newKey], systemRandom());

const database = testDatabase();

async function aMongoWorld(): Promise<World> {
  await database.opened().native().collection('grants').deleteMany({});
  return onMongo(await aWorld(), database.opened(), { sealer });
}

/** Grants under the old key, of fans whose access tokens end in an hour. */
async function addGrants({ service, campaign }: World, count: number): Promise<Grant[]> {
  const grants = Array.from({ length: count }, (_, number) => {
    const fanId = fanNumber(number);
    const owner = { artistId: campaign.artistId, fanId, service: 'spotify' } as const;
    const id = grantId(campaign.artistId, fanId, 'spotify');
    const credentials = service.tokens.issue({ accountId: `acc-${number}`, scopes: [], revoked: false });
    const sealed = sealedOld.seal(packCredentials(credentials), grantContext({ ...owner, id }));
    return aGrant({ ...owner, id, accountMark: null, purposes: [campaign.id], sealed });
  });
  const records = grants.map(({ id, ...grant }) => ({
    _id: id,
    schemaVersion: 1,
    ...grant,
    renewalLeaseUntil: new Date(0),
  }));
  await database.opened().native().collection<{ _id: string }>('grants').insertMany(records);
  return grants;
}

/** Does it for each, a few at a time: a pool has only so many connections. */
async function inTurns<Item, Done>(items: Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (let start = 0; start < items.length; start += 20) {
    done.push(...(await Promise.all(items.slice(start, start + 20).map(work))));
  }
  return done;
}

function use({ ports, service, campaign }: World, grant: Grant) {
  const used = { grant, service, campaignId: campaign.id };
  return withGrant(used, (credentials) => service.contains(credentials, trackUri), ports);
}

async function opens(world: World, { id }: Grant): Promise<string> {
  const grant = await world.ports.grants.byId(id);
  if (!grant) throw new Error('The grant is gone.');
  const onNew = { ...world, ports: { ...world.ports, sealer: onlyNew } };
  return credentialsIn(onNew, grant).accessToken.reveal();
}

describe('a rotation of keys', () => {
  it('leaves no grant of 1,000 unreadable while they are renewed, each with the tokens it had last', async () => {
    const world = await aMongoWorld();
    world.service.tokens.rotates = true;
    const grants = await addGrants(world, 1_000);
    world.calendar.advanceMs(2 * hourMs);

    const renewed = grants.filter((_, number) => number % 10 === 0).reverse();
    const [rotation, answers] = await Promise.all([
      rotateKeys(() => undefined, world.ports),
      inTurns(renewed, (grant) => use(world, grant)),
    ]);

    expect(rotation).toMatchObject({ looked: 1_000, unreadable: [] });
    expect(answers.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
    expect(await countByKey(world.ports)).toEqual(new Map([['2026', 1_000]]));
    for (const grant of grants.slice(0, 21)) {
      expect(await opens(world, grant)).toMatch(/^canary-access/);
      expect(await use(world, (await world.ports.grants.byId(grant.id))!)).toMatchObject({ outcome: 'answered' });
    }
  }, 120_000);

  it('is completed by a second run when the first was killed in the middle', async () => {
    const world = await aMongoWorld();
    await addGrants(world, 50);
    const killed = rotateKeys(({ looked }) => {
      if (looked === 20) throw new Error('Killed.');
    }, world.ports);
    await expect(killed).rejects.toThrow('Killed.');
    expect(await countByKey(world.ports)).toEqual(
      new Map([
        ['2026', 20],
        ['2025', 30],
      ]),
    );

    const rotation = await rotateKeys(() => undefined, world.ports);

    expect(rotation).toEqual({ looked: 50, rewrapped: 30, unreadable: [] });
    expect(await countByKey(world.ports)).toEqual(new Map([['2026', 50]]));
  });

  it('names what no key opens, leaves it as it is and goes on with the rest', async () => {
    const world = await aMongoWorld();
    const [lost, ...others] = await addGrants(world, 3);
    const stranger = createSealer([aKey('2024', 3)], systemRandom());
    const sealed = stranger.seal(new Secret('lost'), grantContext(lost!));
    await world.ports.grants.replace({ ...lost!, sealed, version: 2 });

    const rotation = await rotateKeys(() => undefined, world.ports);

    expect(rotation).toEqual({ looked: 3, rewrapped: 2, unreadable: [lost!.id] });
    expect((await world.ports.grants.byId(lost!.id))?.sealed).toEqual(sealed);
    for (const grant of others) expect(await opens(world, grant)).toMatch(/^canary-access/);
  });

  it('brings sign-ins under way along: they end as they would have', async () => {
    const world = await aMongoWorld();
    const authorization = anAuthorization();
    const codeVerifier = sealedOld.seal(new Secret('verifier'), sealContext(authorization));
    await world.ports.authorizations.add({ ...authorization, codeVerifier });

    await rotateKeys(() => undefined, world.ports);

    const kept = await world.ports.authorizations.byStateHash(authorization.stateHash);
    expect(onlyNew.open(kept!.codeVerifier, sealContext(authorization)).reveal()).toBe('verifier');
  });
});
