import { openLog } from '../../../../core/adapters/system/pino-log.js';
import { openSandboxCalendar } from '../../../../core/adapters/system/sandbox-calendar.js';
import { movableCalendarContract } from '../../../contracts/calendar-contract.js';
import { ClockServer } from './clock-server.js';

movableCalendarContract("over the sandbox's clock", async () => {
  const clock = new ClockServer();
  const calendar = await openSandboxCalendar(await clock.open(), openLog({ level: 'silent' }));
  await clock.followed;
  return {
    calendar,
    moveTo: async (now) => {
      const told = new Promise<void>((resolve) => {
        const unsubscribe = calendar.onMove(() => {
          unsubscribe();
          resolve();
        });
      });
      clock.move(now.getTime() - Date.now() - clock.offsetMs);
      await told;
    },
    close: async () => {
      calendar.close();
      clock.close();
    },
  };
});
