import express, { type Router } from 'express';

import { openEventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import { realClock, type EmulatorClock } from '../clock.js';
import { createFaults } from '../faults.js';
import { createLedger } from '../ledger.js';
import { callMethod, createApi, type Down, type LedgerEntry } from './api/api.js';
import type { ApiWorld } from './api/method.js';
import { Refusal } from './api/refusal.js';
import { createCallbackQueries } from './callback-queries.js';
import { openChat } from './chat.js';
import { createControl } from './control/control.js';
import { createLimits, defaultLimits } from './limits.js';
import { openUpdates } from './updates/updates.js';
import { openWebhook } from './updates/webhook.js';
import { createChatFeed } from './world/feed.js';
import type { JsonObject } from './world/records-of.js';
import { openWorld, type World } from './world/world.js';

/** How to make a Telegram. */
export type TelegramEmulatorOptions = {
  /** `http://host:port` of the server it is mounted on; asked only once somebody calls. */
  readonly origin: () => string;
  /** Keeps its world over restarts. */
  readonly journal: Journal;
  /** The time of limits and long polls; real unless a test moves it. */
  readonly clock?: EmulatorClock;
};

/** How to get in. */
export type TelegramDescription = {
  /** What a client is given in place of `https://api.telegram.org`. */
  readonly apiUrl: string;
  readonly credentials: { readonly token: string };
  readonly bot: { readonly id: number; readonly username: string };
  /** The group that is there, and the one who runs it (the artist). */
  readonly group: { readonly id: number; readonly ownerId: number };
  /** The people's side: see `control/control.ts`. */
  readonly control: string;
};

/** Telegram's Bot API, as real clients know it, and a control side for those who play the people. */
export interface TelegramEmulator {
  /** To be mounted at `/telegram`, with no body parser before it. */
  readonly router: Router;
  describe(): TelegramDescription;
  /** Ends every connection and timer. The journal stays open. */
  close(): void;
}

/** Makes a Telegram over a journal; an empty journal is seeded with a group, its fans and a bot. */
export function createTelegramEmulator(options: TelegramEmulatorOptions): TelegramEmulator {
  const { origin, journal, clock = realClock } = options;
  const world = openWorld(journal);
  const feed = createChatFeed();
  const updates = openUpdates(world, clock);
  const chat = openChat({ world, feed, updates, clock });
  const limits = defaultLimits();
  const closing = new AbortController();
  const webhook = openWebhook({
    journal,
    clock,
    updates,
    callInAnswer: (call) => callInAnswer(call, on, closing.signal),
    isDown: () => outage.how() !== 'no',
  });
  const queries = createCallbackQueries(clock);
  const on: ApiWorld = { world, chat, feed, updates, webhook, queries, limits: createLimits(clock, limits), clock };
  const outage = createOutage(on);
  const shared = { on, faults: createFaults(), ledger: createLedger<LedgerEntry>() };
  const streams = openEventStreams();

  webhook.resume();

  const router = express.Router();
  router.use('/control', createControl({ ...shared, limits, outage, streams, origin }));
  router.get('/photos/:fileId', servePhoto(world));
  router.use('/api', createApi({ ...shared, down: () => outage.how() }));

  return {
    router,
    describe: () => ({
      apiUrl: `${origin()}/telegram/api`,
      credentials: { token: world.bot().token },
      bot: { id: world.bot().id, username: world.bot().username },
      group: firstGroup(world),
      control: `${origin()}/telegram/control`,
    }),
    close() {
      closing.abort();
      streams.closeAll();
      webhook.close();
      updates.interrupt(new Refusal(502, 'Bad Gateway'));
    },
  };
}

function firstGroup(world: World): TelegramDescription['group'] {
  const [group] = world.groups.all();
  if (!group) throw new Error('The group is missing from the journal; start the sandbox with --fresh.');
  return { id: group.id, ownerId: group.members.find(({ status }) => status === 'creator')?.userId ?? 0 };
}

/** The call that a webhook's answer asks for; Telegram tells nobody how it went. */
async function callInAnswer({ method, ...values }: JsonObject, on: ApiWorld, gone: AbortSignal): Promise<void> {
  try {
    await callMethod(typeof method === 'string' ? method : '', { values, files: {} }, on, gone);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The switch that takes the whole of Telegram down: calls are answered 502 or, with `cut`, not at all. */
function createOutage({ updates, webhook }: ApiWorld) {
  let down: Down = 'no';
  return {
    how: () => down,
    set(wanted: Down) {
      down = wanted;
      if (down !== 'no') updates.interrupt(new Refusal(502, 'Bad Gateway'));
      else webhook.resume();
    },
  };
}

/** A photo as it was sent, as a download that runs nothing. */
function servePhoto(world: World): express.RequestHandler<{ fileId: string }> {
  return (request, response) => {
    const file = world.files.get(request.params.fileId);
    if (!file) {
      response.status(404).type('text/plain').send('There is no such photo.');
      return;
    }
    response
      .set({ 'Content-Type': file.contentType, 'Cache-Control': 'private, max-age=31536000, immutable' })
      .set({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" })
      .send(Buffer.from(file.base64, 'base64'));
  };
}
