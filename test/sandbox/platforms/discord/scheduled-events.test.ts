import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { permissions } from '../../../../sandbox/platforms/discord/world/flags.js';
import { HandClock, type ADiscord } from './a-discord.js';
import { Stage } from './a-bot.js';

const stage = new Stage();
let clock: HandClock;
let discord: ADiscord;
let path: string;
beforeEach(async () => {
  clock = new HandClock();
  discord = await stage.discord({ clock });
  const { guild } = await discord.view((await discord.person('asha')).id);
  path = `/guilds/${guild.id}/scheduled-events`;
});
afterEach(() => stage.strike());

const inHours = (hours: number) => new Date(clock.now() + hours * 3_600_000).toISOString();

function anEvent(change: Record<string, unknown> = {}) {
  return {
    name: 'Live',
    privacy_level: 2,
    entity_type: 3,
    scheduled_start_time: inHours(1),
    scheduled_end_time: inHours(4),
    entity_metadata: { location: 'https://www.youtube.com/live/night-drive' },
    ...change,
  };
}

type Event = { id: string; status: number };
const all = async () => (await discord.rest('GET', path)).json as Event[];

async function made(): Promise<Event> {
  const { status, json } = await discord.rest('POST', path, anEvent());
  expect(status).toBe(200);
  return json as Event;
}

describe('scheduled events of the Discord emulator', () => {
  it('are made, shown to who is in the server, changed and taken out', async () => {
    const { id } = await made();
    const { json } = await discord.rest('PATCH', `${path}/${id}`, { name: 'Live at last' });
    expect(json).toMatchObject({ id, name: 'Live at last', status: 1, entity_metadata: anEvent().entity_metadata });
    const { id: asha } = await discord.person('asha');
    expect((await discord.view(asha)).events).toMatchObject([{ id, name: 'Live at last' }]);
    expect((await discord.rest('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await discord.rest('GET', `${path}/${id}`)).toMatchObject({ status: 404, json: { code: 10070 } });
  });

  it('begin and end by themselves; one that is over takes no change', async () => {
    const { id } = await made();
    clock.advanceMs(3_600_000);
    expect(await all()).toMatchObject([{ id, status: 2 }]);
    clock.advanceMs(3 * 3_600_000);
    expect(await all()).toEqual([]);
    expect(await discord.rest('PATCH', `${path}/${id}`, { name: 'Again' })).toMatchObject({
      status: 400,
      json: { code: 180_000 },
    });
  });

  it.each([
    ['in the past', { scheduled_start_time: '2020-01-01T00:00:00Z' }, 'scheduled_start_time'],
    ['without an end', { scheduled_end_time: null }, 'scheduled_end_time'],
    ['nowhere', { entity_metadata: null }, 'entity_metadata'],
    ['at too long an address', { entity_metadata: { location: 'x'.repeat(101) } }, 'entity_metadata'],
    ['with too long a name', { name: 'x'.repeat(101) }, 'name'],
  ])('are refused %s', async (_what, change, field) => {
    const { status, json } = await discord.rest('POST', path, anEvent(change));
    expect({ status, json }).toMatchObject({ status: 400, json: { code: 50035, errors: { [field]: {} } } });
  });

  it('take the permission to make them, which managing them is not', async () => {
    const botId = discord.applicationId;
    const { id } = await made();
    for (const bits of [permissions.fan, permissions.manageEvents]) {
      await discord.ask(`/users/${botId}`, { permissions: bits });
      expect(await discord.rest('POST', path, anEvent())).toMatchObject({ status: 403, json: { code: 50013 } });
    }
    expect((await discord.rest('PATCH', `${path}/${id}`, { name: 'Managed' })).status).toBe(200);
    await discord.ask(`/users/${botId}`, { permissions: permissions.fan });
    expect(await discord.rest('DELETE', `${path}/${id}`)).toMatchObject({ status: 403, json: { code: 50013 } });
    await discord.ask(`/users/${botId}`, { inGuild: false });
    expect(await discord.rest('GET', path)).toMatchObject({ status: 403, json: { code: 50001 } });
  });
});
