import { beforeEach, describe, expect, it } from '@jest/globals';
import { assertIndexes, createIndexes, indexes } from '../../../../core/adapters/mongo/indexes.js';
import { testDatabase } from '../../../contracts/test-database.js';

describe('indexes', () => {
  const database = testDatabase();

  beforeEach(() => createIndexes(database.opened()));

  it('are all there after a migration, also after a second and two at once', async () => {
    await Promise.all([createIndexes(database.opened()), createIndexes(database.opened())]);

    await assertIndexes(database.opened());
  });

  it.each(indexes)('refuse the start when $name of $collection is missing, and name the remedy', async (index) => {
    await database.opened().native().collection(index.collection).dropIndex(index.name);

    await expect(assertIndexes(database.opened())).rejects.toThrow(
      `no index "${index.name}" on "${index.collection}" as this version needs it. Run \`npm run migrate\``,
    );
  });

  it('refuse the start on a database that was never migrated', async () => {
    await database.opened().native().dropDatabase();

    await expect(assertIndexes(database.opened())).rejects.toThrow('Run `npm run migrate`');
  });

  it('refuse the start when an index that must be unique is not', async () => {
    const campaigns = database.opened().native().collection('campaigns');
    await campaigns.dropIndex('slug');
    await campaigns.createIndex({ slug: 1 }, { name: 'slug' }, {});

    await expect(assertIndexes(database.opened())).rejects.toThrow('no index "slug" on "campaigns"');

    await campaigns.dropIndex('slug');
  });
});
