import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { openAgendaAlarms } from '../../../../core/adapters/agenda/agenda-alarms.js';
import { openLog } from '../../../../core/adapters/system/pino-log.js';
import { alarmsContract } from '../../../contracts/alarms-contract.js';
import { testDatabaseUri } from '../../../contracts/test-database.js';

alarmsContract('on Agenda', async () => {
  const client = await MongoClient.connect(testDatabaseUri());
  const db = client.db(`alarms-${randomUUID()}`);
  const log = openLog({ level: 'silent' });
  const open = () => openAgendaAlarms({ db, log, processEveryMs: 100, lockMs: 2_000, retryMs: 200 });
  return {
    alarms: await open(),
    another: open,
    letPass: (ms) => wait(ms),
    close: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
});
