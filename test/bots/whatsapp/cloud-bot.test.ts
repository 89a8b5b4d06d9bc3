import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret } from '../../../core/secret.js';
import { aLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { openCloudWorld, sign, type CloudWorld } from './cloud-world.js';

let world: CloudWorld;

beforeEach(async () => {
  world = await openCloudWorld();
});
afterEach(() => world.close());

const hourMs = 3_600_000;
const moveHours = (hours: number) => world.calendar.moveTo(new Date(world.calendar.now().getTime() + hours * hourMs));

function event(value: object, phoneNumberId = world.phoneNumberId): string {
  const whole = { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, ...value };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: whole }] }],
  });
}

const typed = (id: string, body: string) => ({
  id,
  from: '919845010001',
  timestamp: '1764000000',
  type: 'text',
  text: { body },
});

describe('the WhatsApp bot over the Cloud API', () => {
  it('answers presave, with or without a slash, with the fan’s own link behind a button', async () => {
    await world.start();
    const { userId, phone } = await world.people.person('asha');

    for (const text of ['presave', '/presave', ' !PreSave ']) {
      const [message] = await world.ask(text);
      expect(message?.text).toContain('*Night Drive*');
      expect(message?.link).toEqual({ text: 'Pre-save now', url: `https://frontrow.example/p/secret-of-${userId}` });
    }
    expect(world.engine.aliasesSeen.get(userId)).toEqual([phone]);
    expect(world.engine.shown).toEqual([userId, userId, userId]);
  });

  it.each([130429, 4])(
    'answers a little later where Meta asks it to slow down (%i), if that is no long time',
    async (code) => {
      await world.start();
      await world.people.post('/faults', {
        match: 'POST *messages',
        status: 429,
        body: { error: { code, message: 'no' } },
      });

      await world.people.write('asha', 'presave');

      if (code === 130429) await until(async () => (await world.people.sees('asha')).length > 0);
      else await until(() => world.log.lines.some(({ message }) => message === 'An answer did not reach WhatsApp.'));
      expect(await world.people.sees('asha')).toHaveLength(code === 130429 ? 1 : 0);
    },
  );

  it('says that it posts into no communities, and writes first to nobody without a template', async () => {
    await world.start();
    await until(() => world.engine.carriers.length > 0);

    expect(world.engine.carriers).toMatchObject([
      {
        platform: 'whatsapp',
        capacity: { lettersPerHour: 0, blastsPerHour: 0, quiet: null },
        posting: 'no-communities',
      },
    ]);
  });

  it('goes on with what a link from a group has typed', async () => {
    await world.start();

    await world.ask('presave release: night-drive code: NGHT-7K3-MXQ');

    expect(world.engine.asked).toEqual({ place: null, release: 'night-drive', code: 'NGHT-7K3-MXQ' });
  });

  it('greets who writes for the first time by what it can do, and then leaves talk alone', async () => {
    await world.start();

    const [greeting] = await world.ask('hello there');
    await world.people.write('asha', 'thank you, that is lovely');
    const [next] = await world.ask('/status');

    expect(greeting?.text).toContain('What you can ask for');
    expect(next?.text).not.toContain('What you can ask for');
  });

  it('tells who begins to talk again after a day what they can ask for, known or not', async () => {
    await world.start();
    await world.ask('presave');
    moveHours(25);

    const [again] = await world.ask('hello, are you there');

    expect(again?.text).toContain('What you can ask for');
  });

  it('offers what was probably meant on a button, and runs it once it is pressed', async () => {
    await world.start();

    const [offer] = await world.ask('/presvae');
    await world.people.press('asha', offer, '/presave');
    await until(async () => (await world.people.sees('asha')).length === 2);

    expect(offer?.text).toContain('Did you mean /presave?');
    expect((await world.people.sees('asha'))[1]?.text).toContain('Night Drive');
  });

  it('shows more options than buttons as rows of a list, each with its own release', async () => {
    world.engine.open = Array.from({ length: 6 }, (_, index) => ({
      ...nightDrive(),
      id: `cmp_other00000${index}` as ReturnType<typeof nightDrive>['id'],
      slug: `other-${index}`,
      title: `Other ${index}`,
    }));
    await world.start();

    const [, list] = await world.ask('presave', 2);
    await world.people.press('asha', list, 'Other 3');
    await until(() => world.engine.asked?.release === 'other-3');

    expect(list?.choices).toHaveLength(6);
  });

  it('shows marks, mentions and links in a title as they were typed', async () => {
    world.engine.campaign = { ...nightDrive(), title: '*bold* _it_ @everyone https://evil.example' };
    await world.start();

    const [message] = await world.ask('presave');

    expect(message?.text).toContain('∗bold∗ ˍitˍ @\u200beveryone https:\u200b//evil.\u200bexample');
  });

  it('answers a number that chooses nothing by what can be asked for', async () => {
    await world.start();

    expect((await world.ask('7'))[0]?.text).toContain('There is no list to choose from');
  });

  it('tells somebody that a button does not work any more, or was forged', async () => {
    await world.start();
    const value = (id: string) => ({
      messages: [
        {
          id: `wamid.${id}`,
          from: '919845010001',
          type: 'interactive',
          interactive: { type: 'button_reply', button_reply: { id, title: 'x' } },
        },
      ],
    });
    await world.ask('/help');

    for (const id of ['gone', 'x'.repeat(5000)]) await world.post(event(value(id)));
    await until(async () => (await world.people.sees('asha')).length === 3);

    expect((await world.people.sees('asha')).at(-1)?.text).toContain('This button does not work any more');
  });

  it('answers a message that is brought twice once', async () => {
    await world.start();

    await world.ask('presave');
    await world.people.post('/webhooks/repeat');
    const [next] = await world.ask('/status');

    expect(await world.people.sees('asha')).toHaveLength(2);
    expect(next?.text).not.toContain('Pre-save it now');
  });

  it('goes on when it meets a message of 65,536 characters, a picture, a reaction, and kinds that are not known', async () => {
    await world.start();

    await world.ask('x'.repeat(65_536));
    await world.people.post('/others', { user: 'asha', type: 'image', body: { image: { id: '1' } } });
    await world.people.post('/others', { user: 'asha', type: 'reaction', body: { reaction: { emoji: '🔥' } } });
    await world.people.post('/others', { user: 'asha', type: 'hologram', body: { text: 7, interactive: [] } });

    expect((await world.ask('/status'))[0]?.text).toContain('/presave');
    expect(world.log.messages('error')).toEqual([]);
  });

  it('tells who hammers it to slow down, once', async () => {
    await world.start();
    for (let count = 0; count < 12; count += 1) await world.people.write('asha', '/status');
    await until(async () => (await world.people.sees('asha')).length === 11);

    expect((await world.people.sees('asha')).at(-1)?.text).toContain('That was quick!');
  });

  it('takes a “stop” told to WhatsApp for the end of news, and a “resume” for no consent', async () => {
    await world.start();
    const { userId } = await world.people.person('asha');

    await world.people.post('/preferences', { user: 'asha', value: 'stop' });
    await world.people.post('/preferences', { user: 'asha', value: 'resume' });
    await until(() => world.engine.shown.length === 1);

    expect(world.engine.newsStopped).toEqual([userId]);
  });

  it('knows somebody again under a new number', async () => {
    await world.start();
    const before = await world.people.person('asha');

    await world.people.post('/users/asha/number', { phone: '919845099999' });
    await until(() => world.engine.renamed.length === 2);

    const after = await world.people.person('asha');
    expect(world.engine.renamed).toEqual([
      { to: after.userId, formerId: before.userId },
      { to: '919845099999', formerId: before.phone },
    ]);
  });

  it('answers who keeps their number to themselves', async () => {
    await world.start();
    await world.people.post('/users', { id: 'kim', phone: '4915112345678', username: 'kim.listens' });

    await world.people.write('kim', 'presave');
    await until(async () => (await world.people.sees('kim')).length === 1);

    expect((await world.people.sees('kim'))[0]?.link?.url).toMatch(/secret-of-DE\.\d+$/);
  });
});

describe('the webhook', () => {
  const body = () => event({ messages: [typed('wamid.1', 'presave')] });

  it('turns away whatever is not signed by Meta over these very bytes', async () => {
    await world.start();

    expect(await world.post(body(), {})).toBe(401);
    expect(await world.post(body(), { 'X-Hub-Signature-256': sign(body(), 'another secret') })).toBe(401);
    expect(await world.post(body(), { 'X-Hub-Signature-256': 'sha256=' })).toBe(401);
    expect(await world.post(body(), { 'X-Hub-Signature-256': sign(`${body()} `, 'x') })).toBe(401);
    expect(world.engine.asked).toBeUndefined();
  });

  it('proves itself only to who knows our word', async () => {
    await world.start();
    const ask = async (token: string, mode = 'subscribe') => {
      const query = new URLSearchParams({ 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '42' });
      const response = await fetch(`${world.webhookUrl()}?${query}`);
      return [response.status, await response.text()];
    };

    expect(await ask('our own word')).toEqual([200, '42']);
    expect(await ask('another word')).toEqual([403, '']);
    expect(await ask('our own word', 'unsubscribe')).toEqual([403, '']);
    expect((await fetch(world.webhookUrl())).status).toBe(403);
  });

  it('takes what is signed and means nothing, and leaves what is another number’s', async () => {
    await world.start();

    for (const junk of ['{', '[]', 'null', '{"entry":7}', event({ messages: [{ id: 7 }, null], statuses: 'x' })]) {
      expect(await world.post(junk)).toBe(200);
    }
    expect(await world.post(event({ messages: [typed('wamid.2', 'presave')] }, '999'))).toBe(200);
    await world.ask('/status');

    expect(world.engine.asked).toBeUndefined();
  });
});

describe('letters', () => {
  const letterTo = (externalId: string) => {
    const letter = aLetter('saved');
    return { ...letter, announcement: { ...letter.announcement, platform: 'whatsapp' as const, externalId } };
  };
  const outcome = async () => {
    await until(() => world.engine.outcomes.length > 0, 20_000);
    return world.engine.outcomes[0];
  };

  it('reach a fan who has written within a day, as they are', async () => {
    await world.start();
    await world.ask('/status');

    world.engine.letters.push(letterTo('919845010001'));

    expect(await outcome()).toEqual({ outcome: 'delivered' });
    expect((await world.people.sees('asha')).at(-1)?.template).toBeNull();
  });

  it('are held for a fan who has not, when Meta says so after it has accepted them', async () => {
    await world.start();
    await world.ask('/status');
    moveHours(25);

    world.engine.letters.push(letterTo('919845010001'));

    expect(await outcome()).toEqual({ outcome: 'held', reason: 'window-closed' });
  });

  it('go by the approved template where there is one', async () => {
    await world.start({ template: { name: 'frontrow_news', language: 'en' } });

    world.engine.letters.push(letterTo('919845010001'));

    expect(await outcome()).toEqual({ outcome: 'delivered' });
    const [notice] = await world.people.sees('asha');
    expect(notice?.template).toBe('frontrow_news');
    expect(notice?.text).toContain('Night Drive');
  });

  it('go to the id that the account goes on under', async () => {
    await world.start({ template: { name: 'frontrow_news', language: 'en' } });
    world.engine.addresses.set('old-id', (await world.people.person('asha')).userId);

    world.engine.letters.push(letterTo('old-id'));

    expect(await outcome()).toEqual({ outcome: 'delivered' });
    expect(await world.people.sees('asha')).toHaveLength(1);
  });

  it('end for a fan who has blocked us, and go on for one whose status came before the answer', async () => {
    await world.start({ template: { name: 'frontrow_news', language: 'en' } });
    await world.people.post('/users/asha', { blocked: true });

    world.engine.letters.push(letterTo('919845010001'));

    expect(await outcome()).toEqual({ outcome: 'gone' });
  });

  it.each([
    [131056, 400, { outcome: 'retry', afterMs: 6_000 }],
    [130429, 429, { outcome: 'retry', afterMs: 1_000 }],
    [4, 400, { outcome: 'retry', afterMs: 60_000 }],
    [131050, 400, { outcome: 'held', reason: 'opted-out' }],
    [131030, 400, { outcome: 'gone' }],
    [132001, 404, { outcome: 'refused', code: '132001' }],
    [100, 400, { outcome: 'refused', code: '100' }],
    [190, 401, { outcome: 'retry', afterMs: 60_000 }],
    [99, 503, { outcome: 'retry', afterMs: 0 }],
  ])('meet %i with what it asks for', async (code, status, expected) => {
    await world.start({ template: { name: 'frontrow_news', language: 'en' } });
    await world.people.post('/faults', { match: 'POST *messages', status, body: { error: { code, message: 'no' } } });

    world.engine.letters.push(letterTo('919845010001'));

    expect(await outcome()).toEqual(expected);
  });

  it.each([{ drop: true }, { status: 502, html: '<html>Bad Gateway</html>' }])(
    'wait when Meta is away: %j',
    async (fault) => {
      await world.start({ template: { name: 'frontrow_news', language: 'en' } });
      await world.people.post('/faults', { match: 'POST *messages', ...fault });

      world.engine.letters.push(letterTo('919845010001'));

      expect(await outcome()).toEqual({ outcome: 'retry', afterMs: 0 });
    },
  );
});

describe('a start', () => {
  it('says what to mend when Meta does not know the token or the number', async () => {
    await expect(world.start({ token: new Secret('wrong') })).rejects.toThrow('WHATSAPP_CLOUD_TOKEN');
    await expect(world.start({ phoneNumberId: '12345678' })).rejects.toThrow('WHATSAPP_CLOUD_PHONE_NUMBER_ID');
  });

  it('goes on by itself when Meta is back, and says once what to check', async () => {
    await world.people.post('/faults', { match: 'GET *', status: 503, times: 2 });
    await world.start();
    await until(() => world.log.messages('info').includes('The WhatsApp bot is running.'), 20_000);

    expect(world.log.messages('error')).toEqual([expect.stringContaining('check WHATSAPP_GRAPH_URL and the network')]);
  });
});
