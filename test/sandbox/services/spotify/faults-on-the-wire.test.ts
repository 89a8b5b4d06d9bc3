import { request as httpRequest } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { callApi, connect, control, moveAfterRelease, nightDrive } from './listener.js';

let sandbox: Sandbox;
let accessToken: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  ({ accessToken } = await connect(sandbox, 'Asha'));
});
afterEach(() => sandbox.close());

const plant = (fault: object) => control(sandbox, 'POST /faults', fault);
const save = () => callApi(sandbox, `PUT /me/library?uris=${nightDrive(sandbox).track}`, accessToken);
const isSaved = async (): Promise<unknown> =>
  (await callApi(sandbox, `GET /me/library/contains?uris=${nightDrive(sandbox).track}`, accessToken)).json;

const parsed = (text: string): unknown => JSON.parse(text);

/** What came over the wire, bytes as they were sent; `ended` says how. */
type Raw = {
  status: number;
  headers: Record<string, unknown>;
  bytes: Buffer;
  ended: 'whole' | 'cut' | 'malformed';
  firstByteGapMs: number;
};

/** Reads `GET /me` without any client's kindness; after `enoughChunks` it hangs up. */
function rawProfile(enoughChunks = Infinity): Promise<Raw> {
  const headers = { Authorization: `Bearer ${accessToken}` };
  const { apiUrl } = sandbox.world().services.spotify;
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${apiUrl}/me`, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const times: number[] = [];
      const done = (ended: Raw['ended']): void => {
        const firstByteGapMs = (times[1] ?? 0) - (times[0] ?? 0);
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, ended, firstByteGapMs });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        times.push(performance.now());
        if (chunks.length >= enoughChunks) response.destroy();
      });
      response.on('error', (error) => done('code' in error && error.code === 'ECONNRESET' ? 'cut' : 'malformed'));
      response.on('close', () => done(response.complete ? 'whole' : 'cut'));
    });
    request.on('error', reject);
    request.end();
  });
}

/** All that a `GET /me` brings, unread: the sandbox closes the connection at the end. */
async function profileOverTcp(): Promise<string> {
  const { hostname, port, pathname } = new URL(sandbox.world().services.spotify.apiUrl);
  const socket = connectTcp(Number(port), hostname);
  socket.write(`GET ${pathname}/me HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${accessToken}\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

describe('a fault class of the connection', () => {
  it.each([
    ['drop-before-apply', false],
    ['reset-before-apply', false],
    ['apply-then-drop', true],
    ['apply-then-reset', true],
  ])('%s loses the answer of a save, applied: %s', async (fault, applied) => {
    await plant({ match: 'PUT /me/library', fault });

    await expect(save()).rejects.toThrow('fetch failed');
    expect(await isSaved()).toEqual([applied]);
  });

  it('reset sends a RST where drop sends a FIN', async () => {
    await plant([
      { match: 'GET /me', fault: 'reset-before-apply' },
      { match: 'GET /me', fault: 'drop-before-apply' },
    ]);

    await expect(rawProfile()).rejects.toMatchObject({ code: 'ECONNRESET', message: 'read ECONNRESET' });
    await expect(rawProfile()).rejects.toMatchObject({ message: 'socket hang up' });
  });
});

describe('a fault class of the body', () => {
  it('truncated-json ends in the middle, with a length that fits', async () => {
    const whole = (await rawProfile()).bytes;
    await plant({ match: 'GET /me', fault: 'truncated-json' });
    const { bytes, ended } = await rawProfile();

    expect(ended).toBe('whole');
    expect(whole.subarray(0, bytes.length)).toEqual(bytes);
    expect(bytes.length).toBeLessThan(whole.length);
    expect(() => parsed(bytes.toString())).toThrow(SyntaxError);
  });

  it('content-length-too-long promises more than comes', async () => {
    await plant({ match: 'GET /me', fault: 'content-length-too-long' });
    const { bytes, headers, ended } = await rawProfile();

    expect(ended).toBe('cut');
    expect(Number(headers['content-length'])).toBe(bytes.length + 1_000);
  });

  it('content-length-too-short promises less than comes', async () => {
    await plant({ match: 'GET /me', fault: 'content-length-too-short' });
    const [head = '', body = ''] = (await profileOverTcp()).split('\r\n\r\n');
    const promised = /content-length: (\d+)/i.exec(head)?.[1];

    expect(JSON.parse(body)).toMatchObject({ id: 'asha' });
    expect(Number(promised)).toBe(Math.floor(Buffer.from(body).length / 2));
  });

  it('one-byte-a-second does just that', async () => {
    await plant({ match: 'GET /me', fault: 'one-byte-a-second' });
    const { bytes, firstByteGapMs } = await rawProfile(2);

    expect(bytes.length).toBe(2);
    expect(firstByteGapMs).toBeGreaterThan(900);
  });

  it('wrong-charset says UTF-8 and is UTF-16', async () => {
    await plant({ match: 'GET /me', fault: 'wrong-charset' });
    const { bytes, headers } = await rawProfile();

    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(() => parsed(bytes.toString('utf8'))).toThrow(SyntaxError);
    expect(JSON.parse(bytes.toString('utf16le'))).toMatchObject({ id: 'asha' });
  });

  it('gzip-bomb is small on the wire and ten megabytes after it, no more', async () => {
    await plant({ match: 'GET /me', fault: 'gzip-bomb' });
    const { bytes, headers } = await rawProfile();

    expect(headers['content-encoding']).toBe('gzip');
    expect(bytes.length).toBeLessThan(20_000);
    expect(Math.round(gunzipSync(bytes).length / 1024 / 1024)).toBe(10);
  });

  it('huge-body is ten megabytes on the wire', async () => {
    await plant({ match: 'GET /me', fault: 'huge-body' });

    expect(Math.round((await rawProfile()).bytes.length / 1024 / 1024)).toBe(10);
  });

  it('spoils the empty answer of a save that was applied', async () => {
    await plant({ match: 'PUT /me/library', fault: 'truncated-json' });

    await expect(save()).rejects.toThrow('in JSON at position 1');
    expect(await isSaved()).toEqual([true]);
  });

  it('lets a read-back answer what it should not', async () => {
    const odd = [[], {}, null, [true, false], 'true'];
    for (const body of odd) {
      await plant({ match: 'GET /me/library/contains', status: 200, body });
      const { text } = await callApi(sandbox, 'GET /me/library/contains?uris=x', accessToken);
      expect(text).toBe(typeof body === 'string' ? body : JSON.stringify(body));
    }
  });
});
