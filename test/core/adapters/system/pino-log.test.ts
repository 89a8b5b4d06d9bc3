import { format } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openLog, type LogLevel } from '../../../../core/adapters/system/pino-log.js';
import { EngineError } from '../../../../core/errors.js';
import type { LogFields } from '../../../../core/ports/log.js';
import { Secret } from '../../../../core/secret.js';

function aLog(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = openLog({ level, destination: { write: (line) => lines.push(line) } });
  return {
    log,
    lines,
    text: () => lines.join(''),
    last: () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>,
  };
}

const token = 'BQDk3vHq7-0Zs_canary_X9yT4w8LmN2pRb5cV6';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJlLWNhbmFyeQ';
// In parts, so that no scanner takes it for a live one.
const discordToken = ['MTA4NjE5OTk5OTk5OTk5OTk5', 'GcanaR', 'y0123456789abcdefghijklmnopqrstuvwxyzA'].join('.');
const url = `https://accounts.spotify.com/callback?code=${token}&state=${token}`;

class HttpError extends Error {
  readonly config = { headers: { authorization: `Bearer ${token}` } };
  readonly response = { data: { access_token: token } };
}

describe('a log line', () => {
  it('is JSON with a level, a time, the sentence and its fields', () => {
    const { log, last } = aLog();
    log.info('A wave began.', { campaignId: 'cmp_1', due: 3, at: new Date(0), items: ['a'] });
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      pid: process.pid,
      campaignId: 'cmp_1',
      due: 3,
      at: '1970-01-01T00:00:00.000Z',
      items: ['a'],
      msg: 'A wave began.',
    });
  });

  it('is written from its level on', () => {
    const { log, lines } = aLog('warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines).toHaveLength(2);
  });

  it('says of an error its name, code, message, stack, ids and causes', () => {
    const { log, last } = aLog();
    const root = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    const cause = new TypeError('fetch failed', { cause: root });
    log.error('It failed.', {
      error: new EngineError('service-unavailable', 'No.', { cause, details: { fanId: 'f1' } }),
    });
    expect(last()['error']).toEqual({
      name: 'EngineError',
      code: 'service-unavailable',
      message: 'No.',
      details: { fanId: 'f1' },
      stack: expect.stringContaining('pino-log.test'),
      cause: {
        name: 'TypeError',
        message: 'fetch failed',
        stack: expect.any(String),
        cause: expect.objectContaining({ code: 'ECONNREFUSED' }),
      },
    });
  });

  it('keeps words that only stand under the name of a secret', () => {
    const { log, last } = aLog();
    const fields = {
      code: 'campaign-not-found',
      state: 'needs-reauth',
      status: 401,
      errno: 'ECONNREFUSED',
      deep: { code: 40015 },
    };
    log.info('refresh token: invalid_grant, code: ENOENT', fields);
    expect(last()).toMatchObject({ ...fields, msg: 'refresh token: invalid_grant, code: ENOENT' });
  });

  it('ends for a chain of causes or objects that has no end', () => {
    const { log, lines } = aLog();
    const error = new Error('round');
    error.cause = error;
    const ring: { self?: unknown } = {};
    ring.self = ring;
    log.error('It failed.', { error, ring, many: Array.from({ length: 9_999 }, () => 'x'), long: 'x'.repeat(1e6) });
    expect(lines[0]?.length).toBeLessThan(50_000);
  });

  it('stays JSON, whatever is logged', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.dictionary(fc.string(), fc.anything({ withDate: true, withMap: true, withBigInt: true })),
        (message, fields) => {
          const { log, lines } = aLog();
          log.info(message, fields);
          expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow();
        },
      ),
    );
  });
});

describe('a credential is not written', () => {
  it('under a name that says so, though it looks like a word', () => {
    const { log, last } = aLog();
    log.info('m', { password: 'hunter', nested: { client_secret: 'swordfish' } });
    expect(last()).toMatchObject({ password: '[secret]', nested: { client_secret: '[secret]' } });
  });

  const nested = (value: unknown) => ({ a: { b: { c: { d: value } } } });
  it.each<[string, string, LogFields]>([
    ['as a field', 'm', { access_token: token }],
    ['as a field in camel case', 'm', { accessToken: token, refreshToken: token, clientSecret: token }],
    ['deep in a field', 'm', nested({ refresh_token: token })],
    ['in the sentence', `refreshed, access_token=${token}`, {}],
    ['in a sentence made with %s', format('token: %s', token), {}],
    ['in a sentence made with %o', format('%o', { token }), {}],
    ['in a URL', `GET ${url}`, { url }],
    ['in a URL within a URL', 'm', { url: `https://x/?u=${encodeURIComponent(url)}` }],
    ['in the message of an error', 'm', { error: new Error(`401 for Bearer ${token}`) }],
    ['in the properties of an error', 'm', { error: new HttpError('401') }],
    ['in the cause of an error', 'm', { error: new Error('x', { cause: new HttpError(`refresh_token=${token}`) }) }],
    ['in a list', 'm', { headers: ['accept', '*/*', 'authorization', `Bearer ${token}`] }],
    ['in JSON as text', 'm', { body: JSON.stringify({ access_token: token, token_type: 'Bearer' }) }],
    [
      'in JSON within JSON',
      'm',
      { body: JSON.stringify({ body: JSON.stringify({ code_verifier: token, code: token }) }) },
    ],
    ['in a form', 'm', { body: `grant_type=authorization_code&code=${token}&client_secret=${token}` }],
    [
      'as a header',
      'm',
      { headers: { Authorization: `Basic ${Buffer.from(token).toString('base64')}`, Cookie: token } },
    ],
    [
      'as a class of its own',
      'm',
      { response: new Response(token), map: new Map([['token', token]]), secret: new Secret(token) },
    ],
    ['as a JSON Web Token', `got ${jwt}`, { list: [jwt] }],
    ["as a Discord bot's token", `Bot ${discordToken}`, { list: [discordToken] }],
    [
      'in the path of a Discord interaction',
      `POST /interactions/123/${token}/callback`,
      { u: `/webhooks/123/${token}/messages/@original` },
    ],
  ])('%s', (_, message, fields) => {
    const { log, text } = aLog();
    log.warn(message, fields);
    const written = text();
    for (const part of [token, jwt, discordToken, Buffer.from(token).toString('base64')])
      expect(written).not.toContain(part);
    expect(() => JSON.parse(written) as unknown).not.toThrow();
  });

  it('in any spelling, once it is watched', () => {
    const { log, text } = aLog();
    const odd = 'näme "of" a/canary';
    log.watch(new Secret(odd));
    log.info(`plain ${odd}`, { url: `https://x/${encodeURIComponent(odd)}`, b: Buffer.from(odd).toString('base64') });
    for (const spelling of [
      odd,
      JSON.stringify(odd).slice(1, -1),
      encodeURIComponent(odd),
      Buffer.from(odd).toString('base64'),
    ]) {
      expect(text()).not.toContain(spelling);
    }
  });
});
