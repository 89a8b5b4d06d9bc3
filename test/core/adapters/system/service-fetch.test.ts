import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createServiceFetch } from '../../../../core/adapters/system/service-fetch.js';
import { EngineError } from '../../../../core/errors.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serviceFetch = createServiceFetch({ userAgent: 'Frontrow/test', timeoutMs: 5_000 });

async function failure(call: Promise<unknown>): Promise<EngineError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof EngineError) return error;
  throw new Error('It did not fail as it should.', { cause: error });
}

describe('a call to a service', () => {
  it('sends what it is given, under our name, and reads the answer', async () => {
    const base = await serve((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        const { 'user-agent': agent, 'content-type': type } = request.headers;
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ method: request.method, url: request.url, agent, type, body }));
      });
    });
    const response = await serviceFetch(`${base}/v1/x?y=1`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b c' }),
    });

    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      method: 'POST',
      url: '/v1/x?y=1',
      agent: 'Frontrow/test',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: 'a=b+c',
    });
  });

  it.each([204, 304, 401, 429, 500])('returns a %d as it is', async (status) => {
    const base = await serve((_, response) => response.writeHead(status, { 'retry-after': '7' }).end());
    const response = await serviceFetch(new URL(base));
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([status, '7', '']);
  });

  it('follows no redirect', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end());
    const response = await serviceFetch(base);
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
  });

  it.each<[string, RequestListener]>([
    ['a service that never answers', () => undefined],
    ['a body that never ends', (_, response) => response.writeHead(200).write('{')],
  ])('ends for %s', async (_, listener) => {
    const base = await serve(listener);
    const hasty = createServiceFetch({ userAgent: 'x', timeoutMs: 80 });
    const error = await failure(hasty(`${base}/v1/me?access_token=canary`));
    expect([error.code, error.details['reason']]).toEqual(['service-unavailable', 'timeout']);
    expect(error.message).toMatch(/^GET 127\.0\.0\.1:\d+\/v1\/me did not answer within 80 ms\.$/);
  });

  it.each<[string, RequestListener]>([
    ['too long', (_, response) => response.writeHead(200).end('x'.repeat(1_000_001))],
    [
      'a gzip bomb',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
    ],
  ])('refuses an answer that is %s', async (_, listener) => {
    const error = await failure(serviceFetch(await serve(listener)));
    expect([error.code, error.details['reason']]).toEqual(['service-unavailable', 'too-large']);
  });

  it('unpacks an answer of sensible size', async () => {
    const base = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"ok":true}')),
    );
    expect(await (await serviceFetch(base)).json()).toEqual({ ok: true });
  });

  it('names no query when a service cannot be reached, and keeps the cause', async () => {
    const base = await serve(() => undefined);
    server?.close();
    const error = await failure(serviceFetch(`${base}/token?code=canary&client_secret=canary`));
    expect([error.code, error.details['reason']]).toEqual(['service-unavailable', 'network']);
    expect(`${error.message} ${String(error.cause)} ${error.stack ?? ''}`).not.toContain('canary');
    expect(String(error.cause)).toContain('ECONNREFUSED');
  });

  it("ends with its caller's own reason when the caller gives up", async () => {
    const base = await serve(() => undefined);
    const giveUp = new AbortController();
    const call = serviceFetch(base, { signal: giveUp.signal });
    giveUp.abort(new Error('the lease is over'));
    await expect(call).rejects.toThrow('the lease is over');
  });
});
