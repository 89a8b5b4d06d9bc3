import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import { ControlProblem, problemHandler } from '../http/problem.js';
import { residentNamed, residents } from '../people.js';
import type { EventStreams } from '../http/server-sent-events.js';
import type { SpotifyState } from '../services/spotify/state.js';
import type { Journal } from '../state/journal.js';
import { calendarMove, moveCalendar } from './calendar-moves.js';
import type { ChatApp } from './conversation.js';
import { openDiary } from './diary.js';
import { openDiscordPeople, type Place } from './discord-people.js';
import { goLive } from './live.js';
import { mailFrame } from './mail-frame.js';
import { openMailbox } from './mailbox.js';
import { openOtherServices, type OtherStates } from './other-services.js';
import { renderPage } from './page.js';
import { lookFrom, type Backstage, type Viewpoint } from './scene.js';
import { openPhones } from './phones/phones.js';
import { openSwitches, switchChange } from './switches.js';
import { openTimeline } from './timeline.js';
import { openTelegramChat } from './telegram-chat.js';
import { readTyped, typableCommands } from './typed-command.js';
import { rememberFan, watchConsents } from './watch-consents.js';
import { openWhatsAppChat } from './whatsapp-chat.js';
import type { WhatsAppDoor } from './whatsapp-door.js';
import { listedZone } from './zones.js';

/** What the playground shows and moves. */
export type PlaygroundOptions = {
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
  readonly streams: EventStreams;
  readonly spotify: { readonly state: SpotifyState };
  /** What is shown beside Spotify. */
  readonly others: OtherStates;
  /** `describe().control` is asked when it is needed, after the port is known. */
  readonly discord: { describe(): { readonly control: string } };
  readonly telegram: { describe(): { readonly control: string } };
  readonly whatsappWeb: { describe(): { readonly control: string } };
  readonly whatsAppDoor: WhatsAppDoor;
  readonly email: { describe(): { readonly control: string } };
  /** The sandbox's own origin, asked when it is needed. */
  readonly origin: () => string;
};

/** The page on which a newcomer sees the whole main job happen. */
export interface Playground {
  /** To be mounted at `/playground`. */
  readonly router: Router;
  /** Sees who says yes on the services' sign-in pages, and changes nothing: to be mounted before them. */
  readonly watchConsents: Router;
  /** Answers for the fans' phones, which are hosts of their own: to be mounted before everything else. */
  readonly phones: RequestHandler;
}

/** Makes the playground. It is a client of the sandbox like any other, and keeps nothing but its own diary. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const { journal, calendar, streams, spotify, others, discord, telegram, whatsappWeb, whatsAppDoor, email, origin } =
    options;
  const diary = openDiary(journal);
  const backstage: Backstage = {
    discord: openDiscordPeople(() => discord.describe().control),
    chatApps: [
      openTelegramChat(() => telegram.describe().control),
      openWhatsAppChat(() => whatsappWeb.describe().control, whatsAppDoor),
    ],
    mailbox: openMailbox(() => email.describe().control),
    spotify: spotify.state,
    otherServices: openOtherServices(others),
    calendar,
    timeline: openTimeline(journal, calendar),
    diary,
    switches: openSwitches(spotify.state),
  };
  const phones = openPhones({ journal, origin, people: backstage.discord });
  const router = express.Router();
  router.use(securityHeaders);
  router.use('/assets', express.static(assets, { index: false, cacheControl: false }));
  router.get('/', async (request, response) => {
    const scene = await lookFrom(viewpointOf(request), backstage);
    rememberFan(response, scene.fan.id);
    response.type('html').send(renderPage(scene));
  });
  router.get('/mail/:id', mailFrame(backstage.mailbox));
  router.get('/phone', phones.open);
  router.get('/events', (request, response) =>
    goLive(response, streams, { viewpoint: viewpointOf(request), backstage }),
  );
  router.use('/whatsapp', whatsAppDoor.router);
  router.use(express.json(), deeds(backstage), problemHandler);
  return { router, watchConsents: watchConsents(diary), phones: phones.answer };
}

const assets = fileURLToPath(new URL('assets', import.meta.url));

/** Only what we serve ourselves runs; pictures in messages may come from anywhere; a phone is asked whether it can be reached. */
const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://*.localhost:*; form-action 'self'; base-uri 'none'; " +
      "frame-ancestors 'none'; frame-src 'self'; img-src 'self' https: http://127.0.0.1:* http://localhost:*",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  next();
};

const query = z.object({
  fan: z.string().catch(residents[0]?.username ?? ''),
  account: z.string().nullable().catch(null),
  last: z.string().nullable().catch(null),
  zone: z.string().catch(''),
  in: z.string().catch(''),
});

function viewpointOf(request: Request): Viewpoint {
  const { fan, account, last, zone, in: conversation } = query.parse(request.query);
  return { fan, account, lastAccount: last, conversation, zone: listedZone(zone) ?? residentNamed(fan)?.zone ?? 'UTC' };
}

const who = { userId: z.string().regex(/^\d+$/), conversation: z.string().min(1) };
const openedForm = z.strictObject({ conversation: who.conversation });
const typedForm = z.strictObject({ ...who, text: z.string().trim().min(1).max(2000) });
const pressForm = z.strictObject({
  userId: who.userId,
  messageId: z.string(),
  customId: z.string().max(300),
  values: z.array(z.string()).optional(),
});

/** What is done on the page: `POST /opened`, `/typed`, `/pressed`, `/switches` and `/calendar`, JSON in, problems for what does not fit. */
function deeds(backstage: Backstage): Router {
  const { discord, calendar, spotify, diary, switches } = backstage;
  const router = express.Router();
  router.post('/opened', async (request, response) => {
    const { conversation } = openedForm.parse(request.body);
    await appOf(conversation, backstage)?.open?.(conversation);
    response.status(204).end();
  });
  router.post('/typed', async (request, response) => {
    const { userId, conversation, text } = typedForm.parse(request.body);
    const app = appOf(conversation, backstage);
    const known = typableCommands(await discord.commands());
    if (app) {
      await app.say(await usernameOf(userId, backstage), conversation, text);
      const command = /^[/!]?([a-z]+)/i.exec(text)?.[1];
      if (command !== undefined && known.some(({ name }) => name === command.toLowerCase()))
        diary.note({ kind: 'typed', personId: userId, command: command.toLowerCase() });
      return void response.status(204).end();
    }
    const place: Place = conversation === 'dm' ? { dm: true } : { channelId: conversation };
    const typed = readTyped(text, known);
    if (typed.kind === 'message') await discord.say(userId, place, typed.content);
    else {
      await discord.command(userId, place, { name: typed.name, options: typed.options });
      diary.note({ kind: 'typed', personId: userId, command: typed.name });
    }
    response.status(204).end();
  });
  router.post('/pressed', async (request, response) => {
    const { userId, messageId, customId, values } = pressForm.parse(request.body);
    const app = appOf(messageId, backstage);
    if (app) await app.press(await usernameOf(userId, backstage), messageId, customId);
    else await discord.press(userId, { messageId, customId, ...(values === undefined ? {} : { values }) });
    response.status(204).end();
  });
  router.post('/switches', (request, response) => {
    switches.turn(switchChange.parse(request.body));
    response.status(204).end();
  });
  router.post('/calendar', (request, response) => {
    const wanted = calendarMove.safeParse(request.body);
    if (!wanted.success) {
      throw new ControlProblem(
        400,
        'Send {"to": "release-midnight", "zone": "Asia/Kolkata"}, {"to": "later", "minutes": 10} or {"to": "now"}.',
      );
    }
    moveCalendar(wanted.data, { calendar, spotify });
    response.json(calendar.reading());
  });
  return router;
}

/** The platform that a conversation or a message belongs to, by the beginning of its key; undefined: Discord. */
function appOf(key: string, { chatApps }: Backstage): ChatApp | undefined {
  return chatApps.find(({ platform }) => key.startsWith(`${platform}:`));
}

/** Somebody is known by the same name on every platform. */
async function usernameOf(userId: string, { discord }: Backstage): Promise<string> {
  const person = (await discord.everybody()).find(({ id }) => id === userId);
  if (person) return person.username;
  throw new ControlProblem(404, 'Nobody here has this id.');
}
