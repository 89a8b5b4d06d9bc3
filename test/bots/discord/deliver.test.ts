import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aLetter } from '../night-drive.js';
import { until } from '../until.js';
import { openDiscordWorld, type DiscordWorld } from './discord-world.js';

let world: DiscordWorld;

beforeEach(async () => {
  world = await openDiscordWorld();
});
afterEach(() => world.close());

describe('an announcement on Discord', () => {
  it('arrives beside /presave, for the fan alone, while their command is fresh', async () => {
    await world.start();
    await world.ask('presave');

    world.engine.letters.push(aLetter('pre-saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    const last = (await world.people.sees(world.asha)).at(-1);
    expect(world.engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(last?.ephemeral).toBe(true);
    expect(last?.embeds[0]?.title).toBe("You're in: Night Drive");
    expect(await world.people.sees(world.asha, 'dm')).toEqual([]);
  });

  it('comes as a direct message when the token of the command has run out early', async () => {
    await world.start();
    await world.ask('presave');
    await world.people.post('/faults', {
      match: 'POST /webhooks/*',
      status: 401,
      body: { code: 50027, message: 'Invalid Webhook Token' },
    });

    world.engine.letters.push(aLetter('pre-saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    expect(world.engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(await world.people.sees(world.asha, 'dm')).toHaveLength(1);
  });

  it.each([
    ['closed their direct messages', { dmsClosed: true }],
    ['left the server', { inGuild: false }],
  ])('is given up for a fan who %s', async (_what, change) => {
    await world.start();
    await world.people.post(`/users/${world.asha}`, change);

    world.engine.letters.push(aLetter('saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    expect(world.engine.outcomes).toEqual([{ outcome: 'gone' }]);
    expect(world.log.messages('error')).toEqual([]);
  });

  it('is refused for good when Discord says that its form is wrong, and says by which code', async () => {
    await world.start();
    const body = { code: 50035, message: 'Invalid Form Body', errors: {} };
    await world.people.post('/faults', { match: 'POST /channels/*', status: 400, body });

    world.engine.letters.push(aLetter('saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    expect(world.engine.outcomes).toEqual([{ outcome: 'refused', code: '50035' }]);
  });
});
