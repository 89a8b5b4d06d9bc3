import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aBlastLetter, aLetter } from '../night-drive.js';
import { until } from '../until.js';
import { openCloudWorld, type CloudWorld } from './cloud-world.js';

const template = { name: 'frontrow_news', language: 'en' };
const blastTemplate = { name: 'frontrow_blast', language: 'en' };
const dayMs = 24 * 3_600_000;

let world: CloudWorld;
beforeEach(async () => {
  world = await openCloudWorld();
});
afterEach(() => world.close());

type AnyLetter = ReturnType<typeof aBlastLetter> | ReturnType<typeof aLetter>;

/** Hands the bot a letter for this number; answers what came of it. */
async function outcomeOf(letter: AnyLetter, externalId: string) {
  const before = world.engine.outcomes.length;
  const announcement = { ...letter.announcement, platform: 'whatsapp' as const, externalId };
  world.engine.letters.push({ ...letter, announcement });
  await until(() => world.engine.outcomes.length > before, 30_000);
  return world.engine.outcomes.at(-1);
}

const parameters = ['one', 'two'].map((text) => ({ type: 'text', text }));
const components = [{ type: 'body', parameters }];
const news = { type: 'template', template: { name: 'frontrow_news', language: { code: 'en' }, components } };

const carried = () => world.engine.carriers[0]?.capacity;

/** Somebody who has WhatsApp, by name; answers their number. */
async function somebody(id: string, phone: string): Promise<string> {
  await world.people.post('/users', { id, name: id, phone });
  return phone;
}

describe('what Meta lets a business write first', () => {
  it('is asked of Meta and said to whoever promises something, by the hour and by the day', async () => {
    await world.people.post('/limits', { tier: 'TIER_2K' });
    await world.start({ template });

    await until(() => carried() !== undefined);
    expect(carried()).toEqual({ lettersPerHour: 144_000, blastsPerHour: 0, lettersPerDay: 2_000, quiet: null });
  });

  it.each([
    ['knows only the older name of it', { messaging_limit_tier: 'TIER_10K' }, 10_000],
    ['has no limit', { whatsapp_business_manager_messaging_limit: 'TIER_UNLIMITED' }, null],
    ['says nothing of it', {}, null],
  ])('is read where Meta %s', async (_what, body, people) => {
    const { watchMessagingLimit } = await import('../../../bots/whatsapp/drivers/cloud/messaging-limit.js');
    const [tier = null] = Object.values(body);
    const limit = watchMessagingLimit({ messagingTier: async () => tier }, world.log);

    await limit.asked;
    expect(limit.peoplePerDay()).toBe(people);
    await limit.stop();
  });

  it('is turned down by Meta beyond the tier, and comes an hour later', async () => {
    await world.start({ template });
    // Whoever else uses the number has used it up.
    await world.people.post('/limits', { tier: 'TIER_250', perSecond: 1_000 });
    for (let index = 0; index < 250; index += 1) {
      const to = await somebody(`fan${index}`, String(919_700_000_000 + index));
      await world.sendAsBusiness(to, news);
    }

    expect(await outcomeOf(aLetter('saved'), '919845010001')).toEqual({ outcome: 'retry', afterMs: 3_600_000 });

    world.calendar.moveTo(new Date(world.calendar.now().getTime() + dayMs + 1));
    expect(await outcomeOf(aLetter('saved'), '919845010001')).toEqual({ outcome: 'delivered' });
  }, 60_000);

  it('is not brought to who has had too much marketing today, and comes later', async () => {
    await world.people.post('/limits', { marketingPerPerson: 0 });
    await world.start({ template, blastTemplate });

    expect(await outcomeOf(aBlastLetter('Hello'), '919845010001')).toEqual({ outcome: 'retry', afterMs: 3_600_000 });
    expect(await outcomeOf(aLetter('saved'), '919845010001')).toEqual({ outcome: 'delivered' });
  }, 30_000);
});

describe('an artist’s own words', () => {
  it('go by the template for marketing, and never by the one for what fans asked for', async () => {
    await world.start({ template, blastTemplate });

    expect(await outcomeOf(aBlastLetter('We play Berlin tonight.'), '919845010001')).toEqual({ outcome: 'delivered' });
    expect((await world.people.sees('asha')).at(-1)?.template).toBe('frontrow_blast');
    expect(await outcomeOf(aLetter('saved'), '919845010001')).toEqual({ outcome: 'delivered' });
    expect((await world.people.sees('asha')).at(-1)?.template).toBe('frontrow_news');
  }, 30_000);

  it('wait for the fan’s own where there is no such template', async () => {
    await world.start({ template });

    expect(await outcomeOf(aBlastLetter('Hello'), '919845010001')).toEqual({
      outcome: 'held',
      reason: 'window-closed',
    });
    expect(await world.people.sees('asha')).toEqual([]);
  }, 30_000);
});

describe('a letter that had gone out', () => {
  it.each([
    [131026, { outcome: 'gone' }],
    [131049, { outcome: 'retry', afterMs: 3_600_000 }],
    [131047, { outcome: 'held', reason: 'window-closed' }],
    [132015, { outcome: 'refused', code: '132015' }],
  ] as const)(
    'and failed after all (%i) is told of once, whatever is told again and in what order',
    async (code, why) => {
      await world.start({ template });
      const letter = aLetter('saved');
      expect(await outcomeOf(letter, '919845010001')).toEqual({ outcome: 'delivered' });
      const [sent] = await world.people.sees('asha');

      await world.people.post('/failures', { user: 'asha', messageId: sent?.id, code });
      await until(() => world.engine.cameBack.length > 0);
      await world.people.post('/webhooks/repeat', {});
      await until(async () => (await world.people.waitingEvents()) === 0);

      expect(world.engine.cameBack).toEqual([{ id: letter.announcement.id, messageId: sent?.id, why }]);
    },
    30_000,
  );
});

it('calls what opens a list, and says how to choose, in the language of whoever reads it', async () => {
  const { toContent, toTemplate } = await import('../../../bots/whatsapp/drivers/cloud/content.js');
  const options = Array.from({ length: 5 }, (_, index) => ({ label: `Opción ${index}`, choiceId: `c${index}` }));
  const message = { text: 'Hola', imageUrl: null, links: [], options, language: 'es' } as const;

  expect(JSON.stringify(toContent(message))).toContain('"button":"Elegir"');
  expect(JSON.stringify(toTemplate(message, template))).toContain('5 Opción 4 Para elegir, escribe el número.');
});
