import { runRole } from '../core/wiring/run-role.js';

/** The release-day process: `node dist/server/worker.js`. Run as many as you like. */
await runRole(({ opened }) => opened.engine.startWorker());
