import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../../core/adapters/mongo/open-database.js';
import { Secret } from '../../../../core/secret.js';
import { testDatabase, testDatabaseUri } from '../../../contracts/test-database.js';

describe('the database', () => {
  const database = testDatabase();

  it('answers when it is asked, and tells its own time', async () => {
    await database.opened().ping();

    const aheadMs = (await database.opened().localTime()).getTime() - Date.now();

    expect(Math.abs(aheadMs)).toBeLessThan(60_000);
  });

  it('is called frontrow if neither the caller nor the URI names one', async () => {
    const opened = await openDatabase(new Secret(testDatabaseUri().replace(/(?<=\/\/[^/]+)\/.*$/, '')));

    expect(opened.native().databaseName).toBe('frontrow');

    await opened.close();
  });

  it('is the one the URI names, with options or without', async () => {
    const uri = testDatabaseUri().replace(/(?<=\/\/[^/]+)\/.*$/, '');
    const opened = await openDatabase(`${uri}/named-in-uri?retryWrites=true`);

    expect(opened.native().databaseName).toBe('named-in-uri');

    await opened.close();
  });

  it('acknowledges every write by a majority', () => {
    expect(database.opened().native().writeConcern).toMatchObject({ w: 'majority' });
  });

  it('refuses to be used once it is closed', async () => {
    const opened = await openDatabase(testDatabaseUri());
    await opened.close();

    await expect(opened.ping()).rejects.toThrow();
  });

  it('says within seconds what to do when no database answers, and nothing of the password', async () => {
    const uri = `mongodb://operator:canary-password@127.0.0.1:${await portNobodyListensOn()}/frontrow`;

    const failure = await openDatabase(new Secret(uri)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toMatch(/MONGODB_URI/);
    expect(`${(failure as Error).stack} ${String((failure as Error).cause)}`).not.toContain('canary-password');
  });
});

async function portNobodyListensOn(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
