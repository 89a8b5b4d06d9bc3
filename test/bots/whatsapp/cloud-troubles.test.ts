import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../until.js';
import { openCloudWorld, type CloudWorld } from './cloud-world.js';

let world: CloudWorld;
beforeEach(async () => {
  world = await openCloudWorld();
  await world.start();
});
afterEach(() => world.close());

function event(field: string, value: object): string {
  const whole = { messaging_product: 'whatsapp', metadata: { phone_number_id: world.phoneNumberId }, ...value };
  const entry = [{ id: '1', changes: [{ field, value: whole }] }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry });
}

const typed = (id: number) =>
  event('messages', {
    messages: [{ id: `wamid.${id}`, from: String(919_000_000_000 + id), type: 'text', text: { body: 'presave' } }],
  });
const stopped = () =>
  event('user_preferences', {
    user_preferences: [
      { wa_id: '919845010001', category: 'marketing_messages', value: 'stop', timestamp: 1_764_000_000 },
    ],
  });

const wentOut = (letterId: string) =>
  event('messages', { statuses: [{ id: 'wamid.9', status: 'sent', biz_opaque_callback_data: letterId }] });

it('records a letter that went out before the process that sent it was killed', async () => {
  const recordWentOut = world.engine.recordWentOut.bind(world.engine);
  world.engine.recordWentOut = () => Promise.reject(new Error('no database'));
  expect(await world.post(wentOut('letter-1'))).toBe(503);
  world.engine.recordWentOut = recordWentOut;

  expect(await world.post(wentOut('letter-1'))).toBe(200);

  expect(world.engine.wentOut).toEqual(['letter-1']);
});

describe('when the database is away', () => {
  it('tells who has asked for something that it went wrong, with a reference that the log has too', async () => {
    world.engine.recogniseAccount = () => Promise.reject(new Error('no database'));

    const [reply] = await world.ask('presave');

    const [reference] = /[0-9A-F]{6}$/.exec(reply?.text ?? '') ?? [];
    expect(reply?.text).toContain('Something went wrong on our side.');
    expect(world.log.lines.find(({ level }) => level === 'error')?.fields).toMatchObject({ reference });
  });

  it('has Meta bring a “stop” again until it is kept, and keeps it once', async () => {
    const stopNews = world.engine.stopNews.bind(world.engine);
    world.engine.stopNews = () => Promise.reject(new Error('no database'));

    expect(await world.post(stopped())).toBe(503);
    world.engine.stopNews = stopNews;
    expect(await world.post(stopped())).toBe(200);
    expect(await world.post(stopped())).toBe(200);

    expect(world.engine.newsStopped).toEqual(['919845010001']);
  });
});

it('takes so much at once and no more: Meta is asked to come again, and does', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const accountShown = world.engine.accountShown.bind(world.engine);
  world.engine.accountShown = async (account) => {
    await held;
    return accountShown(account);
  };
  for (let id = 0; id < 500; id += 1) expect(await world.post(typed(id))).toBe(200);

  expect(await world.post(typed(500))).toBe(503);

  letGo();
  // A connection that has waited for so long may be closed just as it is used again: then Meta comes again too.
  await until(async () => (await world.post(typed(500)).catch(() => null)) === 200);
  await until(() => world.engine.shown.includes('919000000500'));
}, 30_000);
