import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aBlastLetter, aLetter, nightDrive } from '../night-drive.js';
import { toTemplate } from '../../../bots/whatsapp/drivers/cloud/content.js';
import { until } from '../until.js';
import { openCloudWorld, type CloudWorld } from './cloud-world.js';

const asha = '919845010001';
const template = { name: 'frontrow_news', language: 'en' };
const blastTemplate = { name: 'frontrow_blast', language: 'en' };
let world: CloudWorld;

beforeEach(async () => {
  world = await openCloudWorld();
});
afterEach(() => world.close());

/** Hands the letter to the bot, and answers what Asha reads of it. */
async function delivered(letter: ReturnType<typeof aBlastLetter> | ReturnType<typeof aLetter>) {
  const announcement = { ...letter.announcement, platform: 'whatsapp' as const, externalId: asha };
  world.engine.letters.push({ ...letter, announcement });
  await until(() => world.engine.outcomes.length > 0, 20_000);
  expect(world.engine.outcomes).toEqual([{ outcome: 'delivered' }]);
  return (await world.people.sees('asha')).at(-1);
}

describe('an artist’s words over the Cloud API', () => {
  it('within a day of the fan’s own have buttons, and the numbers do the same', async () => {
    await world.start({ template });
    await world.ask('/status');

    const message = await delivered(aBlastLetter('We play Berlin tonight.'));

    expect(message?.template).toBeNull();
    expect(message?.choices.map(({ title }) => title)[0]).toBe('Get my own link');
    await world.ask('2');
    expect(world.engine.muted).toBe(nightDrive().artistId);
  });

  it('by the approved template can be muted by one answer, and lead to the fan’s own link by another', async () => {
    await world.start({ template, blastTemplate });

    const message = await delivered(aBlastLetter('We play Berlin tonight.'));

    expect(message?.template).toBe('frontrow_blast');
    expect(message?.text).toContain('We play Berlin tonight. 1 Get my own link 2 No more news from Late Trains');
    const [card] = await world.ask('1');
    expect(card?.link?.url).toContain('/p/secret-of-');
    await world.ask('2');
    expect(world.engine.muted).toBe(nightDrive().artistId);
  });

  it('are cut before what can be chosen where Meta’s template has no room for all of them', async () => {
    await world.start({ template, blastTemplate });

    const message = await delivered(aBlastLetter('berlin '.repeat(140)));

    expect(message?.text).toContain('… 1 Get my own link 2 No more news from Late Trains To choose, type the number.');
  });
});

it('keeps the addresses and the numbers of an approved template whole, however long the words and in any language', () => {
  const links = [{ label: 'Listen', url: 'https://frontrow.example/l/night_drive' }];
  const words = `*Title*\n${'berlin '.repeat(200)}`;
  const text = `${words}\n\n1 Eins\n2 Zwei\nZum Wählen die Nummer tippen.`;
  const message = { text, imageUrl: null, links, options: [], menuFrom: words.length, language: 'en' } as const;

  const told = JSON.stringify(toTemplate(message, template));

  expect(told).toContain('… Listen: https://frontrow.example/l/night_drive 1 Eins 2 Zwei Zum Wählen die Nummer');
  for (const [, parameter = ''] of told.matchAll(/"text":"([^"]*)"/g))
    expect(parameter.length).toBeLessThanOrEqual(1000);
});

it('brings a link by the approved template as it is, whatever signs are in it', async () => {
  const url = 'https://open.spotify.com/track/4_night~drive_x?si=a*b';
  const view = await world.engine.viewSmartLink();
  world.engine.viewSmartLink = async () => ({
    ...view,
    services: view.services.map((service) => ({ ...service, listenUrl: url })),
  });
  await world.start({ template });

  expect((await delivered(aLetter('saved')))?.text).toContain(`Listen on Spotify: ${url}`);
});
