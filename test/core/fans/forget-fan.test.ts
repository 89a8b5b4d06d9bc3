import { describe, expect, it, jest } from '@jest/globals';
import { isConsentLive } from '../../../core/consent/consent.js';
import { eraseForgotten, forgetFan } from '../../../core/fans/forget-fan.js';
import { findGrant } from '../../../core/grants/find-grant.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import {
  aWorld,
  begin,
  join,
  midnightInKolkata,
  promiseTo,
  writeOf,
  type KnownFan,
  type World,
  markOf,
} from '../world.js';

async function tracesOf({ ports, campaign }: World, { fanId }: KnownFan) {
  const grant = await findGrant({ artistId: campaign.artistId, fanId, service: 'spotify' }, ports);
  return {
    identities: (await ports.fans.identitiesOf(fanId)).length,
    sessions: (await ports.sessions.ofFan(fanId)).length,
    personalLinks: (await ports.personalLinks.ofFan(fanId)).length,
    authorizations: (await ports.authorizations.ofFan(fanId)).length,
    announcements: (await ports.announcements.ofFan(fanId)).length,
    accountMark: grant?.accountMark ?? null,
    countedAccounts: (await ports.countedAccounts.ofFan(fanId)).length,
    credentials: grant?.sealed ?? null,
  };
}

const nothing = {
  identities: 0,
  sessions: 0,
  personalLinks: 0,
  authorizations: 0,
  announcements: 0,
  accountMark: null,
  countedAccounts: 0,
  credentials: null,
};

describe('a fan who is to be forgotten', () => {
  it('leaves nothing that says who they are, and nothing is saved for them', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    await begin(world, ana);
    expect(await tracesOf(world, ana)).not.toMatchObject({ identities: 0 });

    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);

    expect(await tracesOf(world, ana)).toEqual(nothing);
    expect(await promiseTo(world, ana)).toMatchObject({ withdrawnAt: world.calendar.now() });
    world.calendar.moveTo(midnightInKolkata);
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn' });
    expect(world.service.libraryOf('ana')).toEqual([]);
  });

  it('stays in the ledger under a random id, with the withdrawal as its last word', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');

    await forgetFan({ fanId: ana.fanId, place: 'chat' }, world.ports);

    const records = await world.ports.consents.ofFan(ana.fanId);
    expect(isConsentLive(records, 'save', world.campaign.id)).toBe(false);
    expect(records.at(-1)).toMatchObject({ decision: 'withdrawn', place: 'chat' });
  });

  it('leaves other fans as they were', async () => {
    const world = await aWorld();
    const [ana, binod] = [await join(world, 'ana'), await join(world, 'binod')];
    const before = await tracesOf(world, binod);

    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
    await eraseForgotten(world.ports);

    expect(await tracesOf(world, binod)).toEqual(before);
  });

  it('is a new fan when the same account comes again', async () => {
    const world = await aWorld();
    const before = await join(world, 'ana');
    await forgetFan({ fanId: before.fanId, place: 'web' }, world.ports);
    await eraseForgotten(world.ports);

    const after = await join(world, 'ana');

    expect(after.fanId).not.toBe(before.fanId);
    expect(await writeOf(world, after)).toMatchObject({ state: 'armed' });
  });

  it('is gone altogether after the sweep, with what a sign-in under way has left behind', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const parameters = world.service.agree(await begin(world, ana), 'ana');
    const seal = world.ports.grants.byAccount.bind(world.ports.grants);
    jest.spyOn(world.ports.grants, 'byAccount').mockImplementationOnce(async (...account) => {
      const standing = await seal(...account);
      await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
      return standing;
    });
    await world.engine.completePreSave({ service: 'spotify', parameters, browser: ana.browser });
    expect(await tracesOf(world, ana)).toMatchObject({ accountMark: markOf(world, 'ana'), countedAccounts: 1 });

    await eraseForgotten(world.ports);

    expect(await tracesOf(world, ana)).toEqual(nothing);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'withdrawn' });
    expect(await world.ports.fans.byId(ana.fanId)).toBeNull();
  });

  it('is forgotten by the sweep when it was broken off in the middle', async () => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    const broken = jest
      .spyOn(world.ports.fans, 'removeIdentities')
      .mockRejectedValue(new Error('The database is away.'));
    await expect(forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports)).rejects.toThrow('The database is away.');
    await eraseForgotten(world.ports);
    expect(world.log.messages('error')).toEqual(['A fan could not be forgotten yet; it will be tried again.']);
    broken.mockRestore();

    await eraseForgotten(world.ports);

    expect(await tracesOf(world, ana)).toEqual(nothing);
    expect(await world.ports.fans.toForget(10)).toEqual([]);
  });
});
