import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { floodLimits } from '../../../bots/commands/flood-guard.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let world: DiscordWorld;
beforeEach(async () => {
  world = await openDiscordWorld();
});
afterEach(() => world.close());

const answered = async (fan: string) => (await world.people.sees(fan)).filter(({ thinking }) => !thinking);

it('a fan who hammers a command and a button at Discord is told once to wait; another fan is answered', async () => {
  const { burst, everyMs } = floodLimits.person;
  await world.start();
  for (let asked = 0; asked < burst; asked += 1) await world.people.type(world.asha, 'help');
  await until(async () => (await answered(world.asha)).length === burst);

  for (let asked = 0; asked < 5; asked += 1) await world.people.type(world.asha, 'help');
  await until(async () => (await answered(world.asha)).length === burst + 1);
  const told = (await answered(world.asha)).at(-1);
  expect(told?.content).toContain('please wait half a minute');
  expect(told?.ephemeral).toBe(true);

  const ben = await world.people.newFan('ben.somebody');
  await world.people.type(ben, 'help');
  await until(async () => (await answered(ben)).some(({ embeds }) => embeds[0]?.title === 'What you can ask for'));

  world.monotonic.advanceMs(everyMs);
  await world.people.type(world.asha, 'help');
  await until(async () => (await answered(world.asha)).length === burst + 2);
});
