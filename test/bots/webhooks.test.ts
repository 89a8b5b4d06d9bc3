import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startWebhooks } from '../../bots/webhooks.js';
import { MemoryLog } from '../doubles/memory-log.js';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterEach(() => agent.destroy());

// A line that nobody uses ends by itself after 5 s, on the listener's side: the test has less than that.
const lessMs = 4_000;

describe('the listener for platforms that call us', () => {
  it(
    'answers the call in hand when it stops, and then keeps no line open for calls that do not come',
    async () => {
      const webhooks = await startWebhooks({ port: 0, baseUrl: 'http://127.0.0.1:3000', log: new MemoryLog() });
      let answer = (): void => undefined;
      const called = new Promise<void>((resolve) => {
        webhooks.receive('telegram', async () => {
          resolve();
          await new Promise<void>((answered) => (answer = answered));
          return { status: 200 };
        });
      });
      const call = request(webhooks.urlOf('telegram'), { method: 'POST', agent }).end('{}');
      await called;

      const stopped = webhooks.stop();
      answer();

      const [response] = (await once(call, 'response')) as [{ statusCode: number; resume(): void }];
      response.resume();
      await stopped;
      expect(response.statusCode).toBe(200);
    },
    lessMs,
  );
});
