import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { until } from '../../bots/until.js';

describe("the playground's WhatsApp", () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterEach(() => sandbox.close());

  const state = async () => (await fetch(`${sandbox.origin}/playground/whatsapp`)).json() as Promise<object>;
  const open = async () =>
    (await fetch(`${sandbox.origin}/playground/whatsapp/open`, { method: 'POST' })).json() as Promise<object>;

  it('starts no browser before somebody opens it, and then one', async () => {
    let starts = 0;
    sandbox.whatsAppDoor.serve(async () => void (starts += 1));
    expect(await state()).toEqual({ is: 'closed' });
    expect(starts).toBe(0);

    expect(await open()).toEqual({ is: 'starting' });
    expect(await open()).toEqual({ is: 'starting' });
    expect(starts).toBe(1);
  });

  it('says why it did not start, and can be opened again', async () => {
    sandbox.whatsAppDoor.serve(() => Promise.reject(new Error('Install Chromium.')));
    await open();

    await until(async () => 'why' in (await state()));
    expect(await state()).toEqual({ is: 'failed', why: 'Install Chromium.' });
    sandbox.whatsAppDoor.serve(() => Promise.resolve());
    expect(await open()).toEqual({ is: 'starting' });
  });

  it('says so where nobody starts a bot', async () => {
    expect(await open()).toMatchObject({ is: 'failed', why: expect.stringContaining('npm start') });
  });
});
