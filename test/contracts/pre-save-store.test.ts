import { expect, it } from '@jest/globals';
import { MongoPreSaveStore } from '../../core/adapters/mongo/mongo-pre-save-store.js';
import { InMemoryPreSaveStore } from '../doubles/in-memory-pre-save-store.js';
import { preSaveStoreContract } from './pre-save-store-contract.js';
import { aPreSave } from './samples.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

preSaveStoreContract('in memory', async () => new InMemoryPreSaveStore());
preSaveStoreContract('MongoDB', database.empty(MongoPreSaveStore));

it('reads a pre-save from before there was something to choose as one of the default, and lets its fan choose', async () => {
  const store = await database.empty(MongoPreSaveStore)();
  const preSave = aPreSave();
  await store.record(preSave);
  await database
    .opened()
    .native()
    .collection('pre_saves')
    .updateMany({}, { $unset: { recordingIsrc: '' } });

  expect(await store.byId(preSave.id)).toEqual(preSave);
  expect(await store.chooseRecording(preSave.id, null, 'QZES92600002')).toBe(true);
  expect(await store.byId(preSave.id)).toMatchObject({ recordingIsrc: 'QZES92600002' });
});
