import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServiceFetch } from '../../../../core/adapters/system/service-fetch.js';
import { Secret } from '../../../../core/secret.js';
import { createSpotify } from '../../../../core/streaming/spotify/spotify.js';
import type { Credentials, StreamingService } from '../../../../core/streaming/streaming-service.js';
import { FakeCalendar } from '../../../doubles/fake-calendar.js';

/** What a server is to answer: bytes on the wire, not a double of the driver. */
export type ScriptedAnswer = {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer | object;
  /** Instead of an answer. */
  behave?: (response: ServerResponse) => void;
};

/** Spotify's driver in front of a server that answers everything as told. */
export type ScriptedSpotify = {
  service: StreamingService;
  calendar: FakeCalendar;
  /** Every request so far, as `METHOD /path`. */
  requests: string[];
  answer(scripted: ScriptedAnswer): void;
  /** What a path that begins like this answers from now on, in place of the usual; the query counts as path. */
  answerAt(path: string, scripted: ScriptedAnswer): void;
  close(): Promise<void>;
};

/** Starts the server. A call is given 500 ms, an answer 1 MB. */
export async function openScriptedSpotify(): Promise<ScriptedSpotify> {
  const requests: string[] = [];
  let next: ScriptedAnswer = {};
  const at = new Map<string, ScriptedAnswer>();
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    const [, special] = [...at].find(([path]) => (request.url ?? '').startsWith(path)) ?? [];
    const { status = 200, headers = {}, body = '', behave } = special ?? next;
    if (behave) {
      behave(response);
      return;
    }
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    response.writeHead(status, { 'content-type': isRaw ? 'text/plain' : 'application/json', ...headers });
    response.end(isRaw ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const calendar = new FakeCalendar(new Date('2026-04-03T10:00:00.000Z'));
  const service = createSpotify({
    clientId: 'client',
    clientSecret: new Secret('client-secret'),
    callsPer30s: 300,
    accountsUrl: origin,
    apiUrl: `${origin}/v1`,
    fetch: createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 500 }),
    calendar,
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    service,
    calendar,
    requests,
    answer(scripted) {
      at.clear();
      next = scripted;
    },
    answerAt: (path, scripted) => void at.set(path, scripted),
    close,
  };
}

/** Credentials that look like a fan's. */
export function someCredentials(): Credentials {
  return {
    accessToken: new Secret('old-access'),
    accessTokenExpiresAt: new Date('2026-04-03T09:00:00.000Z'),
    refreshToken: new Secret('old-refresh'),
  };
}
