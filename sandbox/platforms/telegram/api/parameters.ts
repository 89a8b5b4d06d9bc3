import type { Request } from 'express';
import { Response } from 'undici';
import { z } from 'zod';

import { badRequest } from './refusal.js';

/** A file as it arrived in a multipart body. */
export type Upload = { filename: string; contentType: string; bytes: Buffer };

/** What a call was made with: texts from an address or a form, anything from JSON. */
export type Parameters = { values: Readonly<Record<string, unknown>>; files: Readonly<Record<string, Upload>> };

/** Reads the parameters of a call, wherever Telegram takes them from: the address, and a body kept raw by express. */
export async function readParameters(request: Request): Promise<Parameters> {
  const inAddress = Object.fromEntries(new URL(request.originalUrl, 'http://telegram').searchParams);
  const raw: unknown = request.body;
  if (!Buffer.isBuffer(raw) || raw.length === 0) return { values: inAddress, files: {} };
  const contentType = request.headers['content-type'] ?? '';
  if (/^application\/json/i.test(contentType)) return { values: { ...inAddress, ...readJson(raw) }, files: {} };
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType)) {
    const { values, files } = await readForm(raw, contentType);
    return { values: { ...inAddress, ...values }, files };
  }
  return { values: inAddress, files: {} };
}

const jsonBody = z.record(z.string(), z.unknown());

function readJson(raw: Buffer): Record<string, unknown> {
  try {
    return jsonBody.parse(JSON.parse(raw.toString('utf8')));
  } catch {
    throw badRequest("can't parse JSON object");
  }
}

/** Read as undici's newer reader does: Node's own refuses `form-data;name=` without a space, which clients send. */
async function readForm(raw: Buffer, contentType: string): Promise<Parameters> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } })
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- against floods of strangers; here a bot of ours uploads to a sandbox
    .formData()
    .catch(() => {
      throw badRequest("can't parse the form");
    });
  const values: Record<string, unknown> = {};
  const files: Record<string, Upload> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = value;
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      files[name] = { filename: value.name, contentType: value.type || 'application/octet-stream', bytes };
    }
  }
  return { values, files };
}

/** A number, also as the text it is in a form. */
export const number = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.number().int(),
);

/** A yes or no, also as the text it is in a form. */
export const flag = z.preprocess((value) => {
  if (typeof value === 'string') return /^(true|1|yes)$/i.test(value);
  return value === 1 ? true : value;
}, z.boolean());

/** A text; Telegram takes a number for one too. */
export const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());

/** What is JSON within a form, and itself within JSON. */
export function json<T>(schema: z.ZodType<T>) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return undefined;
    }
  }, schema);
}

/** The parameters by a schema; what does not fit is refused by its name, `words` say otherwise. */
export function parse<T>({ values }: Parameters, schema: z.ZodType<T>, words: Record<string, string> = {}): T {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  if (words[name] !== undefined) throw badRequest(words[name]);
  throw badRequest(values[name] === undefined ? `parameter "${name}" is required` : `invalid ${name} specified`);
}
