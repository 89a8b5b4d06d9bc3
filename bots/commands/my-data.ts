import type { AccountData } from '../../core/fans/chat-account.js';
import { standingConsents } from '../../core/consent/standing-consents.js';
import type { ConsentPurpose } from '../../core/consent/consent.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import type { Command } from './command.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { Part } from './reply.js';

type Kept = { title: string; service: string };

const words = {
  help: 'See what is kept of you, and until when.',
  nothing: 'We keep nothing of you here. Type /presave if you want to begin.',
  title: 'What we keep of you',
  account: (artist: string, name: string) => phrase`For ${artist}: this account, under the name ${name}.`,
  preSave: ({ noun, title, service, when }: Kept & { noun: string; when: string }) =>
    phrase`Your ${noun} of “${title}” on ${service}, due at ${when}.`,
  lateSave: (title: string, service: string, when: string) =>
    phrase`That you asked to have “${title}” saved on ${service}, at ${when}.`,
  withdrawn: ({ done, title, service }: Kept & { done: string }) =>
    phrase`That you ${done} “${title}” on ${service} and withdrew it.`,
  permission: (service: string, at: Date) =>
    phrase`Your permission at ${service}, sealed, until ${{ at, as: 'date-and-time' }} at the latest.`,
  noPermission: (service: string) => phrase`No permission at ${service} any more: it is destroyed.`,
  city: (city: string) => phrase`The city you told us: ${city}.`,
  cityFound: (city: string) => phrase`The city that your connection showed when you pre-saved: ${city}.`,
  agreed: (purposes: string) => phrase`You said yes to: ${purposes}.`,
  agreedToNothing: 'You have said yes to nothing that still stands.',
  more: 'The page shows all of it, and lets you withdraw, download or erase it. The link is yours alone.',
  link: (artist: string) => tame(`Open my page for ${artist}`),
  purposes: {
    save: 'your pre-save',
    follow: 'following the artist',
    'keep-permission': 'keeping your permission',
    news: 'news',
    'leaderboard-name': 'your name on the leaderboard',
    ads: 'advertising services',
  } satisfies Record<ConsentPurpose, string>,
};

/** `/mydata`: what is kept of this account in short, and the way to all of it. */
export const myData: Command = {
  name: 'mydata',
  help: words.help,
  async run({ account }, engine) {
    const known = await engine.chatData(account);
    if (known.length === 0) return { visibility: 'private', parts: [{ part: 'text', text: plain(words.nothing) }] };
    return { visibility: 'private', parts: known.map((each) => card(each, account.displayName)) };
  },
};

function card({ artistName, data, links }: AccountData, name: string): Part {
  return {
    part: 'card',
    title: plain(words.title),
    text: [
      words.account(artistName, name),
      ...data.preSaves.map(preSaveLine),
      ...data.grants.map(({ title, state, keepUntil }) =>
        state === 'destroyed' ? words.noPermission(title) : words.permission(title, keepUntil),
      ),
      ...cityLine(data),
      agreedLine(data),
      plain(words.more),
    ],
    fields: [],
    links: links ? [{ label: words.link(artistName), url: links.me }] : [],
  };
}

function preSaveLine({ preSave, campaign, service }: AccountData['data']['preSaves'][number]): Phrase {
  const { noun, done } = preSaveWords(preSave.service);
  const kept = { title: campaign.title, service };
  if (preSave.withdrawnAt) return words.withdrawn({ ...kept, done });
  const { createdAt, dueAt, zone } = preSave;
  if (createdAt > dueAt) return words.lateSave(campaign.title, service, clockInWords(createdAt, zone));
  return words.preSave({ ...kept, noun, when: clockInWords(dueAt, zone) });
}

function cityLine({ fan: { city } }: AccountData['data']): Phrase[] {
  if (!city || city.by === 'declined') return [];
  return [city.by === 'asked' ? words.city(city.name) : words.cityFound(city.name)];
}

function agreedLine({ consents }: AccountData['data']): Phrase {
  const live = standingConsents(consents).filter((consent) => consent.live);
  const purposes = [...new Set(live.map(({ purpose }) => words.purposes[purpose]))];
  return purposes.length > 0 ? words.agreed(purposes.join(', ')) : plain(words.agreedToNothing);
}
