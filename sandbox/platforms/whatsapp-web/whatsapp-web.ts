import express, { type Router } from 'express';
import { openEventStreams } from '../../http/server-sent-events.js';
import { artist } from '../../people.js';
import type { Journal } from '../../state/journal.js';
import { realClock, type EmulatorClock } from '../clock.js';
import { createFaults } from '../faults.js';
import { createFeed } from '../feed.js';
import { createLedger } from '../ledger.js';
import { openChat, type Chat } from './chat.js';
import type { LedgerEntry } from './ledger-entry.js';
import { createControl } from './control/control.js';
import type { PageFrame } from './frames.js';
import { createLinkedBrowser, type LinkedBrowser, type LinkState, type Page } from './linked-browser.js';
import { startPageServer } from './server.js';
import type { ChatChange } from './world/feed.js';
import { seededGroups } from './world/seed.js';
import { openWorld, type World } from './world/world.js';

/** How to make a WhatsApp Web. */
export type WhatsAppWebEmulatorOptions = {
  /** `http://host:port` of the server its control side is mounted on; asked only once somebody calls. */
  readonly origin: () => string;
  /** Keeps its world over restarts. */
  readonly journal: Journal;
  /** The time of QR codes; real unless a test moves it. */
  readonly clock?: EmulatorClock;
};

/** How to get in. */
export type WhatsAppWebDescription = {
  /** What a browser is started with to find the page here and nothing else anywhere. */
  readonly chromeArgs: readonly string[];
  /** Of the page, over TLS on 127.0.0.1. */
  readonly port: number;
  /** The account that is linked, in digits. */
  readonly account: { readonly phone: string; readonly name: string };
  readonly groups: {
    readonly club: string;
    readonly community: string;
    readonly announcement: string;
    /** Who runs them, by the hidden id. */
    readonly ownerId: string;
  };
  /** The people's side: see `control/control.ts`. */
  readonly control: string;
};

/** WhatsApp Web, as a browser that is driven by a client library sees it, and a control side for the people. */
export interface WhatsAppWebEmulator {
  /** To be mounted at `/whatsapp-web`. */
  readonly router: Router;
  describe(): WhatsAppWebDescription;
  /** How the browser stands that can be linked. */
  link(): LinkState;
  /** Ends every connection and timer. The journal stays open. */
  close(): Promise<void>;
}

/** Makes a WhatsApp over a journal and starts the host of its page; an empty journal is seeded. */
export async function startWhatsAppWebEmulator(options: WhatsAppWebEmulatorOptions): Promise<WhatsAppWebEmulator> {
  const { origin, journal, clock = realClock } = options;
  const world = openWorld(journal);
  const feed = createFeed<ChatChange>();
  const shared = { world, feed, clock, faults: createFaults(), ledger: createLedger<LedgerEntry>() };
  const browser = createLinkedBrowser(world, feed, clock);
  const chat = openChat({ ...shared, browser });
  const streams = openEventStreams();
  const server = await startPageServer({
    heard: (page, frame) => hear(page, frame, { browser, chat }),
    closed: (page) => browser.gone(page),
  });

  const router = express.Router();
  router.use('/control', createControl({ ...shared, browser, chat, streams, origin }));
  router.get('/pictures/:key', servePicture(world));
  return {
    router,
    describe: () => ({
      chromeArgs: chromeArgs(server.port),
      port: server.port,
      account: { phone: world.account().phone, name: world.account().name },
      groups: { ...seededGroups, ownerId: ownerOf(world) },
      control: `${origin()}/whatsapp-web/control`,
    }),
    link: () => browser.state(),
    async close() {
      streams.closeAll();
      await server.close();
    },
  };
}

function ownerOf({ people }: World): string {
  const owner = people.all().find(({ name }) => name === artist.displayName);
  if (!owner) throw new Error(`${artist.displayName} is not on this WhatsApp.`);
  return `${owner.lid}@lid`;
}

function chromeArgs(port: number): string[] {
  const rules = [`MAP web.whatsapp.com:443 127.0.0.1:${port}`, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return [`--host-resolver-rules=${rules.join(' , ')}`, '--ignore-certificate-errors'];
}

function hear(page: Page, frame: PageFrame, { browser, chat }: { browser: LinkedBrowser; chat: Chat }): void {
  if (frame.what === 'hello') browser.greet(page, frame.device);
  else if (frame.what === 'renew-qr') browser.renewQr();
  else if (frame.what === 'pairing-code') browser.offerCode(frame.code);
  else if (frame.what === 'take-over') browser.openElsewhere(false);
  else if (frame.what === 'log-out') browser.unlink('page');
  else chat.hear(frame);
}

/** A picture as it was sent, as a download that runs nothing. */
function servePicture(world: World): express.RequestHandler<{ key: string }> {
  return (request, response) => {
    const picture = world.pictures.get(request.params.key);
    if (!picture) return void response.status(404).type('text/plain').send('There is no such picture.');
    response
      .set({ 'Content-Type': picture.contentType, 'Cache-Control': 'private, max-age=31536000, immutable' })
      .set({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" })
      .send(Buffer.from(picture.base64, 'base64'));
  };
}
