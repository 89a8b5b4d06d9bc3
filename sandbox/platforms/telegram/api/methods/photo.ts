import { randomBytes } from 'node:crypto';

import type { Message } from '../../world/records-of.js';
import type { World } from '../../world/world.js';
import type { Parameters, Upload } from '../parameters.js';
import { badRequest } from '../refusal.js';

/** What Telegram takes of a photo: uploaded, or fetched from an address. */
const mostBytes = { upload: 10 * 1024 * 1024, address: 5 * 1024 * 1024 } as const;
const fetchWithinMs = 10_000;

/** The photo of a call: a file of the form, one that was sent before (by its id), or an address that Telegram fetches. */
export async function readPhoto({ values, files }: Parameters, world: World): Promise<NonNullable<Message['photo']>> {
  const given = values['photo'];
  const attached =
    typeof given === 'string' && given.startsWith('attach://') ? given.slice('attach://'.length) : 'photo';
  const file = files[attached];
  if (file) return keep(file, mostBytes.upload, world);
  if (typeof given !== 'string' || given === '') throw badRequest('there is no photo in the request');
  const known = world.files.get(given);
  if (known) return described(given, Buffer.from(known.base64, 'base64'));
  if (!/^https?:\/\//i.test(given)) {
    throw badRequest('wrong remote file identifier specified: Wrong string length');
  }
  return keep(await download(given), mostBytes.address, world);
}

async function download(url: string): Promise<Upload> {
  const response = await fetch(url, { signal: AbortSignal.timeout(fetchWithinMs) }).catch(() => null);
  if (!response?.ok) throw badRequest('failed to get HTTP URL content');
  const contentType = response.headers.get('content-type') ?? '';
  if (!/^image\/(jpeg|png|webp)/i.test(contentType)) throw badRequest('wrong type of the web page content');
  return { filename: 'photo', contentType, bytes: Buffer.from(await response.arrayBuffer()) };
}

function keep({ contentType, bytes }: Upload, most: number, world: World): NonNullable<Message['photo']> {
  if (bytes.length > most) throw badRequest('file is too big');
  const photo = described(`AgACAgQAAxkB${randomBytes(18).toString('base64url')}`, bytes);
  world.files.put(photo.fileId, { contentType, base64: bytes.toString('base64') });
  return photo;
}

function described(fileId: string, bytes: Buffer): NonNullable<Message['photo']> {
  const { width, height } = sizeOf(bytes);
  if (width + height > 10_000) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return { fileId, width, height, sizeBytes: bytes.length };
}

/** Width and height as a PNG, JPEG or WebP says them; Telegram takes nothing else for a photo. */
function sizeOf(bytes: Buffer): { width: number; height: number } {
  if (bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG') {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.length > 30 && bytes.toString('latin1', 8, 12) === 'WEBP') return { width: 1, height: 1 };
  for (let at = 2; bytes.length > 12 && bytes.readUInt16BE(0) === 0xffd8 && at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw badRequest('IMAGE_PROCESS_FAILED');
}
