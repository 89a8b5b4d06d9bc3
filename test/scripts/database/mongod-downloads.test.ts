import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../../scripts/database/loopback-port.js';
import { mongodDownloads } from '../../../scripts/database/mongod-downloads.js';

const servers: Server[] = [];

/** A host that treats every request the same way; its origin. */
async function aHost(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer ?? (() => undefined));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const downloadsFrom = (mirror: string) => mongodDownloads('/nonexistent', { MONGOMS_DOWNLOAD_MIRROR: mirror });

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe('the host mongod is downloaded from', () => {
  it('is named by the variable of the library, else is the maker', () => {
    expect(mongodDownloads('/nonexistent', {}).host).toBe('https://fastdl.mongodb.org');
    expect(downloadsFrom('http://127.0.0.1:1/mirror').host).toBe('http://127.0.0.1:1');
  });

  it('answers when it answers anything', async () => {
    const host = await aHost((_request, response) => response.writeHead(403).end());

    expect(await downloadsFrom(host).answers()).toBe(true);
  });

  it('does not answer when it refuses the connection', async () => {
    expect(await downloadsFrom(`http://127.0.0.1:${await freePort()}`).answers()).toBe(false);
  });

  it('does not answer when it is silent, which is known within seconds', async () => {
    const host = await aHost(() => undefined);
    const startedAt = performance.now();

    expect(await downloadsFrom(host).answers()).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
