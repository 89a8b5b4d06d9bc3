import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The pieces of the page, each after those it needs. */
const pieces = [
  'emitter.js',
  'ids.js',
  'line.js',
  'collections.js',
  'kept-device.js',
  'session.js',
  'people.js',
  'chats.js',
  'media.js',
  'sending.js',
  'receiving.js',
  'changing.js',
  'modules.js',
  'main.js',
] as const;

/**
 * How the page is spoken to: over a `socket` to the host it was served by, or `by-hand` through `window.standIn`
 * where it is served as a file (whatsapp-web.js: `webVersionCache: { type: 'local' }`) and no host answers.
 */
export type PageLine = 'socket' | 'by-hand';

/**
 * The whole page as one document. The pieces are modules to be read and checked one by one; here their imports are
 * taken out and they share one scope, so that a client gets everything with its first request.
 */
export function assemblePage(line: PageLine): string {
  const script = pieces.map(readPiece).join('\n');
  return [
    '<!doctype html>',
    `<html lang="en" data-line="${line}">`,
    '<head><meta charset="utf-8"><title>WhatsApp Web, as the sandbox plays it</title></head>',
    '<body><p>This page is looked at by a program.</p>',
    `<script>(() => {\n'use strict';\n${script}\n})();</script>`,
    '</body></html>',
  ].join('\n');
}

function readPiece(name: string): string {
  const source = readFileSync(fileURLToPath(new URL(`assets/${name}`, import.meta.url)), 'utf8');
  const code = source.replace(/^import [^;]+;$/gm, '').replace(/^export /gm, '');
  return `// ${name}\n${code}`;
}
