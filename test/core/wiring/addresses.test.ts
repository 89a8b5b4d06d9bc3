import { describe, expect, it } from '@jest/globals';
import { serviceAddress } from '../../../core/wiring/addresses.js';

describe.each([
  ['in production', true],
  ['on a developer’s machine', false],
])('the address of a service %s', (_where, production) => {
  it.each(['https://accounts.spotify.com', 'http://127.0.0.1:4000/accounts', 'http://[::1]:4000', 'https://localhost'])(
    'is taken: %s',
    (address) => {
      expect(serviceAddress(production).parse(`${address}/`)).toBe(address);
    },
  );

  it.each(['localhost', 'LOCALHOST', 'accounts.localhost', 'localhost.', '127.0.0.2', '[::ffff:127.0.0.1]'])(
    'names this machine as the sign-in trusts it, not as %s',
    (host) => {
      const { error } = serviceAddress(production).safeParse(`http://${host}:4000/accounts`);
      const messages = error?.issues.map(({ message }) => message) ?? [];
      expect(messages).toEqual(['names this machine in a way that tokens are not sent to: use 127.0.0.1']);
    },
  );
});
