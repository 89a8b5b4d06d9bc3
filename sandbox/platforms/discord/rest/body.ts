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

const typesByEnding: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

/** What the client said, or, where it said nothing of use, what the name says. */
function contentTypeOf(part: File): string {
  const unknown = 'application/octet-stream';
  if (part.type !== '' && part.type !== unknown) return part.type;
  return typesByEnding[part.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? unknown;
}

/** A text, or a number too long for a double; texts are matched so as to be left alone. */
const textOrLongNumber = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** Ids may come as numbers (discord.py sends them so): they become text before a double could round them. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(textOrLongNumber, (token) => (token.startsWith('"') ? token : `"${token}"`)));
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
      contentType: contentTypeOf(part),
      bytes: Buffer.from(await part.arrayBuffer()),
    });
  }
  return { json, files };
}
