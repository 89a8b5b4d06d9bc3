import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { openCalendar, type MovableCalendar } from './calendar.js';
import { clockRoutes } from './http/clock-routes.js';
import { listen } from './http/listen.js';
import { isLoopback, isWildcard, loopbackOnly } from './http/loopback-only.js';
import { sendProblem } from './http/problem.js';
import { openEventStreams, type EventStreams } from './http/server-sent-events.js';
import { createDiscordEmulator, type DiscordDescription, type DiscordEmulator } from './platforms/discord/discord.js';
import { startEmailEmulator, type EmailDescription, type EmailEmulator } from './platforms/email/email.js';
import {
  createTelegramEmulator,
  type TelegramDescription,
  type TelegramEmulator,
} from './platforms/telegram/telegram.js';
import {
  createWhatsAppCloudEmulator,
  type WhatsAppCloudDescription,
  type WhatsAppCloudEmulator,
} from './platforms/whatsapp-cloud/whatsapp-cloud.js';
import {
  startWhatsAppWebEmulator,
  type WhatsAppWebDescription,
  type WhatsAppWebEmulator,
} from './platforms/whatsapp-web/whatsapp-web.js';
import { createPlayground, type Playground } from './playground/playground.js';
import { createWhatsAppDoor, type WhatsAppDoor } from './playground/whatsapp-door.js';
import {
  createAppleMusicEmulator,
  type AppleMusicDescription,
  type AppleMusicEmulator,
} from './services/apple-music/apple-music.js';
import { coverRoutes } from './services/cover-art.js';
import { createDeezerEmulator, type DeezerDescription, type DeezerEmulator } from './services/deezer/deezer.js';
import { createSpotifyEmulator, type SpotifyDescription, type SpotifyEmulator } from './services/spotify/spotify.js';
import { createTidalEmulator, type TidalDescription, type TidalEmulator } from './services/tidal/tidal.js';
import { openJournal, type Journal } from './state/journal.js';

/** How to start a sandbox. */
export type SandboxOptions = {
  /** 0 picks a free port. */
  readonly port: number;
  /** The address to listen on; 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  /** Where its state is kept across restarts; null keeps it in memory. */
  readonly folder: string | null;
  /** Told, in a sentence, of anything that went wrong inside. */
  readonly log?: (sentence: string) => void;
};

/** What `GET /` answers: where everything is and how to get in. */
export type World = {
  readonly clockUrl: string;
  readonly playgroundUrl: string;
  readonly services: {
    readonly spotify: SpotifyDescription;
    readonly tidal: TidalDescription;
    readonly deezer: DeezerDescription;
    readonly appleMusic: AppleMusicDescription;
  };
  readonly platforms: {
    readonly discord: DiscordDescription;
    readonly telegram: TelegramDescription;
    readonly whatsappCloud: WhatsAppCloudDescription;
    readonly whatsappWeb: WhatsAppWebDescription;
    readonly email: EmailDescription;
  };
};

/** A running sandbox: every simulated service and platform under one origin. */
export interface Sandbox {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly calendar: MovableCalendar;
  readonly spotify: SpotifyEmulator;
  readonly tidal: TidalEmulator;
  readonly deezer: DeezerEmulator;
  readonly appleMusic: AppleMusicEmulator;
  readonly discord: DiscordEmulator;
  readonly telegram: TelegramEmulator;
  readonly whatsappCloud: WhatsAppCloudEmulator;
  readonly whatsappWeb: WhatsAppWebEmulator;
  readonly email: EmailEmulator;
  /** Starts the WhatsApp bot when the playground's WhatsApp is first opened. */
  readonly whatsAppDoor: WhatsAppDoor;
  world(): World;
  /** Ends every connection and closes the state; a second call waits for the first. */
  close(): Promise<void>;
}

/** Starts a sandbox. Rejects with a sentence if folder or port are taken or the kept state is damaged. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const journal = openJournal(options.folder);
  try {
    return await openOn(journal, options);
  } catch (error) {
    journal.close();
    throw error;
  }
}

async function openOn(journal: Journal, options: SandboxOptions): Promise<Sandbox> {
  const { port, host = '127.0.0.1', log = () => undefined } = options;
  const streams = openEventStreams();
  const calendar = openCalendar(journal);
  let origin = '';
  const spotify = createSpotifyEmulator({ origin: () => origin, journal, calendar, streams });
  const releases = spotify.state.catalogue.all().slice(0, 1);
  const beside = { origin: () => origin, journal, calendar, streams, releases };
  const tidal = createTidalEmulator(beside);
  const deezer = createDeezerEmulator(beside);
  const appleMusic = createAppleMusicEmulator(beside);
  const discord = createDiscordEmulator({ origin: () => origin, journal });
  const telegram = createTelegramEmulator({ origin: () => origin, journal });
  const whatsappCloud = createWhatsAppCloudEmulator({
    origin: () => origin,
    journal,
    now: () => calendar.now().getTime(),
  });
  const whatsappWeb = await startWhatsAppWebEmulator({ origin: () => origin, journal });
  const email = await startEmailEmulator({
    origin: () => origin,
    journal,
    now: () => calendar.now().getTime(),
  }).catch(afterClosing([whatsappWeb]));
  const whatsAppDoor = createWhatsAppDoor(() => whatsappWeb.link());
  const chats = { discord, telegram, whatsappWeb, whatsAppDoor, email };
  const others = { tidal: tidal.state, deezer: deezer.state, appleMusic: appleMusic.state };
  const playground = createPlayground({ journal, calendar, streams, spotify, others, ...chats, origin: () => origin });
  const world = (): World => ({
    clockUrl: `${origin}/clock`,
    playgroundUrl: `${origin}/playground`,
    services: {
      spotify: spotify.describe(),
      tidal: tidal.describe(),
      deezer: deezer.describe(),
      appleMusic: appleMusic.describe(),
    },
    platforms: {
      discord: discord.describe(),
      telegram: telegram.describe(),
      whatsappCloud: whatsappCloud.describe(),
      whatsappWeb: whatsappWeb.describe(),
      email: email.describe(),
    },
  });

  const simulated = {
    calendar,
    spotify,
    tidal,
    deezer,
    appleMusic,
    discord,
    telegram,
    whatsappCloud,
    whatsappWeb,
    email,
  };
  const app = newApp({ ...simulated, host, log, streams, playground, world });
  const server = createServer(app);
  server.on('upgrade', (request, socket, head) => {
    if (!discord.upgrade(request, socket, head)) socket.destroy();
  });
  origin = originOf(host, await listen(server, port, host).catch(afterClosing([whatsappWeb, email])));
  const closeAll = async (): Promise<void> => {
    streams.closeAll();
    const closed = new Promise((resolve) => server.close(resolve));
    telegram.close();
    whatsappCloud.close();
    await whatsappWeb.close();
    await email.close();
    await discord.close();
    server.closeAllConnections();
    await closed;
    journal.close();
  };
  let closing: Promise<void> | undefined;
  return { origin, ...simulated, whatsAppDoor, world, close: () => (closing ??= closeAll()) };
}

/** Ends what listens on a port of its own when the sandbox cannot begin: nothing else would. */
function afterClosing(listening: readonly { close(): Promise<void> }[]): (cause: unknown) => Promise<never> {
  return async (cause) => {
    await Promise.all(listening.map((each) => each.close()));
    throw cause;
  };
}

/** What answers requests, and how. */
type Parts = Pick<
  Sandbox,
  | 'calendar'
  | 'spotify'
  | 'tidal'
  | 'deezer'
  | 'appleMusic'
  | 'discord'
  | 'telegram'
  | 'whatsappCloud'
  | 'whatsappWeb'
  | 'email'
  | 'world'
> & {
  readonly streams: EventStreams;
  readonly playground: Playground;
  readonly host: string;
  readonly log: (sentence: string) => void;
};

function newApp({ host, log, calendar, streams, playground, world, ...simulated }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(playground.phones);
  if (isLoopback(host) || isWildcard(host)) app.use(loopbackOnly);
  app.get('/', (request, response) => {
    if (request.accepts(['json', 'html']) === 'html') response.redirect(302, '/playground');
    else response.set('Cache-Control', 'no-store').json(world());
  });
  app.use('/clock', clockRoutes(calendar, streams));
  app.use(playground.watchConsents);
  app.use('/spotify', simulated.spotify.router);
  app.use('/tidal', simulated.tidal.router);
  app.use('/deezer', simulated.deezer.router);
  app.use('/apple-music', simulated.appleMusic.router);
  app.use('/covers', coverRoutes());
  app.use('/discord', simulated.discord.router);
  app.use('/telegram', simulated.telegram.router);
  app.use('/whatsapp-cloud', simulated.whatsappCloud.router);
  app.use('/whatsapp-web', simulated.whatsappWeb.router);
  app.use('/email', simulated.email.router);
  app.use('/playground', playground.router);
  app.use((_request, response) => sendProblem(response, 404, 'Nothing is here. GET / says where everything is.'));
  app.use(failureHandler(log));
  return app;
}

/** On a wildcard address the sandbox calls itself by the loopback address: that is where its pages are opened. */
function originOf(host: string, port: number): string {
  const name = isWildcard(host) ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function failureHandler(log: (sentence: string) => void): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- express tells error handlers by their four parameters
  return (error: unknown, request, response, next) => {
    const reason = error instanceof Error ? error.message : 'something that is no error was thrown';
    log(`The sandbox failed to answer ${request.method} ${request.path}: ${reason}`);
    if (response.headersSent) next(error);
    else sendProblem(response, 500, 'The sandbox failed; its log says why.');
  };
}
