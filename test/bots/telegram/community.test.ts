import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aWorld, type World } from '../../core/world.js';
import { until } from '../until.js';
import { buttonsOf } from './telegram-people.js';
import { drivers, openTelegramWorld, type TelegramWorld } from './telegram-world.js';

let telegram: TelegramWorld;
let world: World;

const act = async (account: number) =>
  world.engine.addTeamMember({
    artistId: world.campaign.artistId,
    account: { platform: 'telegram', externalId: String(account) },
    role: 'owner',
  });

/** Types `/community` in the group, presses the button on the card in their own chat, and reads what comes of it. */
async function linkByButton(person: number): Promise<string> {
  const { people, group } = telegram;
  await people.write(person, '/help');
  await until(async () => (await people.sees(person)).length === 1);
  await people.write(person, '/community', group);
  await until(async () => (await people.sees(person)).length === 2);
  const card = (await people.sees(person))[1];
  const data = buttonsOf(card).find(({ text }) => text.startsWith('Link '))?.callback_data;
  await people.post('/presses', { userId: person, chatId: person, messageId: card?.messageId, data });
  await until(async () => (await people.sees(person)).length === 3);
  return (await people.sees(person))[2]?.text ?? '';
}

describe.each(drivers)('a button of /community on Telegram through %s, in the private chat', (driver) => {
  beforeEach(async () => {
    world = await aWorld();
    telegram = await openTelegramWorld({ driver, receives: 'polling' }, world.monotonic);
    await telegram.start({}, world.engine);
  });
  afterEach(() => telegram.close());

  it('links the group where it was typed, for who runs that', async () => {
    const owner = await telegram.people.fan('latetrains');
    await act(owner);

    expect(await linkByButton(owner)).toContain('is linked to all of this community');

    const place = { platform: 'telegram', communityId: String(telegram.group) };
    expect(await world.engine.communitiesOf(world.campaign.id)).toMatchObject([place]);
  });

  it('is refused to who does not run that group', async () => {
    await act(telegram.asha);

    expect(await linkByButton(telegram.asha)).toContain('Somebody who runs this server or group');
    expect(await world.engine.communitiesOf(world.campaign.id)).toEqual([]);
  });
});
