import { beforeEach, describe, expect, it } from '@jest/globals';
import { isConsentLive } from '../../../core/consent/consent.js';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { forgetFan } from '../../../core/fans/forget-fan.js';
import { accountOf } from '../referrals/friends.js';
import { aWorld, join, type World } from '../world.js';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** The platform tells these ids of somebody, the first of them the one that is good for longest. */
const recognise = async (id: string, ...aliases: string[]) =>
  (await world.engine.recogniseAccount({ platform: 'discord', externalId: id, displayName: 'ana' }, aliases))
    .externalId;
const fanOf = async (id: string) => (await world.ports.fans.identity(world.campaign.artistId, 'discord', id))?.fanId;
const aliasesOf = (id: string) => world.ports.accountAliases.ofAccount('discord', id);

describe('an account whose name is not told', () => {
  const seen = (id: string, displayName: string | null) =>
    world.engine.recogniseAccount({ platform: 'discord', externalId: id, displayName }, []);

  it('goes by the name that is known, and keeps it when it asks for its link again', async () => {
    await world.engine.givePersonalLink({ ...accountOf('ana'), displayName: 'Ana' });

    const { isKnown, ...account } = await seen('id-ana', null);
    await world.engine.givePersonalLink(account);

    expect([isKnown, account.displayName]).toEqual([true, 'Ana']);
    const [identity] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    expect(identity?.displayName).toBe('Ana');
    expect((await seen('id-ana', 'Ana B.')).displayName).toBe('Ana B.');
  });

  it('is somebody only where no name was ever told', async () => {
    expect(await seen('id-new', null)).toMatchObject({ displayName: 'Somebody', isKnown: false });
  });
});

describe('an account of several ids', () => {
  it('stays who it was when it shows itself by another id', async () => {
    await join(world, 'ana');

    expect(await recognise('user-1', 'id-ana')).toBe('id-ana');
    expect(await recognise('user-1')).toBe('id-ana');
  });

  it('is known by its first id while nobody here knows it, and nothing of it is kept', async () => {
    expect(await recognise('user-1', 'phone-1')).toBe('user-1');

    expect(await aliasesOf('user-1')).toEqual([]);
    expect(await recognise('phone-1')).toBe('phone-1');
  });

  it('is one fan once its two ids are seen together, also where it had been two', async () => {
    const ana = await join(world, 'ana');
    await world.engine.givePersonalLink(accountOf('hidden'));

    expect(await recognise('id-hidden', 'id-ana')).toBe('id-ana');

    expect(await fanOf('id-ana')).toBe(ana.fanId);
    expect(await fanOf('id-hidden')).toBeUndefined();
    expect(await recognise('id-hidden')).toBe('id-ana');
    expect(await world.ports.fans.identitiesOf(ana.fanId)).toHaveLength(1);
  });

  it('stays two fans where both have something that stands', async () => {
    const [ana, other] = [await join(world, 'ana'), await join(world, 'other')];

    expect(await recognise('id-ana', 'id-other')).toBe('id-ana');

    expect([await fanOf('id-ana'), await fanOf('id-other')]).toEqual([ana.fanId, other.fanId]);
    expect(await recognise('id-other')).toBe('id-other');
  });

  it('is known by the id that an artist’s team has it under', async () => {
    const { artistId } = world.campaign;
    await world.engine.addTeamMember({
      artistId,
      account: { platform: 'discord', externalId: 'phone-1' },
      role: 'owner',
    });
    await join(world, 'ana');

    expect(await recognise('id-ana', 'phone-1')).toBe('phone-1');
    expect(await fanOf('phone-1')).toBeDefined();
  });

  it('goes on under another id: messages go there, and it is known as before', async () => {
    await join(world, 'ana');
    const renamed = { platform: 'discord', externalId: 'user-2', displayName: 'ana' } as const;
    expect(await world.engine.addressOfAccount(accountOf('ana'))).toBe('id-ana');

    await world.engine.renameAccount(renamed, 'id-ana');
    expect(await world.engine.addressOfAccount(accountOf('ana'))).toBe('user-2');
    await recognise('user-2');
    world.calendar.advanceMs(1);
    await world.engine.renameAccount({ ...renamed, externalId: 'user-3' }, 'user-2');

    expect(await recognise('user-3')).toBe('id-ana');
    expect(await world.engine.addressOfAccount(accountOf('ana'))).toBe('user-3');
    await world.engine.renameAccount({ ...renamed, externalId: 'user-5' }, 'user-4');
    expect(await aliasesOf('user-4')).toEqual([]);
  });

  it('is another person’s when its phone number has gone to somebody with a lasting id of their own', async () => {
    const ana = await join(world, 'ana');
    expect(await recognise('IN.1', 'id-ana')).toBe('id-ana');

    expect(await recognise('IN.2', 'id-ana')).toBe('IN.2');
    await world.engine.givePersonalLink({ platform: 'discord', externalId: 'IN.2', displayName: 'a stranger' });
    expect(await recognise('IN.2', 'id-ana')).toBe('IN.2');

    expect(await fanOf('IN.2')).not.toBe(ana.fanId);
    const [former] = await world.ports.fans.identitiesOfAccount('discord', 'id-ana');
    expect(former).toMatchObject({ fanId: ana.fanId, unreachableSince: expect.any(Date) });
    expect(await recognise('IN.1')).toBe('id-ana');
  });

  it('is the same person’s where the platform says that it goes on under another lasting id', async () => {
    await join(world, 'ana');
    await recognise('IN.1', 'id-ana');

    const account = { platform: 'discord', externalId: 'IN.2', displayName: 'ana' } as const;
    expect((await world.engine.renameAccount(account, 'IN.1')).externalId).toBe('id-ana');
    expect(await recognise('IN.2', 'id-ana')).toBe('id-ana');
  });

  it('leaves none of its ids behind when its fan is forgotten', async () => {
    const ana = await join(world, 'ana');
    await recognise('user-1', 'phone-1', 'id-ana');
    expect(await aliasesOf('id-ana')).toHaveLength(2);

    await forgetFan({ fanId: ana.fanId, place: 'chat' }, world.ports);

    expect(await aliasesOf('id-ana')).toEqual([]);
    expect(await recognise('user-1')).toBe('user-1');
  });
});

it('takes back the consent to news, and no other, of an account that has told its platform so', async () => {
  const ana = await join(world, 'ana');
  const [save] = await world.ports.consents.ofFan(ana.fanId);
  await recordConsent({ ...save!, purpose: 'news', campaignId: null, decision: 'given' }, world.ports);

  await world.engine.stopNews(accountOf('ana'));

  const records = await world.ports.consents.ofFan(ana.fanId);
  expect(isConsentLive(records, 'news', null)).toBe(false);
  expect(isConsentLive(records, 'save', world.campaign.id)).toBe(true);
});
