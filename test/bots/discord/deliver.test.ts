import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aLetter } from '../night-drive.js';
import { until } from '../until.js';
import { buttonOf, openDiscordWorld, type DiscordWorld } from './discord-world.js';

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

  it('comes as a direct message to a fan who has typed nothing lately', async () => {
    await world.start();

    world.engine.letters.push(aLetter('saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    const [message] = await world.people.sees(world.asha, 'dm');
    expect(world.engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(message?.embeds[0]?.title).toBe('Night Drive is in your library');
    expect(buttonOf(message)?.label).toBe('Listen on Spotify');
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

  it('is tried again when Discord fails, after a pause that is left to the engine', async () => {
    await world.start();
    const failure = { match: 'POST /users/@me/channels', times: 10, status: 503 };
    await world.people.post('/faults', failure);

    world.engine.letters.push(aLetter('saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    expect(world.engine.outcomes).toEqual([{ outcome: 'retry', afterMs: 0 }]);
  });

  it('waits as long as Discord asks for, instead of holding up the others', async () => {
    await world.start();
    await world.people.post('/faults', {
      match: 'POST /users/@me/channels',
      status: 429,
      headers: { 'retry-after': '600', 'x-ratelimit-scope': 'user' },
      body: { message: 'You are being rate limited.', retry_after: 600, global: false },
    });

    world.engine.letters.push(aLetter('saved', { externalId: world.asha }));
    await until(() => world.engine.outcomes.length > 0);

    const [outcome] = world.engine.outcomes;
    expect(outcome?.outcome).toBe('retry');
    expect(outcome?.outcome === 'retry' && outcome.afterMs).toBeGreaterThanOrEqual(600_000);
  });
});
