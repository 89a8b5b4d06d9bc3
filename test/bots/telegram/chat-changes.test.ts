import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { until } from '../until.js';
import { openTelegramWorld, ways, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

const withId = z.object({ id: z.number() });
const idOf = (answer: unknown): number => withId.parse(answer).id;

/** Asha makes a group and adds the bot to it. */
async function newGroup(kind: 'group' | 'supergroup' = 'group'): Promise<number> {
  return idOf(await world.people.post('/groups', { title: 'Small club', kind, ownerId: world.asha }));
}

async function greetingIn(group: number): Promise<string> {
  await until(async () => (await world.people.sees(world.asha, group)).length > 0);
  return (await world.people.sees(world.asha, group))[0]?.text ?? '';
}

describe.each(ways)('a chat that changes, for the bot through $driver, by $receives', (way) => {
  beforeEach(async () => {
    world = await openTelegramWorld(way);
    await world.start();
  });
  afterEach(() => world.close());

  it('that a fan blocks makes them unreachable at once, and reachable when they open it again', async () => {
    await world.ask('/help');

    await world.people.post(`/users/${world.asha}`, { blocked: true });
    await until(() => world.engine.blocked.has(String(world.asha)));

    await world.people.post(`/users/${world.asha}`, { blocked: false });
    await until(() => !world.engine.blocked.has(String(world.asha)));
  });

  it('to a group with the bot in it is greeted once, with what it does and the way to link the group', async () => {
    const group = await newGroup();

    expect(await greetingIn(group)).toMatch(/\/presave[^]*\/community/);

    for (const status of ['administrator', 'member', 'left', 'member', 'kicked', 'member']) {
      await world.people.post(`/groups/${group}/members`, { bot: true, status });
    }
    await world.ask('/help');
    expect(await world.people.sees(world.asha, group)).toHaveLength(1);
  });

  it('by becoming a supergroup takes its campaigns along, and is not greeted again', async () => {
    const group = await newGroup();
    await greetingIn(group);

    const to = idOf(await world.people.post(`/groups/${group}/upgrade`));
    await until(() => world.engine.moved.get(String(group)) === String(to));
    await world.people.post(`/groups/${to}/members`, { bot: true, status: 'left' });
    await world.people.post(`/groups/${to}/members`, { bot: true, status: 'member' });
    await world.ask('/help');

    expect(await world.people.sees(world.asha, to)).toEqual([]);
    expect(world.log.messages('info')).toContain(
      'A group has become a supergroup: its campaigns are linked to the new id.',
    );
  });

  it('by becoming a supergroup is followed by an answer that was on its way to the old one', async () => {
    const group = await newGroup();
    await greetingIn(group);
    await world.people.post('/faults', {
      match: '/sendMessage',
      status: 400,
      body: {
        ok: false,
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: world.group },
      },
    });

    await world.people.write(world.asha, '/prseave', group);

    await until(async () => (await world.people.sees(world.asha, world.group)).length > 0);
    expect((await world.people.sees(world.asha, world.group))[0]?.text).toContain('Did you mean');
    expect(world.engine.moved.get(String(group))).toBe(String(world.group));
  });

  it('that lets the bot write nothing is no trouble', async () => {
    await world.people.post('/faults', { match: '/sendMessage', status: 403 });
    await newGroup();

    await until(() => world.log.messages('info').some((line) => line.includes('may not write')));
    expect(world.log.messages('error')).toEqual([]);
  });
});
