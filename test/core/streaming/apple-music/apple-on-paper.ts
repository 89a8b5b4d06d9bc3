import { generateKeyPairSync } from 'node:crypto';
import { Secret } from '../../../../core/secret.js';
import { createAppleMusic } from '../../../../core/streaming/apple-music/apple-music.js';
import type { Calendar } from '../../../../core/ports/calendar.js';

/** A key as Apple gives one, made for tests. */
export const appleKeys = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What is answered to one call: a body in a 200, or a status with a body. */
export type PaperAnswer = { status: number; body: unknown } | Record<string, unknown>;

/** Apple Music as a table of answers by method and path with query, and what was asked of it. */
export function appleOnPaper(answers: Record<string, PaperAnswer>, calendar: Calendar) {
  const asked: { call: string; headers: Headers }[] = [];
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const call = `${init?.method ?? 'GET'} ${url.pathname}${decodeURIComponent(url.search)}`;
    asked.push({ call, headers: new Headers(init?.headers) });
    const found = answers[call] ?? answers[call.split('?')[0] ?? ''];
    if (!found) return new Response(JSON.stringify({ errors: [{ code: '40400', status: '404' }] }), { status: 404 });
    const { status = 200, body = found } = 'status' in found ? (found as { status: number; body: unknown }) : {};
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text === '' ? null : text, { status });
  };
  const service = createAppleMusic({
    teamId: 'TEAM000001',
    keyId: 'KEY0000001',
    privateKey: new Secret(appleKeys.privateKey),
    apiUrl: 'https://api.music.example/v1',
    musickitUrl: 'https://js-cdn.music.example/musickit.js',
    baseUrl: 'https://front.example',
    fetch: answer,
    calendar,
  });
  return { service, asked };
}
