import { beforeEach, expect, it } from '@jest/globals';
import { fixArrival } from '../../../core/pre-saves/fix-arrival.js';
import { noArrival } from '../../../core/smart-links/arrival.js';
import type { ChatAccount } from '../../../core/smart-links/give-personal-link.js';
import { anArrival } from '../../contracts/samples.js';
import { aWorld, join, promiseTo, secondMs, type World } from '../world.js';

const account: ChatAccount = { platform: 'discord', externalId: 'id-ana', displayName: 'ana' };
const place = { platform: 'discord', communityId: '2001', channelId: '7' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** Types `/presave` there, or (null) to the bot alone. */
async function asks(where: typeof place | null) {
  world.calendar.advanceMs(secondMs);
  await world.engine.givePersonalLink(account, { place: where, release: null });
}

async function arrives(arrival = noArrival) {
  const identity = await world.ports.fans.identity(world.campaign.artistId, 'discord', 'id-ana');
  return fixArrival(arrival, { fanId: identity!.fanId, campaign: world.campaign }, world.ports);
}

it('who signs up by a bot’s link in a browser without cookies has come from chat, from the community where they asked', async () => {
  await asks(place);

  const { arrival } = await promiseTo(world, await join(world, 'ana'));

  expect(arrival).toMatchObject({ clickId: null, link: 'personal', source: 'discord:2001' });
  const { personal, unknown, chats } = await world.engine.statsOf(world.campaign);
  expect([personal.preSaved, unknown.preSaved]).toEqual([1, 0]);
  expect(chats).toMatchObject([{ value: 'discord:2001', funnel: { preSaved: 1 } }]);
});

it('who asked the bot alone has come from its platform', async () => {
  await asks(null);

  expect(await arrives()).toMatchObject({ link: 'personal', source: 'discord' });
});

it('who asks again alone has come from the community all the same', async () => {
  await asks(place);
  await asks(null);

  expect(await arrives()).toMatchObject({ source: 'discord:2001' });
});

it('whose browser came by the public link has come by that, whatever they asked for in chat', async () => {
  await asks(place);

  for (const arrival of [anArrival({ link: 'public', source: 'poster' }), { ...noArrival, source: 'poster' }])
    expect(await arrives(arrival)).toMatchObject({ link: arrival.link, source: 'poster' });
});
