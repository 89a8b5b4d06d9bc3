import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toDataURL } from 'qrcode';
import type { LinkStatus } from './supervise-browser.js';

/** What the operator can do on the page. */
export type LinkDeeds = {
  status(): LinkStatus;
  /** Has a code made for this number, to be typed on its phone. */
  askForCode(phone: string): void;
  /** The account is used here again, whatever other window has it. */
  takeBack(): void;
};

/** The page on which an account is linked. */
export interface LinkPage {
  /** With the word that opens it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page on a free port of this machine alone, under a word that only the log tells: whoever opens it could
 * link an account of theirs.
 */
export async function openLinkPage(deeds: LinkDeeds): Promise<LinkPage> {
  const path = `/${randomBytes(16).toString('base64url')}`;
  const server = createServer((request, response) => {
    answer(request, response, { path, deeds }).catch(() => turnAway(response));
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

type Serving = { path: string; deeds: LinkDeeds };

async function answer(request: IncomingMessage, response: ServerResponse, { path, deeds }: Serving): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  );
  if (request.method === 'GET' && (pathname === path || pathname === `${path}/number`)) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return void response.end(pathname === path ? await render(deeds.status(), path) : renderNumber(path));
  }
  if (request.method === 'POST' && pathname === `${path}/code`) {
    const phone = (await readForm(request)).get('phone')?.replace(/\D/g, '') ?? '';
    if (phone.length >= 7 && phone.length <= 15) deeds.askForCode(phone);
  } else if (request.method === 'POST' && pathname === `${path}/take-back`) deeds.takeBack();
  else return void response.writeHead(404).end();
  response.writeHead(303, { Location: path }).end();
}

/** An address that is none, or a form that was broken off. */
function turnAway(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(400);
  response.end();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const piece of request.setEncoding('utf8') as AsyncIterable<string>) {
    text += piece;
    if (text.length > 1_000) break;
  }
  return new URLSearchParams(text.slice(0, 1_000));
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}img{width:100%;max-width:22rem;image-rendering:pixelated}.code{font:2rem monospace;letter-spacing:.2em}';

/** Asked anew every few seconds, as the QR code is another every 20: nothing is typed here. */
async function render(status: LinkStatus, path: string): Promise<string> {
  return frame(await body(status, path), '<meta http-equiv="refresh" content="5">');
}

/** Where the number is typed: asked anew, the page would clear what stands in the field. */
function renderNumber(path: string): string {
  return frame(
    `<form method="post" action="${path}/code"><label>Number of the account, with its country: <input name="phone" inputmode="tel" autocomplete="off" required autofocus></label> <button>Show a code</button></form><p><a href="${path}">Back to the QR code</a></p>`,
  );
}

function frame(main: string, head = ''): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `${head}<title>Link WhatsApp</title><style>${style}</style></head>`,
    `<body><main><h1>Link WhatsApp</h1>${main}</main></body></html>`,
  ].join('');
}

const onPhone = 'On the phone of the account open WhatsApp, <b>Settings → Linked devices → Link a device</b>';

async function body(status: LinkStatus, path: string): Promise<string> {
  switch (status.is) {
    case 'waiting':
      return `${await ways(status)}<p>No camera at hand? <a href="${path}/number">Link by the number of the account</a></p>`;
    case 'elsewhere':
      return `<p>The account is open in another WhatsApp Web window. Close that window, then:</p><form method="post" action="${path}/take-back"><button>Use it here again</button></form>`;
    case 'ready':
      return '<p>The account is linked. You can close this page.</p>';
    case 'failed':
      return `<p>${escape(status.why)}</p>`;
    case 'starting':
    case 'linking':
    case 'closed':
      return '<p>One moment: the browser is being started.</p>';
  }
}

async function ways({ qr, code }: Extract<LinkStatus, { is: 'waiting' }>): Promise<string> {
  const typed =
    code === null
      ? ''
      : `<p>${onPhone}, then <b>Link with phone number instead</b>, and type:</p><p class="code">${escape(code)}</p>`;
  const picture =
    qr === null
      ? ''
      : `<p>${onPhone}, and point it at this code:</p><img alt="QR code that links the account" src="${await toDataURL(qr, { margin: 2, scale: 8 })}">`;
  return typed + picture;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
