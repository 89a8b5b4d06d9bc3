import { runRole } from '../core/wiring/run-role.js';
import { startWeb } from './start-web.js';

/** The web process: `node dist/server/main.js`. */
await runRole(({ opened, configuration, log }) => startWeb({ ...opened, ...configuration, log }));
