import { expect, it } from '@jest/globals';
import type { SignInRequest } from '../../core/streaming/streaming-service.js';
import {
  credentialsOf,
  newRequest,
  redirectOf,
  signIn,
  type ServiceUnderTest,
} from './streaming-service-under-test.js';

type Forgery = [string, (callback: URLSearchParams, other: URLSearchParams) => void];

/** What signing in by redirect promises, part of the contract of every service that does. */
export function signInContract(
  open: () => ServiceUnderTest,
  { renews, bindsCode }: { renews: boolean; bindsCode: boolean },
): void {
  it('sends the fan to its own origin, with nothing of the code verifier in the address', async () => {
    const world = open();
    const request = newRequest(world);

    const address = await redirectOf(world).authorizationUrl(request);

    expect(address.origin).toBe(redirectOf(world).origin);
    expect(address.searchParams.get('state')).toBe(request.state.reveal());
    expect(address.href).not.toContain(request.codeVerifier.reveal());
  });

  it('signs a fan in with every permission it names, and with credentials that last', async () => {
    const world = open();

    const { credentials, scopes } = await signIn(world, 'ana');

    expect(scopes).toEqual(expect.arrayContaining(world.service.signIn.permissions.map(({ scope }) => scope)));
    expect(credentials.refreshToken !== null).toBe(renews);
    expect(credentials.accessTokenExpiresAt !== null).toBe(renews);
  });

  it('gives each account one stable id of its own', async () => {
    const { service } = open();
    const ids = [];
    for (const listener of ['ana', 'ana', 'binod']) {
      const answer = await service.account(await credentialsOf(open(), listener));
      ids.push(answer.outcome === 'account' ? answer.account.id : answer.outcome);
    }

    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it('tells a fan’s no from everything else', async () => {
    const world = open();
    const request = newRequest(world);
    const callback = await world.decide(await redirectOf(world).authorizationUrl(request), 'ana', 'cancel');

    expect(await world.service.signIn.exchange(callback, request)).toEqual({ outcome: 'denied' });
  });

  const ofAnother: Forgery = [
    'with the code of another sign-in',
    (callback, other) => callback.set('code', other.get('code') ?? ''),
  ];
  it.each<Forgery>([
    ['without a state', (callback) => callback.delete('state')],
    ['with another state', (callback) => callback.set('state', 'x'.repeat(43))],
    ['with two states', (callback) => callback.append('state', callback.get('state') ?? '')],
    ['of a foreign issuer', (callback) => callback.set('iss', 'https://evil.example')],
    ['without a code', (callback) => callback.delete('code')],
    ['with two codes', (callback, other) => callback.append('code', other.get('code') ?? '')],
    ...(bindsCode ? [ofAnother] : []),
    ['with a made-up code', (callback) => callback.set('code', 'made-up')],
    ['with a code of 8 KB', (callback) => callback.set('code', 'c'.repeat(8_192))],
  ])('refuses a callback %s', async (_what, forge) => {
    const world = open();
    const [request, otherRequest] = [newRequest(world), newRequest(world)];
    const agree = async (asked: SignInRequest) =>
      world.decide(await redirectOf(world).authorizationUrl(asked), 'ana', 'agree');
    const callback = await agree(request);
    forge(callback, await agree(otherRequest));

    expect(await world.service.signIn.exchange(callback, request)).toMatchObject({ outcome: 'invalid' });
  });

  it('refuses a code that was used already', async () => {
    const world = open();
    const request = newRequest(world);
    const callback = await world.decide(await redirectOf(world).authorizationUrl(request), 'ana', 'agree');
    await world.service.signIn.exchange(callback, request);

    expect(await world.service.signIn.exchange(callback, request)).toMatchObject({ outcome: 'invalid' });
  });
}
