import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { Image } from 'whatsapp-api-js/messages';
import { fakePainter } from '../../../doubles/fake-painter.js';
import { ACloudApi, ashasNumber } from './a-cloud-api.js';

let api: ACloudApi;
let png: Uint8Array<ArrayBuffer>;
beforeEach(async () => {
  api = await ACloudApi.start();
  await api.subscribe();
  await api.people('/messages', { user: 'asha', text: 'hello' });
  png = new Uint8Array(await fakePainter.png('<svg xmlns="" width="40" height="30"></svg>'));
});
afterEach(() => api.close());

async function upload(file: Blob, fields: Record<string, string> = { messaging_product: 'whatsapp' }) {
  const { graphUrl, credentials } = api.described;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, 'picture.png');
  const headers = { Authorization: `Bearer ${credentials.token}` };
  const url = `${graphUrl}/${credentials.phoneNumberId}/media`;
  const response = await fetch(url, { method: 'POST', headers, body: form });
  return { status: response.status, ...((await response.json()) as { id?: string; error?: { code: number } }) };
}

describe('a picture that is uploaded', () => {
  it('is sent by its id, by a client that knows nothing of us, and is seen as it was', async () => {
    const { graphUrl, credentials } = api.described;
    const redirected = (url: Parameters<typeof fetch>[0], init?: RequestInit) => {
      const asked = url instanceof Request ? url.url : String(url);
      return fetch(asked.replace('https://graph.facebook.com/v24.0', graphUrl), init);
    };
    const { token, phoneNumberId } = credentials;
    const client = new WhatsAppAPI({ token, v: 'v24.0', secure: false, ponyfill: { fetch: redirected } });
    const form = new FormData();
    form.append('messaging_product', 'whatsapp');
    form.append('type', 'image/png');
    form.append('file', new Blob([png], { type: 'image/png' }), 'picture.png');
    const uploaded = (await client.uploadMedia(phoneNumberId, form)) as { id: string };

    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its newer form takes user ids alone
    await client.sendMessage(phoneNumberId, ashasNumber, new Image(uploaded.id, true, 'By city'));

    const told = await api.people('/chat?user=asha');
    const seen = told.messages.at(-1) as unknown as { text: string; imageUrl: string };
    expect(seen.text).toBe('By city');
    expect(new Uint8Array(await (await fetch(seen.imageUrl)).arrayBuffer())).toEqual(png);
  });

  it('is refused if it is no picture, or none of a type that phones show, or said to be for another product', async () => {
    const asPng = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes], { type: 'image/png' });

    expect(await upload(asPng(new TextEncoder().encode('<svg/>')))).toMatchObject({
      status: 400,
      error: { code: 100 },
    });
    expect(await upload(new Blob([png], { type: 'image/svg+xml' }))).toMatchObject({ status: 400 });
    expect(await upload(asPng(png), {})).toMatchObject({ status: 400, error: { code: 131008 } });
  });

  it('is in no message if nobody has uploaded it', async () => {
    const image = { id: '4490709327384033' };

    expect(await api.send({ to: ashasNumber, type: 'image', image })).toMatchObject({
      status: 400,
      error: { code: 100 },
    });
  });
});
