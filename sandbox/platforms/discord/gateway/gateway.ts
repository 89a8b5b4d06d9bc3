import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

import { shardOf } from '../snowflakes.js';
import type { GatewayBook, GatewayOptions } from './book.js';
import { openConnection } from './connection.js';
import { converse } from './conversation.js';
import type { Session } from './session.js';
import type { GatewaySettings } from './settings.js';
import { closings, opcodes } from './wire.js';

/** An event on its way to the bots that listen for it. */
export interface Dispatch {
  name: string;
  /** The guild it happened in, which decides the shard; absent for direct messages. */
  guildId?: string | undefined;
  /** Any one of these bits lets a session hear it; 0 means everybody. */
  intents: number;
  /** The event for a session with these intents; Discord hides some fields from some. */
  data: (sessionIntents: number) => unknown;
}

/** The websocket side of Discord. */
export interface Gateway {
  readonly settings: GatewaySettings;
  /** Takes over a websocket upgrade; the caller has checked the path. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(event: Dispatch): void;
  /** How many identified clients are connected now. */
  connectedSessions(): number;
  /** How many IDENTIFYs remain today, as `GET /gateway/bot` reports. */
  identifiesLeft(): number;
  /**
   * Asks every client to come back (op 7), cuts the line, or closes with a code; sessions that may not resume are
   * forgotten.
   */
  disconnect(how: Disconnection): void;
  close(): Promise<void>;
}

/** How clients are sent away. */
export type Disconnection = { resumable: boolean; abrupt: boolean; code?: number | undefined };

const identifiesPerDay = 1000;

/** Opens a gateway nobody is connected to. */
export function createGateway(options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const book: GatewayBook = {
    ...options,
    sessions: new Map(),
    connections: new Set(),
    identifies: 0,
    isToken: (candidate) => sameText(candidate.replace(/^Bot /, ''), options.world.application.token),
  };
  return {
    settings: options.settings,
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (webSocket) => welcome(webSocket, request, book));
    },
    dispatch(event) {
      for (const session of book.sessions.values()) {
        if (hears(session, event)) session.dispatch(event.name, event.data(session.intents));
      }
    },
    connectedSessions: () => [...book.sessions.values()].filter((session) => session.send).length,
    identifiesLeft: () => Math.max(0, identifiesPerDay - book.identifies),
    disconnect: (how) => disconnectAll(book, how),
    close: () =>
      new Promise((resolve) => {
        for (const connection of [...book.connections]) connection.cut();
        server.close(() => resolve());
      }),
  };
}

/** Compares two secrets without telling by the time it takes where they differ. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hears(session: Session, event: Dispatch): boolean {
  const listening = event.intents === 0 || (session.intents & event.intents) !== 0;
  return listening && shardOf(event.guildId, session.shardCount) === session.shardId;
}

function welcome(webSocket: WebSocket, request: IncomingMessage, book: GatewayBook): void {
  const query = new URL(request.url ?? '/', 'http://gateway').searchParams;
  const connection = openConnection(webSocket, query.get('compress') === 'zlib-stream');
  book.connections.add(connection);
  webSocket.on('close', () => book.connections.delete(connection));
  webSocket.on('error', () => webSocket.terminate());
  if (!['10', '9', null].includes(query.get('v'))) connection.close(closings.invalidVersion);
  else if ((query.get('encoding') ?? 'json') !== 'json') connection.close(closings.decodeError);
  else converse(webSocket, connection, book);
}

function disconnectAll(book: GatewayBook, how: Disconnection): void {
  for (const connection of [...book.connections]) {
    if (how.code !== undefined) connection.close([how.code, 'Closed by the sandbox.']);
    else if (how.abrupt) connection.cut();
    else if (how.resumable) connection.send({ op: opcodes.reconnect, d: null, s: null, t: null });
    else connection.send({ op: opcodes.invalidSession, d: false, s: null, t: null });
  }
  if (!how.resumable) book.sessions.clear();
}
