import { openAgendaAlarms } from '../../core/adapters/agenda/agenda-alarms.js';
import { AlarmBoard, InMemoryAlarms } from '../doubles/in-memory-alarms.js';
import { MemoryLog } from '../doubles/memory-log.js';
import { alarmsContract } from './alarms-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

alarmsContract('in memory', async () => {
  const board = new AlarmBoard();
  const processes = [new InMemoryAlarms(board)];
  return {
    alarms: processes[0]!,
    another: async () => {
      const alarms = new InMemoryAlarms(board);
      processes.push(alarms);
      return alarms;
    },
    letPass: async (ms) => {
      board.elapsedMs += ms;
      await Promise.all(processes.map((alarms) => alarms.ringDue()));
    },
    close: async () => undefined,
  };
});

alarmsContract('Agenda', async () => {
  const db = database.opened().native();
  const another = () => openAgendaAlarms({ db, log: new MemoryLog(), processEveryMs: 100, retryMs: 100 });
  return {
    alarms: await another(),
    another,
    letPass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    close: async () => {
      await db.collection('agendaJobs').deleteMany({});
    },
  };
});
