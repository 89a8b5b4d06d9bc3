import { AlarmBoard, InMemoryAlarms } from '../doubles/in-memory-alarms.js';
import { alarmsContract } from './alarms-contract.js';

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
