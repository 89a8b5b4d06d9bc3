import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import WebSocket from 'ws';

import type { EmulatorClock } from '../../../../sandbox/platforms/clock.js';
import type { ChatMessage, ChatView } from '../../../../sandbox/platforms/discord/control/chat-view.js';
import { createDiscordEmulator } from '../../../../sandbox/platforms/discord/discord.js';
import { openJournal, type Journal } from '../../../../sandbox/state/journal.js';

/** A clock that stands still until it is moved. */
export class HandClock implements EmulatorClock {
  #nowMs = Date.parse('2026-11-20T12:00:00Z');
  #timers: { dueMs: number; run: () => void }[] = [];

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { dueMs: this.#nowMs + delayMs, run };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  /** How many timers wait for their time. */
  waiting(): number {
    return this.#timers.length;
  }

  advanceMs(ms: number): void {
    this.#nowMs += ms;
    const due = this.#timers.filter((each) => each.dueMs <= this.#nowMs);
    this.#timers = this.#timers.filter((each) => each.dueMs > this.#nowMs);
    for (const timer of due) timer.run();
  }
}

export interface Person {
  id: string;
  username: string;
  locale: string;
}

/** A running emulator on its own server, and the people's side of it. */
export class ADiscord {
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly control: string;
  readonly #server: Server;
  readonly #emulator: ReturnType<typeof createDiscordEmulator>;

  private constructor(server: Server, emulator: ReturnType<typeof createDiscordEmulator>) {
    const { apiUrl, credentials, control } = emulator.describe();
    this.apiUrl = apiUrl;
    this.token = credentials.token;
    this.applicationId = credentials.applicationId;
    this.control = control;
    this.#server = server;
    this.#emulator = emulator;
  }

  static async start(options: { clock?: EmulatorClock; journal?: Journal } = {}): Promise<ADiscord> {
    let origin = '';
    const { journal = openJournal(null), ...rest } = options;
    const emulator = createDiscordEmulator({ origin: () => origin, journal, ...rest });
    const app = express();
    app.use('/discord', emulator.router);
    const server = createServer(app);
    server.on('upgrade', (request, socket, head) => {
      if (!emulator.upgrade(request, socket, head)) socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new ADiscord(server, emulator);
  }

  async close(): Promise<void> {
    await this.#emulator.close();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Calls the control side; an answer that is not 2xx throws its words. */
  async ask<T = Record<string, unknown>>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
    const response = await fetch(this.control + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as T;
  }

  /** Calls the REST API as the bot, or with other headers. */
  async rest(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${this.token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, json };
  }

  async person(username: string): Promise<Person> {
    const { users } = await this.ask<{ users: Person[] }>('/users');
    const found = users.find((each) => each.username === username);
    if (!found) throw new Error(`no ${username}`);
    return found;
  }

  view(userId: string): Promise<ChatView> {
    return this.ask<ChatView>(`/chat?userId=${userId}`);
  }

  /** What one person sees in one channel ("dm" for their direct messages). */
  async messages(userId: string, channel: string): Promise<ChatMessage[]> {
    const { channels } = await this.view(userId);
    return channels.find((each) => each.kind === channel || each.name === channel)?.messages ?? [];
  }

  async channelId(userId: string, name: string): Promise<string> {
    const { channels } = await this.view(userId);
    return channels.find((each) => each.name === name)?.id ?? '';
  }

  gatewayUrl(): string {
    return this.apiUrl.replace('http', 'ws').replace('/api', '/gateway');
  }
}

export interface Frame {
  op: number;
  d: Record<string, unknown> & { heartbeat_interval?: number; session_id?: string };
  s: number | null;
  t: string | null;
}

/** A bare gateway client that keeps what it hears. */
export class RawClient {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }

  heard(wanted: string | number): Promise<Frame> {
    return eventually(() => this.frames.find((frame) => frame.t === wanted || frame.op === wanted));
  }
}

/** Asks again until there is an answer; fails after ten seconds. */
export async function eventually<T>(ask: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`still not true after 10 s: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
