import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { generate } from 'selfsigned';
import { WebSocketServer, type WebSocket } from 'ws';
import { listen } from '../../http/listen.js';
import { pageFrame, type EmulatorFrame, type PageFrame } from './frames.js';
import type { Page } from './linked-browser.js';
import { assemblePage } from './page/page.js';

/** What the host of the page is told. */
export type PageHost = {
  heard(page: Page, frame: PageFrame): void;
  closed(page: Page): void;
};

/** The host `web.whatsapp.com`, on a port of this machine. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the page and its socket over TLS, with a certificate that is made now and trusted by nobody. */
export async function startPageServer(host: PageHost): Promise<PageServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'web.whatsapp.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const server = createServer({ key, cert }, servePage);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/ws/stand-in') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (opened) => attend(opened, host));
  });
  const port = await listen(server, 0, '127.0.0.1');
  return {
    port,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; connect-src wss://web.whatsapp.com; base-uri 'none'";

function servePage(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'https://web.whatsapp.com');
  if (pathname !== '/') return void response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
  });
  response.end(assemblePage('socket'));
}

function attend(socket: WebSocket, host: PageHost): void {
  const page: Page = {
    send: (frame: EmulatorFrame) => socket.send(JSON.stringify(frame)),
    close: () => socket.terminate(),
  };
  socket.on('message', (data: Buffer) => {
    const frame = read(data.toString());
    if (frame) host.heard(page, frame);
  });
  socket.on('close', () => host.closed(page));
  socket.on('error', () => socket.terminate());
}

function read(text: string): PageFrame | null {
  try {
    return pageFrame.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
