import express, { type Router } from 'express';

import { openEventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import { realClock, type EmulatorClock } from '../clock.js';
import { createFaults } from '../faults.js';
import { createLedger } from '../ledger.js';
import { createApi, type LedgerEntry } from './api/api.js';
import { serveMedia } from './api/media.js';
import { openChat } from './chat.js';
import { createControl } from './control/control.js';
import type { Troubles } from './control/options.js';
import { createLimits, defaultLimits } from './limits.js';
import { openWebhooks } from './webhooks/webhooks.js';
import { createChatFeed } from './world/feed.js';
import { openWorld } from './world/world.js';

/** How to make a Cloud API. */
export type WhatsAppCloudOptions = {
  /** `http://host:port` of the server it is mounted on; asked only once somebody calls. */
  readonly origin: () => string;
  /** Keeps its world over restarts. */
  readonly journal: Journal;
  /** The time of limits and of what is tried again; real unless a test moves it. */
  readonly clock?: EmulatorClock;
  /** The date people live by, in milliseconds: the 24 hours after a message are counted on it. The clock's unless told. */
  readonly now?: () => number;
};

/** How to get in. */
export type WhatsAppCloudDescription = {
  /** What a client is given in place of `https://graph.facebook.com/v24.0`. */
  readonly graphUrl: string;
  readonly credentials: {
    readonly token: string;
    readonly phoneNumberId: string;
    readonly appSecret: string;
  };
  /** The business's number, in digits. */
  readonly number: string;
  /** The people's side, and Meta's dashboard: see `control/control.ts`. */
  readonly control: string;
};

/** Meta's Cloud API for one number, as real clients know it, and a control side for those who play the people. */
export interface WhatsAppCloudEmulator {
  /** To be mounted at `/whatsapp-cloud`, with no body parser before it. */
  readonly router: Router;
  describe(): WhatsAppCloudDescription;
  /** Ends every connection and timer. The journal stays open. */
  close(): void;
}

/** Makes a Cloud API over a journal; an empty journal is seeded with the residents, a template and an app. */
export function createWhatsAppCloudEmulator(options: WhatsAppCloudOptions): WhatsAppCloudEmulator {
  const { origin, journal, clock = realClock } = options;
  const now = options.now ?? (() => clock.now());
  const world = openWorld(journal);
  const feed = createChatFeed();
  const webhooks = openWebhooks(world, clock);
  const limits = defaultLimits();
  const counted = createLimits(clock, limits);
  const closing = new AbortController();
  const troubles: Troubles = { down: 'no', shuffleStatuses: false };
  const chat = openChat({
    world,
    feed,
    webhooks,
    limits: counted,
    clock: until(closing.signal, clock),
    now,
    mediaUrl: (id) => `${origin()}/whatsapp-cloud/media/${id}`,
    areStatusesShuffled: () => troubles.shuffleStatuses,
  });
  const shared = { world, chat, feed, now, faults: createFaults(), ledger: createLedger<LedgerEntry>() };
  const api = {
    ...shared,
    down: () => troubles.down,
    tier: () => limits.tier,
    mayRead: () => counted.takeRead(),
  };
  const streams = openEventStreams();

  const router = express.Router();
  router.use('/control', createControl({ ...api, webhooks, limits, troubles, streams }));
  router.get('/media/:id', serveMedia(world));
  router.use(createApi(api));

  return {
    router,
    describe() {
      const { token, phoneNumberId, appSecret, displayPhoneNumber } = world.app();
      return {
        graphUrl: `${origin()}/whatsapp-cloud/v24.0`,
        credentials: { token, phoneNumberId, appSecret },
        number: displayPhoneNumber.replace(/\D/g, ''),
        control: `${origin()}/whatsapp-cloud/control`,
      };
    },
    close() {
      closing.abort();
      streams.closeAll();
      webhooks.close();
    },
  };
}

/** A clock on which nothing happens any more after the end: by then the journal may be closed. */
function until(end: AbortSignal, clock: EmulatorClock): EmulatorClock {
  const unlessEnded = (run: () => void) => () => {
    if (!end.aborted) run();
  };
  return { now: () => clock.now(), after: (delayMs, run) => clock.after(delayMs, unlessEnded(run)) };
}
