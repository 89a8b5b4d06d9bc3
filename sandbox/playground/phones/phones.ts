import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { residentNamed } from '../../people.js';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import type { DiscordPeople } from '../discord-people.js';
import { fanCookie } from '../watch-consents.js';
import { webAddress } from '../web-address.js';
import { loopbackOrigin, phoneOrigin, phoneOwner } from './phone-address.js';
import { relay } from './relay.js';

/** The fans' phones: each a host of its own under `.localhost`, so that each has its own cookies. */
export interface Phones {
  /** Answers for every phone; to be mounted before everything else. */
  readonly answer: RequestHandler;
  /** `GET ?fan=asha&to=<link>`: opens a link on a fan's phone. */
  readonly open: RequestHandler;
}

/** What phones stand on; `origin` is the sandbox's own, asked when it is needed. */
export type PhoneWorld = {
  readonly journal: Journal;
  readonly origin: () => string;
  readonly people: DiscordPeople;
};

/** The sandbox's own pages that a phone may see: the sign-ins of its services, and pictures in the chat. */
const ownPaths = /^\/(spotify\/accounts|tidal\/login|deezer\/connect|apple-music|discord\/attachments)\//;

/** Opens the phones. What they remember of the world is which app on this machine they were last sent to. */
export function openPhones({ journal, origin, people }: PhoneWorld): Phones {
  const lastApp = openShelf(journal, 'playground/phones', z.string());
  return {
    async answer(request, response, next) {
      const owner = phoneOwner(request.get('host'));
      if (owner === null) {
        next();
        return;
      }
      if (request.path === '/.phone') {
        response.status(204).end();
        return;
      }
      const app = lastApp.get(owner);
      const isOwn = ownPaths.test(request.path);
      if (app === undefined && !isOwn) {
        sayOnPhone(response, 404, 'This phone has not opened a link yet. Tap one in the chat of the playground.');
        return;
      }
      const known = app === undefined ? [origin()] : [app, origin()];
      const phone = phoneOrigin(owner, origin()) ?? origin();
      const cookie = isOwn ? await markOf(owner, people) : null;
      const zone = residentNamed(owner)?.zone ?? null;
      const target = isOwn ? origin() : (app ?? origin());
      await relay(request, response, { target, phone, known, zone, cookie }).catch(() => {
        sayOnPhone(response, 502, `${target} does not answer. Is it still running?`);
      });
    },
    open(request, response) {
      const { fan, to } = opening.parse(request.query);
      const address = webAddress(to.trim());
      // A link on some other site must not send a phone anywhere.
      const isForeign = !['same-origin', 'none', undefined].includes(request.get('sec-fetch-site'));
      if (address === null || isForeign) {
        sayOnPhone(response, 400, 'A phone opens links that begin with http:// or https://.');
        return;
      }
      const app = loopbackOrigin(address);
      const phone = phoneOrigin(fan, origin());
      if (app === null || phone === null) {
        response.redirect(303, address);
        return;
      }
      if (app !== origin()) lastApp.put(fan, app);
      response.redirect(303, phone + address.slice(new URL(address).origin.length));
    },
  };
}

const opening = z.object({ fan: z.string().catch(''), to: z.string().catch('') });

/** Tells the accounts site through whose eyes this phone looks. */
async function markOf(owner: string, people: DiscordPeople): Promise<string | null> {
  const person = (await people.everybody()).find(({ username }) => username === owner);
  return person === undefined ? null : `${fanCookie}=${person.id}`;
}

function sayOnPhone(response: Response, status: number, words: string): void {
  if (response.headersSent) response.destroy();
  else response.status(status).type('text/plain').send(words);
}
