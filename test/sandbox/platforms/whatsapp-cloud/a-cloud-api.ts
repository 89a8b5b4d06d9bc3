import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { EmulatorClock } from '../../../../sandbox/platforms/clock.js';
import {
  createWhatsAppCloudEmulator,
  type WhatsAppCloudDescription,
  type WhatsAppCloudEmulator,
} from '../../../../sandbox/platforms/whatsapp-cloud/whatsapp-cloud.js';
import { openJournal, type Journal } from '../../../../sandbox/state/journal.js';
import { until } from '../../../bots/until.js';

/** What the Graph API answers, as far as the tests read it. */
export type Answer = {
  status: number;
  messages?: { id: string }[];
  contacts?: object[];
  success?: boolean;
  error?: { code: number; type: string; error_subcode?: number; error_data?: { details: string }; fbtrace_id: string };
};

/** An event as it was posted to the app. */
export type Posted = { raw: string; headers: IncomingHttpHeaders };

/** What the tests read of an event's value. */
export type Value = {
  messages?: { id: string; from?: string; from_user_id?: string; type: string; text?: { body: string } }[];
  contacts?: { wa_id?: string; user_id: string; profile: { name: string; username?: string } }[];
  statuses?: { id: string; status: string; errors?: { code: number }[]; biz_opaque_callback_data?: string }[];
  user_preferences?: { value: string }[];
  user_id_update?: { user_id: { previous: string; current: string } }[];
};

/** What the control side answers, as far as the tests read it. */
export type Told = {
  status: number;
  id: string;
  userId: string;
  messageId: string;
  detail: string;
  waiting: number;
  messages: { id: string; text: string; status: string; choices: object[]; reaction: string | null }[];
};

/** A running emulator on its own server, an app that takes its events, and a date that a test can move. */
export class ACloudApi {
  readonly #server: Server;
  readonly #emulator: WhatsAppCloudEmulator;
  /** What the app was posted, first one first. */
  readonly posted: Posted[] = [];
  /** What the app answers to events, in turn; then 200. */
  readonly answers: number[] = [];
  readonly verifyToken = 'a word of ours';
  readonly described: WhatsAppCloudDescription;
  #nowMs: number;

  private constructor(server: Server, emulator: WhatsAppCloudEmulator, nowMs: number) {
    this.#server = server;
    this.#emulator = emulator;
    this.#nowMs = nowMs;
    this.described = emulator.describe();
  }

  static async start(options: { clock?: EmulatorClock; journal?: Journal } = {}): Promise<ACloudApi> {
    let origin = '';
    const { journal = openJournal(null), ...rest } = options;
    const nowMs = Date.parse('2026-11-24T10:00:00Z');
    const now = (): number => api.#nowMs;
    const emulator = createWhatsAppCloudEmulator({ origin: () => origin, journal, now, ...rest });
    const app = express().use('/whatsapp-cloud', emulator.router);
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const api: ACloudApi = new ACloudApi(server, emulator, nowMs);
    app.use('/app', express.text({ type: () => true }), (request, response) => api.#take(request, response));
    return api;
  }

  #take(request: express.Request, response: express.Response): void {
    if (request.method === 'GET') {
      const isOurs = request.query['hub.verify_token'] === this.verifyToken;
      const challenge = new URL(request.url, this.appUrl).searchParams.get('hub.challenge');
      response.status(isOurs ? 200 : 403).send(isOurs ? challenge : '');
      return;
    }
    this.posted.push({ raw: String(request.body), headers: request.headers });
    response.sendStatus(this.answers.shift() ?? 200);
  }

  get appUrl(): string {
    return this.described.control.replace('/whatsapp-cloud/control', '/app');
  }

  moveHours(hours: number): void {
    this.#nowMs += hours * 3_600_000;
  }

  /** The values of the events that have come. */
  values(): Value[] {
    return this.posted.map(
      ({ raw }) => (JSON.parse(raw) as { entry: [{ changes: [{ value: Value }] }] }).entry[0].changes[0].value,
    );
  }

  /** The statuses of a message, once there are so many of it. */
  async statusesOf(id: string, count: number) {
    const found = () =>
      this.values()
        .flatMap(({ statuses = [] }) => statuses)
        .filter((each) => each.id === id);
    await until(() => found().length >= count);
    return found();
  }

  async subscribe(): Promise<void> {
    const body = { callbackUrl: this.appUrl, verifyToken: this.verifyToken };
    if ((await this.people('/app/webhook', body)).status !== 200) throw new Error('The app did not prove itself.');
  }

  /** Posts a message to a person, by their number unless they are named otherwise. */
  async send(message: object, token = this.described.credentials.token): Promise<Answer> {
    const { phoneNumberId } = this.described.credentials;
    return this.call(`/${phoneNumberId}/messages`, { messaging_product: 'whatsapp', ...message }, token);
  }

  async call(path: string, body?: object, token = this.described.credentials.token): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await fetch(`${this.described.graphUrl}${path}`, request);
    return { ...((await response.json()) as Omit<Answer, 'status'>), status: response.status };
  }

  /** What people do, and what is set in Meta's dashboard. */
  async people(path: string, body?: object): Promise<Told> {
    const headers = { 'Content-Type': 'application/json' };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {};
    const response = await fetch(`${this.described.control}${path}`, request);
    const told = response.status === 204 ? {} : ((await response.json()) as object);
    return { ...told, status: response.status } as Told;
  }

  async close(): Promise<void> {
    this.#emulator.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The number of Asha, the first resident. */
export const ashasNumber = '919845010001';
