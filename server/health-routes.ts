import { Router } from 'express';

/** What must be true for this process to be of use, by name. */
export type Readiness = () => Promise<Record<string, boolean>>;

/** `/livez`: the process answers. `/readyz`: so do the things it needs. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.set('cache-control', 'no-store').json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    // A check that could not be made is one that failed.
    const checks = await readiness().catch(() => ({ checked: false }));
    const ready = Object.values(checks).every(Boolean);
    response.set('cache-control', 'no-store').status(ready ? 200 : 503);
    response.json({ ready, ...checks });
  });
  return router;
}
