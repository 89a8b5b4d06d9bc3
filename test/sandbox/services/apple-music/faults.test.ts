import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { temporaryFolder } from '../../temporary-folder.js';
import {
  callApi,
  control,
  developerToken,
  libraryOf,
  moveAfterRelease,
  musicUserToken,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let user: string;
let who: string;
let turn = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  who = `fan-${(turn += 1)}`;
  await control(sandbox, 'DELETE /faults');
  await control(sandbox, 'POST /accounts', { displayName: who, country: 'IN', id: who });
  user = await musicUserToken(sandbox, who);
});

const save = () => callApi(sandbox, `POST /me/library?ids[songs]=${nightDrive(sandbox).trackId}`, { user });
const plant = (fault: string, match = 'POST /me/library') => control(sandbox, 'POST /faults', { match, fault });
const kept = (): number => libraryOf(sandbox, who).length;

describe('a planted fault', () => {
  it.each([
    ['error-before-apply', 503, '50001', 0],
    ['apply-then-error', 503, '50001', 1],
    ['html-500', 500, '<!doctype html>', 0],
    ['html-200', 200, '<!doctype html>', 0],
    ['access-token-refused', 403, '40300', 0],
    ['false-invalid-grant', 403, '40300', 0],
    ['throttled-seconds', 429, '42900', 0],
    ['throttled-http-date', 429, '42900', 0],
    ['quota-exceeded', 429, '42900', 0],
  ])('%s answers a save with %s and %s', async (fault, status, words, count) => {
    await plant(fault);
    const answer = await save();

    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
    expect(kept()).toBe(count);
  });

  it.each([
    ['drop-before-apply', 0],
    ['apply-then-drop', 1],
    ['reset-before-apply', 0],
    ['apply-then-reset', 1],
    ['content-length-too-long', 1],
  ])('%s brings no answer, and %s items are kept', async (fault, count) => {
    await plant(fault);

    await expect(save()).rejects.toThrow();
    expect(kept()).toBe(count);
  });

  it('ghost answers 202 for what was not done, late shows it a minute of the calendar later', async () => {
    await plant('ghost', '*');
    expect((await save()).status).toBe(202);
    expect(kept()).toBe(0);
    await plant('late');
    expect((await save()).status).toBe(202);
    expect(kept()).toBe(0);
    sandbox.calendar.moveTo(new Date(sandbox.calendar.now().getTime() + 60_000));
    expect(kept()).toBe(1);
  });

  it('truncated-json cuts an answer in the middle', async () => {
    await plant('truncated-json', 'GET /me/storefront');

    const { status, text, json } = await callApi(sandbox, 'GET /me/storefront', { user });
    expect([status, json]).toEqual([200, undefined]);
    expect(text.length).toBeGreaterThan(10);
  });
});

it('shows no token and no private key in its ledger or its lists', async () => {
  await save();
  const developer = await developerToken(sandbox);
  const shown = await Promise.all(['ledger', 'keys', 'accounts'].map((path) => control(sandbox, `GET /${path}`)));
  const text = JSON.stringify(shown.map(({ json }) => json));

  expect(text).toContain('POST /me/library');
  expect(text).not.toContain(user);
  expect(text).not.toContain(developer);
  expect(text).not.toContain('PRIVATE KEY');
});

it('refuses levers that make no sense with a sentence', async () => {
  expect((await control(sandbox, 'POST /grants', { accounts: ['nobody'] })).status).toBe(404);
  expect((await control(sandbox, 'POST /grants', { accounts: ['asha'], teamId: 'AAAAAAAAAA' })).status).toBe(404);
  expect((await control(sandbox, 'PATCH /keys/AAAAAAAAAA', { revoked: true })).status).toBe(404);
  expect((await control(sandbox, 'PATCH /accounts/asha', { subscription: 'gold' })).status).toBe(400);
  expect((await control(sandbox, 'PATCH /settings', { unreleased: 'maybe' })).status).toBe(400);
});

it('keeps its accounts, keys, tokens, library and settings across a restart', async () => {
  const { folder, remove } = await temporaryFolder();
  const first = await startSandbox({ port: 0, folder });
  moveAfterRelease(first);
  const token = await musicUserToken(first, 'asha');
  const { trackId } = nightDrive(first);
  await callApi(first, `POST /me/library?ids[songs]=${trackId}`, { user: token });
  await control(first, 'PATCH /settings', { upcDigits: 'asDelivered' });
  const before = { accounts: first.appleMusic.state.accounts.all(), keys: first.appleMusic.state.keys.all() };
  await first.close();
  const second = await startSandbox({ port: 0, folder });
  try {
    const { state } = second.appleMusic;

    expect({ accounts: state.accounts.all(), keys: state.keys.all() }).toEqual(before);
    expect(state.settings()).toMatchObject({ upcDigits: 'asDelivered', unreleased: 'visible' });
    expect(libraryOf(second, 'asha')).toEqual([`songs/${trackId}`]);
    expect((await callApi(second, 'GET /me/library/songs', { user: token })).json).toMatchObject({
      meta: { total: 1 },
    });
  } finally {
    await second.close();
    await remove();
  }
});
