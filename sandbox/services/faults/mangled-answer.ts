import { gzipSync } from 'node:zlib';
import type { Response } from 'express';
import type { Answer } from '../answers.js';
import type { Mangle } from './fault-pieces.js';

/** What a huge body, or one that inflates to hugeness, is padded with: 10 MiB and no more. */
const paddingBytes = 10 * 1024 * 1024;
const byteEveryMs = 1_000;

type Spoiled = { readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer };

/**
 * Sends an answer spoiled on the way; the call behind it was done. An answer
 * without a body is given the body `{}`, so that there is something to spoil.
 */
export function sendMangled(response: Response, answer: Answer, mangle: Mangle): void {
  const { socket } = response;
  const text = answer.text ?? answer.html ?? JSON.stringify(answer.json ?? {});
  response.status(answer.status).set({ 'Content-Type': typeOf(answer), ...answer.headers });
  const { headers, bytes } = spoiled(text, mangle);
  response.set({ 'Content-Length': `${bytes.length}`, ...headers });
  if (mangle === 'slow') drip(response, bytes);
  // The connection is of no use after a length that is wrong: the client must see it end.
  else if (mangle === 'length-too-long') response.write(bytes, () => socket?.end());
  else if (mangle === 'length-too-short') response.end(bytes, () => socket?.end());
  else response.end(bytes);
}

function typeOf({ text, html, jsonType = 'application/json; charset=utf-8' }: Answer): string {
  if (text !== undefined) return 'text/plain; charset=utf-8';
  return html === undefined ? jsonType : 'text/html; charset=utf-8';
}

function spoiled(text: string, mangle: Mangle): Spoiled {
  const bytes = Buffer.from(text);
  switch (mangle) {
    case 'slow':
      return { headers: {}, bytes };
    case 'truncated':
      return { headers: {}, bytes: bytes.subarray(0, Math.ceil(bytes.length / 2)) };
    case 'length-too-long':
      return { headers: { 'Content-Length': `${bytes.length + 1_000}` }, bytes };
    case 'length-too-short':
      return { headers: { 'Content-Length': `${Math.floor(bytes.length / 2)}` }, bytes };
    case 'wrong-charset': // says UTF-8, is UTF-16
      return { headers: {}, bytes: Buffer.from(text, 'utf16le') };
    case 'gzip-bomb':
      return { headers: { 'Content-Encoding': 'gzip' }, bytes: gzipSync(padded(bytes)) };
    case 'huge':
      return { headers: {}, bytes: padded(bytes) };
  }
}

/** JSON stays well-formed behind its padding: only its size is wrong. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(paddingBytes, ' ')]);
}

function drip(response: Response, bytes: Buffer): void {
  let sent = 0;
  response.flushHeaders();
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= bytes.length) response.end();
  }, byteEveryMs).unref();
  response.on('close', () => clearInterval(timer));
}
