import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../until.js';
import { buttonsOf } from './telegram-people.js';
import { openTelegramWorld, ways, type TelegramWorld } from './telegram-world.js';

let world: TelegramWorld;

describe.each(ways)('what is typed to the Telegram bot through $driver, by $receives', (way) => {
  beforeEach(async () => {
    world = await openTelegramWorld(way);
    await world.start();
  });
  afterEach(() => world.close());

  it.each([
    ['!presave', 'Night Drive'],
    ['Presave', 'Night Drive'],
    ['@frontrow_bot presave', 'Night Drive'],
    ['/presave@FRONTROW_BOT', 'Night Drive'],
    ['/FORGET-ME', 'nothing to forget'],
    ['forget me', 'nothing to forget'],
    ['/unsubscribe', 'nothing'],
    ['/my_data', 'We keep nothing of you'],
    ['/my-data', 'We keep nothing of you'],
    ['hello there', 'What you can ask for'],
    ['/start', 'What you can ask for'],
    ['/no_such_thing', 'There is no such command'],
    ['/stop it all now', 'Type /stop alone: nothing follows it.'],
    [`/presave ${'x'.repeat(4_000)}`, 'This is what can follow /presave:'],
  ])('is answered in private: %s', async (text, words) => {
    expect((await world.ask(text))[0]?.text).toContain(words);
  });

  it('with a slip of the finger is asked about, in private and in a group, and the button runs it', async () => {
    const [inPrivate] = await world.ask('/prseave night-drive');
    const [inGroup] = await world.ask('/prseave', { chatId: world.group });

    expect([inPrivate?.text, inGroup?.text]).toEqual(Array(2).fill(expect.stringContaining('Did you mean /presave?')));
    expect(world.engine.asked).toBeUndefined();

    const press = { userId: world.asha, chatId: world.asha, messageId: inPrivate?.messageId };
    await world.people.post('/presses', { ...press, data: buttonsOf(inPrivate)[0]?.callback_data });
    await until(() => world.engine.asked?.release === 'night-drive');
  });

  it('in a group is left alone unless it is a command of ours', async () => {
    await world.people.post('/bot', { privacyMode: false });
    for (const text of ['presave', 'help me please', '/no_such_thing', '/start@other_bot', '@other_bot presave']) {
      await world.people.write(world.asha, text, world.group);
    }
    const [unknown] = await world.ask('/no_such_thing@frontrow_bot', { chatId: world.group });

    expect(await world.people.sees(world.asha, world.group)).toEqual([unknown]);
    expect(unknown?.text).toContain('Tap the button');
  });

  it('in a group that is refused leads into the private chat, where it is told what can be asked for', async () => {
    const [line] = await world.ask(`/presave ${'x'.repeat(200)}`, { chatId: world.group });

    expect(buttonsOf(line)[0]?.url).toBe('https://t.me/frontrow_bot?start=help_in1001800000001');
  });
});
