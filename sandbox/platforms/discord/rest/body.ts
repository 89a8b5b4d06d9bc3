import type { Request } from 'express';

import type { UploadedFile } from '../chat.js';
import { refuseAt } from '../forms/rules.js';
import { refusals } from './refusals.js';

/** What came in: the JSON, and the files beside it. */
export interface ReceivedBody {
  json: unknown;
  files: UploadedFile[];
}

/** Reads a body kept raw by `express.raw`: JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: Request): Promise<ReceivedBody> {
  const raw: unknown = request.body;
  if (!Buffer.isBuffer(raw)) return { json: raw, files: [] };
  if (raw.length === 0) return { json: undefined, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data/i.test(contentType)) return readMultipart(raw, contentType);
  if (!/^application\/json/i.test(contentType)) {
    const words = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.";
    refuseAt([], 'CONTENT_TYPE_INVALID', words);
  }
  return { json: parseJson(raw.toString('utf8')), files: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

async function readMultipart(raw: Buffer, contentType: string): Promise<ReceivedBody> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => refuseAt([], 'MULTIPART_INVALID', 'The multipart body could not be read.'));
  let json: unknown = {};
  const files: UploadedFile[] = [];
  for (const [name, part] of form) {
    if (typeof part === 'string') {
      json = name === 'payload_json' ? parseJson(part) : { ...(json as object), [name]: part };
      continue;
    }
    files.push({
      number: /\[(\d+)\]$/.exec(name)?.[1] ?? String(files.length),
      filename: part.name,
      contentType: part.type || 'application/octet-stream',
      bytes: Buffer.from(await part.arrayBuffer()),
    });
  }
  return { json, files };
}
