import { runRole } from '../core/wiring/run-role.js';
import { startBots } from './start-bots.js';

/** The bots' process: `node dist/bots/main.js`. One of it per bot token. */
await runRole(({ opened, configuration, log }) =>
  startBots({ ...opened, discord: configuration.discord ?? null, log }),
);
