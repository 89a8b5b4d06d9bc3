import { randomInt } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Response } from 'undici';
import { z } from 'zod';

import type { World } from '../world/world.js';
import { refusals } from './graph-error.js';

/** A file as it came in a form, beside the form's texts. */
const upload = z.object({
  fields: z.object({ messaging_product: z.literal('whatsapp'), type: z.string().optional() }),
  file: z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }),
});

/** Meta's own table of pictures: JPEG and PNG, up to 5 MB. */
const mostBytes = 5 * 1024 * 1024;
const signatures: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** A form as it was posted: its texts, and its file. */
export async function readUpload(raw: Buffer, contentType: string): Promise<unknown> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- against floods of strangers; here a bot of ours uploads to a sandbox
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData();
  const fields: Record<string, string> = {};
  let file: { name: string; type: string; bytes: Uint8Array } | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (name === 'file') {
      file = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  return { fields, file };
}

/** Keeps a picture that was uploaded; answers its id. Throws what Meta answers to anything else. */
export function keepUpload(posted: unknown, world: World): string {
  const parsed = upload.safeParse(posted);
  if (!parsed.success) throw refusals.missing('The parameters messaging_product and file are required.');
  const { type: contentType, bytes } = parsed.data.file;
  const signature = signatures[contentType];
  if (!signature)
    throw refusals.invalid(`Param file must be a file of one of the supported types, not ${contentType}.`);
  if (!signature.every((byte, at) => bytes[at] === byte)) throw refusals.invalid(`The file is no ${contentType}.`);
  if (bytes.length > mostBytes) throw refusals.invalid('The file is larger than 5 MB.');
  const id = String(randomInt(10 ** 13, 9 * 10 ** 13));
  world.media.put(id, { id, contentType, base64: Buffer.from(bytes).toString('base64') });
  return id;
}

/** What the ledger keeps of a call's body: of a file, its name, type and size. */
export function uploadInLedger(body: unknown): unknown {
  const parsed = upload.safeParse(body);
  if (!parsed.success) return body ?? null;
  const { name, type, bytes } = parsed.data.file;
  return { fields: parsed.data.fields, file: { name, type, size: bytes.length } };
}

/** Shows people's apps a picture that was uploaded. */
export function serveMedia(world: World): RequestHandler {
  return (request, response) => {
    const kept = world.media.get(String(request.params['id']));
    if (!kept) response.status(404).end();
    else response.type(kept.contentType).set('cache-control', 'private').send(Buffer.from(kept.base64, 'base64'));
  };
}
