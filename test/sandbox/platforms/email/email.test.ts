import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { handIn, plainLogin, rawClient } from './raw-client.js';

const letter = [
  'From: River of Glass <hello@frontrow.example>',
  'To: asha@fans.example',
  'Subject: =?UTF-8?Q?Night_Drive_=E2=80=93_out?=',
  'Message-ID: <1@frontrow.example>',
  'List-Unsubscribe: <https://frontrow.example/unsubscribe/1>',
  '',
  'It is out.',
];
const mailList = z.object({
  mails: z.array(
    z.object({
      to: z.string(),
      from: z.string(),
      subject: z.string(),
      text: z.string(),
      headers: z.record(z.string(), z.string()),
    }),
  ),
});

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterEach(() => sandbox.close());

const described = () => sandbox.world().platforms.email;

async function control(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(described().control + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function mails(to = 'asha@fans.example') {
  return mailList.parse(await (await control('GET', `/mails?to=${to}`)).json()).mails;
}

describe('the sandbox’s mail server, to a client that knows nothing but the protocol', () => {
  it('is listed with its address, its login and its control side', async () => {
    const listed = z
      .object({
        platforms: z.object({ email: z.object({ smtpUrl: z.string(), mailFrom: z.string(), control: z.string() }) }),
      })
      .parse(await (await fetch(sandbox.origin, { headers: { accept: 'application/json' } })).json());

    expect(listed.platforms.email).toEqual(described());
    expect(new URL(described().smtpUrl).hostname).toBe('127.0.0.1');
  });

  it('takes a letter for any address, and shows it to its reader', async () => {
    expect(await handIn(described().smtpUrl, 'Asha@fans.example', letter)).toMatch(/^250 /);

    expect(await mails()).toMatchObject([
      {
        to: 'asha@fans.example',
        from: '"River of Glass" <hello@frontrow.example>',
        subject: 'Night Drive – out',
        text: 'It is out.\n',
        headers: { 'list-unsubscribe': '<https://frontrow.example/unsubscribe/1>' },
      },
    ]);
    expect(await mails('rohan@fans.example')).toEqual([]);
  });

  it('shows a letter that comes twice once', async () => {
    await handIn(described().smtpUrl, 'asha@fans.example', letter);
    await handIn(described().smtpUrl, 'asha@fans.example', letter);

    expect(await mails()).toHaveLength(1);
  });

  it('takes nothing without a login, nor with a wrong one', async () => {
    const client = await rawClient(described().smtpUrl);
    await client.say('EHLO reader.example');
    expect(client.heard().join('\n')).toContain('AUTH PLAIN LOGIN');
    expect(await client.say('MAIL FROM:<hello@frontrow.example>')).toMatch(/^530 /);
    expect(await client.say(`AUTH PLAIN ${plainLogin('smtp://frontrow:wrong@127.0.0.1')}`)).toMatch(/^535 /);
    client.close();
  });

  it.each([
    ['550 at the recipient', { code: 550, message: '5.1.1 No such user' }, /^550 5\.1\.1 No such user/],
    ['451 at the recipient', { code: 451 }, /^451 /],
    ['554 at the content', { code: 554, at: 'content' }, /^554 /],
  ])('answers %s when it is told to, once, and to that address alone', async (_, fault, answer) => {
    const { smtpUrl } = described();
    await control('POST', '/faults', { to: 'asha@fans.example', ...fault });

    expect(await handIn(smtpUrl, 'rohan@fans.example', letter)).toMatch(/^250 /);
    expect(await handIn(smtpUrl, 'asha@fans.example', letter)).toMatch(answer);
    expect(await mails()).toEqual([]);
    expect(await handIn(smtpUrl, 'asha@fans.example', letter)).toMatch(/^250 /);
  });

  it.each(['recipient', 'content'])('hangs up at the %s when it is told to', async (at) => {
    await control('POST', '/faults', { at, drop: true });

    expect(await handIn(described().smtpUrl, 'asha@fans.example', letter)).toBeNull();
    expect(await mails()).toEqual([]);
  });

  it('puts every address off once while it knows nobody (greylisting)', async () => {
    const { smtpUrl } = described();
    await control('POST', '/greylisting', { on: true });

    expect(await handIn(smtpUrl, 'asha@fans.example', letter)).toMatch(/^451 4\.7\.1 /);
    expect(await handIn(smtpUrl, 'asha@fans.example', letter)).toMatch(/^250 /);
  });

  it('says what to send instead of a fault that it does not understand', async () => {
    const answer = await control('POST', '/faults', { code: 200 });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('code');
  });

  it('keeps its mail over a restart', async () => {
    const { folder, remove } = await temporaryFolder();
    const first = await startSandbox({ port: 0, folder });
    await handIn(first.world().platforms.email.smtpUrl, 'asha@fans.example', letter);
    const { password } = new URL(first.world().platforms.email.smtpUrl);
    await first.close();

    const again = await startSandbox({ port: 0, folder });
    const { smtpUrl, control: side } = again.world().platforms.email;
    const kept = mailList.parse(await (await fetch(`${side}/mails`)).json());
    await again.close();
    await remove();

    expect(kept.mails).toHaveLength(1);
    expect(new URL(smtpUrl).password).toBe(password);
  });
});
