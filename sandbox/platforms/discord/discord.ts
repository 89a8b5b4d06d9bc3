import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import express, { type ErrorRequestHandler, type Router } from 'express';

import { openEventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import { openChat } from './chat.js';
import { realClock, type EmulatorClock } from '../clock.js';
import { createControl } from './control/control.js';
import type { Outage } from './control/trouble-routes.js';
import { createGateway, type Gateway } from './gateway/gateway.js';
import { defaultGatewaySettings } from './gateway/settings.js';
import { openInteractions } from './interactions.js';
import { createFaults } from '../faults.js';
import { createInvalidRequests } from './rest/invalid-requests.js';
import { createLedger } from '../ledger.js';
import { defaultLimits } from './rest/limit-settings.js';
import type { LedgerEntry } from './rest/ledger-entry.js';
import { createRateLimits } from './rest/rate-limits.js';
import { createRecentNonces } from './rest/recent-nonces.js';
import { createRest, type Down } from './rest/rest.js';
import type { RestWorld } from './rest/route.js';
import { createSnowflakes } from './snowflakes.js';
import { createChatFeed } from './world/feed.js';
import { permissions } from './world/flags.js';
import type { Person } from './world/records-of.js';
import { openWorld, type World } from './world/world.js';

/** How to make a Discord. */
export type DiscordEmulatorOptions = {
  /** `http://host:port` of the server it is mounted on; asked only once somebody calls. */
  readonly origin: () => string;
  /** Keeps its world over restarts. */
  readonly journal: Journal;
  /** The time of deadlines and limits; real unless a test moves it. */
  readonly clock?: EmulatorClock;
};

/** How to get in. */
export type DiscordDescription = {
  /** What a client is given in place of `https://discord.com/api`. */
  readonly apiUrl: string;
  readonly credentials: { readonly token: string; readonly applicationId: string };
  /** The server that is there, the one who runs it (the artist), its text channels, and the one for announcements. */
  readonly guild: {
    readonly id: string;
    readonly ownerId: string;
    readonly channelIds: readonly string[];
    readonly announcementChannelId: string;
  };
  /** The people's side: see `control/control.ts`. */
  readonly control: string;
};

/** Discord's REST API and gateway, as real clients know them, and a control side for those who play the people. */
export interface DiscordEmulator {
  /** To be mounted at `/discord`, with no body parser before it. */
  readonly router: Router;
  /** Takes the websocket upgrades of `/discord/gateway`; false leaves the socket to somebody else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  describe(): DiscordDescription;
  /** Gives a crowd its accounts in the guild, untold: for before the bots connect. Who is there already stays as they are. */
  settle(crowd: readonly Pick<Person, 'id' | 'username'>[]): void;
  /** Ends every connection and timer. The journal stays open. */
  close(): Promise<void>;
}

/** Makes a Discord over a journal; an empty journal is seeded with a guild, its fans and a bot. */
export function createDiscordEmulator(options: DiscordEmulatorOptions): DiscordEmulator {
  const { origin, journal, clock = realClock } = options;
  const world = openWorld(journal, createSnowflakes(clock));
  const feed = createChatFeed();
  const gatewayUrl = (): string => `${origin().replace(/^http/, 'ws')}/discord/gateway`;
  const gateway = createGateway({ world, clock, feed, settings: defaultGatewaySettings(), url: gatewayUrl });
  const chat = openChat({ world, gateway, feed, clock, origin });
  const interactions = openInteractions({ world, gateway, chat, feed, clock, origin });
  const limits = defaultLimits();
  const counted = { commandCreates: [], dmOpeningsMs: [], nonces: createRecentNonces(clock), limits };
  const on: RestWorld = { world, chat, gateway, interactions, feed, clock, origin, gatewayUrl, ...counted };
  const outage = createOutage(gateway);
  const shared = { on, faults: createFaults(), ledger: createLedger<LedgerEntry>() };
  const streams = openEventStreams();

  const router = express.Router();
  router.use('/control', createControl({ ...shared, feed, streams, outage }));
  router.get('/attachments/:channelId/:fileId/:filename', serveFile(world));
  router.use('/attachments', noSuchFile);
  const invalid = createInvalidRequests(clock, limits);
  const rest = createRest({ ...shared, invalid, limits: createRateLimits(clock, limits), down: () => outage.how() });
  router.use(['/api/v10', '/api/v9', '/api'], rest);

  return {
    router,
    upgrade(request, socket, head) {
      const path = (request.url ?? '').split('?')[0];
      if (path !== '/discord/gateway' && path !== '/discord/gateway/') return false;
      if (outage.how() === 'cut') socket.destroy();
      else if (outage.how() !== 'no') socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      else gateway.upgrade(request, socket, head);
      return true;
    },
    describe: () => ({
      apiUrl: `${origin()}/discord/api`,
      credentials: { token: world.application.token, applicationId: world.application.id },
      guild: {
        id: world.guild.id,
        ownerId: world.guild.ownerId,
        channelIds: world.channels.all().flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])),
        announcementChannelId: world.channels.all().find(({ kind }) => kind === 'announcement')?.id ?? '',
      },
      control: `${origin()}/discord/control`,
    }),
    settle(crowd) {
      const member = { locale: 'en-GB', bot: false, dmsClosed: false, inGuild: true, permissions: permissions.fan };
      for (const { id, username } of crowd) {
        if (world.people.get(id)) continue;
        world.people.put(id, { id, username, displayName: username, ...member, isCrowd: true });
      }
    },
    async close() {
      streams.closeAll();
      interactions.close();
      await gateway.close();
    },
  };
}

function createOutage(gateway: Gateway): Outage {
  let down: Down = 'no';
  return {
    how: () => down,
    set(wanted) {
      down = wanted;
      if (down !== 'no') gateway.disconnect({ resumable: true, abrupt: true });
    },
  };
}

/** The file under an attachment's address, as a download that runs nothing. */
function serveFile(world: World): express.RequestHandler<{ fileId: string }> {
  return (request, response) => {
    const file = world.files.get(request.params.fileId);
    if (!file) {
      sendNoFile(response);
      return;
    }
    response
      .set({ 'Content-Type': file.contentType, 'Cache-Control': 'private, max-age=31536000, immutable' })
      .set({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" })
      .send(Buffer.from(file.base64, 'base64'));
  };
}

function sendNoFile(response: express.Response): void {
  response.status(404).type('text/plain').send('This content is no longer available.');
}

/** An address that cannot be decoded belongs to no file. */
// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const noSuchFile: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof URIError) sendNoFile(response);
  else next(error);
};
