import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { EmulatorClock } from '../../../../sandbox/platforms/clock.js';
import {
  startWhatsAppWebEmulator,
  type WhatsAppWebDescription,
  type WhatsAppWebEmulator,
} from '../../../../sandbox/platforms/whatsapp-web/whatsapp-web.js';
import { openJournal, type Journal } from '../../../../sandbox/state/journal.js';

/** What the control side answers, as far as the tests read it. */
export type Told = {
  is: string;
  ref: string;
  pairingCode: string | null;
  messageId: string;
  phone: string;
  lid: string;
  id: string;
  deeds: { deed: string; chat: string; text?: string; messageId?: string; options?: string[]; state?: string }[];
  chats: { id: string; messages: Shown[] }[];
};

/** A message as a phone shows it. */
export type Shown = {
  messageId: string;
  text: string;
  edited: boolean;
  pinned: boolean;
  type: string;
  ack: number;
  pictureUrl: string | null;
  options: { name: string; votes: string[] }[] | null;
  author: { isAccount: boolean };
};

/** A running emulator on its own server, and the people's side of it. */
export class AWhatsApp {
  readonly described: WhatsAppWebDescription;
  readonly #emulator: WhatsAppWebEmulator;
  readonly #server: Server;

  private constructor(server: Server, emulator: WhatsAppWebEmulator) {
    this.#server = server;
    this.#emulator = emulator;
    this.described = emulator.describe();
  }

  static async start(options: { clock?: EmulatorClock; journal?: Journal } = {}): Promise<AWhatsApp> {
    let origin = '';
    const { journal = openJournal(null), ...rest } = options;
    const emulator = await startWhatsAppWebEmulator({ origin: () => origin, journal, ...rest });
    const server = createServer(express().use('/whatsapp-web', emulator.router));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new AWhatsApp(server, emulator);
  }

  /** Asks the control side, or does something there. */
  async control(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Told> {
    const response = await this.call(path, body, method);
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`);
    return (response.status === 204 ? {} : await response.json()) as Told;
  }

  call(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    return fetch(this.described.control + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  }

  /** The phone of the account photographs the QR code that is shown. */
  async photograph(): Promise<void> {
    const { ref } = await this.control('/link');
    await this.control('/link/qr', { qr: `${ref},` });
  }

  /** What this person sees in their chat with the account, or in a group. */
  async chat(person: string, group?: string): Promise<Shown[]> {
    const { chats } = await this.control(`/chat?person=${person}`);
    return chats.find(({ id }) => id === (group ?? person))?.messages ?? [];
  }

  async close(): Promise<void> {
    await this.#emulator.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
