import { afterEach, describe, expect, it } from '@jest/globals';
import { startWeb } from '../../server/start-web.js';
import { aWorld } from '../core/world.js';
import { openWeb, type WebWorld } from './web-world.js';

describe('the health of the web', () => {
  let world: WebWorld | undefined;
  afterEach(() => world?.close());

  async function ask(path: string, checks: () => Promise<Record<string, boolean>>) {
    world = await openWeb({ readiness: checks });
    const response = await fetch(world.origin + path);
    return {
      status: response.status,
      body: (await response.json()) as unknown,
      kept: response.headers.get('cache-control'),
    };
  }

  it('is ready while everything it needs is there', async () => {
    expect(await ask('/readyz', async () => ({ database: true, keys: true, clock: true }))).toEqual({
      status: 200,
      body: { ready: true, database: true, keys: true, clock: true },
      kept: 'no-store',
    });
  });

  it('is not ready, and says why, while the database is away', async () => {
    expect(await ask('/readyz', async () => ({ database: false, keys: true, clock: false }))).toMatchObject({
      status: 503,
      body: { ready: false, database: false, keys: true, clock: false },
    });
  });

  it('is not ready when it cannot even find out', async () => {
    const { status, body } = await ask('/readyz', () => Promise.reject(new Error('The keys cannot be read.')));
    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain('The keys cannot be read.');
  });

  it('is alive also while the database is away', async () => {
    expect(await ask('/livez', async () => ({ database: false }))).toMatchObject({
      status: 200,
      body: { alive: true },
    });
  });
});

describe('the web process', () => {
  async function settings() {
    const { engine, ports } = await aWorld();
    const { random, log } = ports;
    return { engine, random, log, baseUrl: 'http://127.0.0.1:3000', trustedProxyHops: 0, readiness: async () => ({}) };
  }

  it('listens on a free port, answers, and listens no more once it is stopped', async () => {
    const web = await startWeb({ ...(await settings()), port: 0 });
    const address = `http://127.0.0.1:${web.port}/livez`;
    expect((await fetch(address)).status).toBe(200);

    await web.stop();

    await expect(fetch(address)).rejects.toThrow();
  });

  it('listens where it is told to, and names an address that this machine does not have', async () => {
    const web = await startWeb({ ...(await settings()), port: 0, listenHost: '127.0.0.2' });
    expect((await fetch(`http://127.0.0.2:${web.port}/livez`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${web.port}/livez`)).rejects.toThrow();
    await web.stop();

    await expect(startWeb({ ...(await settings()), port: 0, listenHost: '192.0.2.1' })).rejects.toThrow(
      'This machine has no address 192.0.2.1. Set LISTEN_HOST to one of its own, or to 0.0.0.0.',
    );
  });

  it('says in a sentence that its port is taken', async () => {
    const web = await startWeb({ ...(await settings()), port: 0 });
    await expect(startWeb({ ...(await settings()), port: web.port })).rejects.toThrow(
      `Port ${web.port} is taken. Stop what uses it, or set PORT to another one.`,
    );
    await web.stop();
  });
});
