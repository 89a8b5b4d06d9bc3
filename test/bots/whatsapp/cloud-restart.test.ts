import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../contracts/test-database.js';
import { onMongo } from '../../core/mongo-world.js';
import { aWorld } from '../../core/world.js';
import { aBlastLetter, nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { openCloudWorld, type CloudWorld } from './cloud-world.js';

const asha = '919845010001';
const template = { name: 'frontrow_news', language: 'en' };
const blastTemplate = { name: 'frontrow_blast', language: 'en' };

describe('the WhatsApp bot over the Cloud API, after a restart', () => {
  const database = testDatabase();
  let cloud: CloudWorld;
  beforeEach(async () => {
    cloud = await openCloudWorld();
  });
  afterEach(() => cloud.close());

  /** Asha is a fan, and what she was shown last is kept in MongoDB. */
  async function keptInMongo(): Promise<void> {
    const world = onMongo(await aWorld(), database.opened());
    const account = { platform: 'whatsapp', externalId: asha, displayName: 'Asha' } as const;
    await world.engine.givePersonalLink(account);
    const { userId } = await cloud.people.person('asha');
    cloud.engine.knownAs.set(userId, asha);
    cloud.engine.keepLastMenu = (of, choices) => world.engine.keepLastMenu(of, choices);
    cloud.engine.lastMenu = (of) => world.engine.lastMenu(of);
  }

  it('takes the number that mutes an artist under a template of before', async () => {
    await keptInMongo();
    const bot = await cloud.start({ template, blastTemplate });
    const letter = aBlastLetter('We play Berlin tonight.');
    const announcement = { ...letter.announcement, platform: 'whatsapp' as const, externalId: asha };
    cloud.engine.letters.push({ ...letter, announcement });
    await until(() => cloud.engine.outcomes.length > 0, 20_000);
    expect((await cloud.people.sees('asha')).at(-1)?.text).toContain('2 No more news from Late Trains');

    await bot.stop();
    await cloud.start({ template, blastTemplate });
    await cloud.ask('2');

    expect(cloud.engine.muted).toBe(nightDrive().artistId);
  });
});
