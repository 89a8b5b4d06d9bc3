import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../../core/errors.js';
import { faultCode } from '../../core/fault-code.js';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:443'), { code: 'ECONNREFUSED' });
const url = 'https://api.example/bot123:made-up-token/getMe?secret=made-up';

describe('what a call failed of, in one word', () => {
  it.each<[string, unknown, string]>([
    ['the system’s code, however deep it lies', new TypeError('fetch failed', { cause: refused }), 'ECONNREFUSED'],
    [
      'the same, where a library keeps it in `error`',
      Object.assign(new Error(url), { error: refused }),
      'ECONNREFUSED',
    ],
    [
      'what our own fetch says of it',
      new EngineError('service-unavailable', 'It did not answer.', { details: { reason: 'timeout' } }),
      'timeout',
    ],
    ['else the name of the error', new TypeError(url), 'TypeError'],
    ['no word that is not one of these', Object.assign(new Error(url), { code: url, name: url }), 'unknown'],
    ['nothing of what is no error', url, 'unknown'],
  ])('is %s', (_what, error, word) => {
    expect(faultCode(error)).toBe(word);
  });
});
