import type { AnnouncementKind } from '../../core/announcements/announcement.js';
import type { Letter } from '../../core/announcements/deliver-announcement.js';
import type { LibraryWrite } from '../../core/library-writes/library-write.js';
import type { CommandEngine } from './command.js';
import { phrase, plain, type Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Card, Reply } from './reply.js';
import { serviceOnOffer, type ServiceOnOffer } from './service-on-offer.js';

/** What an announcement is told with. */
type Telling = {
  title: string;
  artist: string;
  service: string;
  when: string;
  /** All items of the promise, and those that our save has put into the library, or that the fan had there before. */
  items: string;
  saved: string;
  there: string;
  /** The release never appeared on the service. */
  neverLive: boolean;
};

type Wording = { title: (telling: Telling) => Phrase; text: (telling: Telling) => Phrase[]; linksToListen: boolean };

const wordings = {
  'pre-saved': {
    title: ({ title }) => phrase`You're in: ${title}`,
    text: ({ title, artist, service, when, items }) => [
      phrase`“${title}” by ${artist}: ${items} will be saved to your ${service} library at ${when}.`,
      plain('We tell you as soon as it is there. Type /status to look at any time.'),
    ],
    linksToListen: false,
  },
  saved: {
    title: ({ title }) => phrase`${title} is in your library`,
    text: ({ title, artist, service, saved, there }) => [
      phrase`“${title}” by ${artist} is out. We saved ${saved} to your ${service} library, and checked that it is there.`,
      ...(there ? [phrase`You had ${there} there already.`] : []),
    ],
    linksToListen: true,
  },
  'already-there': {
    title: ({ title }) => phrase`${title} is out`,
    text: ({ title, artist, service }) => [
      phrase`“${title}” by ${artist} was already in your ${service} library: you were first.`,
    ],
    linksToListen: true,
  },
  'not-saved': {
    title: ({ title }) => phrase`${title} could not be saved`,
    text: ({ title, artist, service, neverLive }) => [
      neverLive
        ? phrase`“${title}” by ${artist} did not appear on ${service} within three days of its date, so there was nothing to save.`
        : phrase`“${title}” by ${artist} is out, but ${service} did not let us save all of it. Open it and save it there yourself.`,
    ],
    linksToListen: true,
  },
  reconnect: {
    title: ({ service }) => phrase`Please connect ${service} again`,
    text: ({ title, artist, service }) => [
      phrase`${service} does not accept your permission any more, so “${title}” by ${artist} is not in your library yet.`,
      phrase`Type /presave, open your link and connect ${service} again.`,
    ],
    linksToListen: false,
  },
} satisfies Record<AnnouncementKind, Wording>;

const words = {
  items: { track: 'the track', album: 'the album' } satisfies Record<LibraryWrite['item'], string>,
  and: ' and ',
  countdown: 'Countdown',
  permission: 'Your permission',
  keptUntil: (at: Date) => phrase`Kept until ${{ at, as: 'date-and-time' }} at the latest, then destroyed.`,
  listen: (service: string) => `Listen on ${service}`,
};

/** Words an announcement for the fan it belongs to. */
export async function announcementReply(
  { announcement, campaign, status }: Letter,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<Reply> {
  const { preSave, writes } = status;
  const service = await serviceOnOffer(campaign, preSave.service, engine);
  const wording: Wording = wordings[announcement.kind];
  const telling = {
    title: campaign.title,
    artist: campaign.artistName,
    service: service.title,
    when: clockInWords(preSave.dueAt, preSave.zone),
    items: listOf(writes),
    saved: listOf(writes.filter(({ state }) => state === 'verified')),
    there: listOf(writes.filter(({ state }) => state === 'already-there')),
    neverLive: writes.some(({ lastFailure }) => lastFailure?.reason === 'not-live'),
  };
  const card: Card = {
    part: 'card',
    title: wording.title(telling),
    text: wording.text(telling),
    fields: announcement.kind === 'pre-saved' ? promiseFields(status) : [],
    links: wording.linksToListen ? listenLinks(service) : [],
  };
  return { visibility: 'private', parts: [card] };
}

function listOf(writes: readonly LibraryWrite[]): string {
  return writes.map(({ item }) => words.items[item]).join(words.and);
}

function promiseFields({ preSave, permissionUntil }: Letter['status']): Card['fields'] {
  const countdown = { name: words.countdown, value: [{ at: preSave.dueAt, as: 'countdown' }] } as const;
  if (!permissionUntil) return [countdown];
  return [countdown, { name: words.permission, value: words.keptUntil(permissionUntil) }];
}

function listenLinks({ title, listenUrl }: ServiceOnOffer): Card['links'] {
  return listenUrl ? [{ label: words.listen(title), url: listenUrl }] : [];
}
