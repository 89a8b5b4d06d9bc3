import { systemRandom } from '../../core/adapters/system/system-random.js';
import { openServices } from '../../core/wiring/open-engine.js';
import { liveServiceNamed, readLiveSettings } from '../../scripts/live/live-settings.js';
import { liveServiceContract } from '../contracts/live-service-contract.js';

const name = liveServiceNamed(process.env['LIVE_SERVICE'] ?? '');
if (name === null) throw new Error('LIVE_SERVICE names no service: run npm run test:live -- spotify.');

liveServiceContract(name, async () => {
  const readiness = readLiveSettings(name, process.env);
  if ('missing' in readiness) throw new Error(readiness.missing.join('\n'));
  const { ready } = readiness;
  const calendar = { now: () => new Date(), onMove: () => () => undefined };
  const service = openServices(ready.found, { calendar, random: systemRandom() }).get(name);
  if (!service) throw new Error(`There is no driver for ${name}.`);
  // Long over: only what is renewed from it is good for anything.
  const accessToken = ready.refreshToken;
  return {
    ...ready,
    service,
    credentials: { accessToken, accessTokenExpiresAt: new Date(0), refreshToken: ready.refreshToken },
    tell: (sentence) => void process.stderr.write(`  · ${sentence}\n`),
    close: async () => undefined,
  };
});
