import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { EmulatorClock } from '../../../../sandbox/platforms/clock.js';
import { createTelegramEmulator, type TelegramEmulator } from '../../../../sandbox/platforms/telegram/telegram.js';
import { openJournal, type Journal } from '../../../../sandbox/state/journal.js';

/** What the tests read of the API's objects. */
export type Wire = {
  text: string;
  message_id: number;
  update_id: number;
  entities: { type: string }[];
  photo: { file_id: string }[];
  message?: { text: string };
  last_error_message?: string;
  pending_update_count: number;
};

/** What a call was answered with; its result is one object, or a list of them. */
export type Answer = {
  ok: boolean;
  result: Wire & readonly Wire[];
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
};

/** What the control side answers, as far as the tests read it. */
export type Told = {
  id: number;
  topics: { id: number }[];
  messageId: number;
  callbackQueryId: string;
  waiting: number;
  chats: {
    id: number;
    commands: object[];
    messages: { messageId: number; text: string; photoUrl: string; pinned: boolean }[];
  }[];
};

/** A running emulator on its own server: the Bot API by plain HTTP, and the people's side of it. */
export class ATelegram {
  readonly apiUrl: string;
  readonly token: string;
  readonly group: number;
  readonly emulator: TelegramEmulator;
  readonly #control: string;
  readonly #server: Server;

  private constructor(server: Server, emulator: TelegramEmulator) {
    const { apiUrl, credentials, control, group } = emulator.describe();
    this.apiUrl = apiUrl;
    this.token = credentials.token;
    this.group = group.id;
    this.emulator = emulator;
    this.#control = control;
    this.#server = server;
  }

  static async start(options: { clock?: EmulatorClock; journal?: Journal } = {}): Promise<ATelegram> {
    let origin = '';
    const { journal = openJournal(null), ...rest } = options;
    const emulator = createTelegramEmulator({ origin: () => origin, journal, ...rest });
    const server = createServer(express().use('/telegram', emulator.router));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new ATelegram(server, emulator);
  }

  /** Calls a method with JSON. */
  async call(method: string, parameters: object = {}, token = this.token): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json' };
    return this.send(method, { method: 'POST', headers, body: JSON.stringify(parameters) }, token);
  }

  /** Calls a method by any request. */
  async send(method: string, request: RequestInit = {}, token = this.token): Promise<Answer> {
    const response = await fetch(`${this.apiUrl}/bot${token}/${method}`, request);
    const answer = (await response.json()) as Answer;
    if (!answer.ok && answer.error_code !== response.status) throw new Error('The code is not the status.');
    return answer;
  }

  /** What people do, by the control side. */
  async people(path: string, body?: object): Promise<Told> {
    const headers = { 'Content-Type': 'application/json' };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
    const response = await fetch(`${this.#control}${path}`, request);
    return (response.status === 204 ? {} : await response.json()) as Told;
  }

  /** A fan who has begun a chat with the bot. */
  async fan(username = 'kim'): Promise<number> {
    return (await this.people('/users', { username, started: true })).id;
  }

  async close(): Promise<void> {
    this.emulator.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
