import type { MessagesKept } from '../../core/fans/messages-in-chat.js';
import { tellingTimes, type TellAt } from '../../core/fans/tell-at.js';
import type { Command, CommandOption } from './command.js';
import { phrase, plain, tame, type Phrase } from './phrase.js';
import type { Choice, Reply } from './reply.js';

const words = {
  help: 'Choose when you are told, at midnight or in the morning, and whose news you get.',
  atHelp: 'midnight: as soon as it is known. morning: not before nine.',
  muteHelp: 'The artist to hear no more news of, as its button has it.',
  newsHelp: 'The artist to hear news of, as its button has it.',
  title: 'What I tell you',
  nothing: 'You have pre-saved nothing yet, so there is nothing to tell you. Type /presave to begin.',
  when: {
    midnight: 'How your pre-saves went you hear at once, at your midnight.',
    morning: 'How your pre-saves went you hear in the morning, from nine on: nothing between ten at night and then.',
  } satisfies Record<TellAt, string>,
  news: (artist: string) => phrase`You get news from ${artist}.`,
  noNews: (artist: string) => phrase`You get no news from ${artist}, only what your own pre-saves need.`,
  whatNews:
    'News are what the artist tells their fans besides: a new release, a concert. You end them here by one tap.',
  more: 'To change anything else: /mydata leads to your own page.',
  unknown: 'Type /messages at: morning, or /messages at: midnight.',
  choose: { midnight: 'Tell me at midnight', morning: 'Tell me in the morning' } satisfies Record<TellAt, string>,
  mute: (artist: string) => tame(`No more news from ${artist}`),
  ask: (artist: string) => tame(`Get news from ${artist}`),
};

/** As many artists as anybody wants to read. */
const mostShown = 8;

const atOption: CommandOption = {
  name: 'at',
  help: words.atHelp,
  required: false,
  maxLength: 20,
  looksRight: (typed) => timeOf(typed) !== null,
  suggest: () => Promise.resolve(tellingTimes.map((value) => ({ label: words.choose[value], value }))),
};
const muteOption: CommandOption = {
  name: 'mute',
  help: words.muteHelp,
  required: false,
  maxLength: 40,
  pressedOnly: true,
};
const newsOption: CommandOption = { ...muteOption, name: 'news', help: words.newsHelp };

/** `/messages`: shows when a fan is told and whose news they get, and changes both. */
export const messages: Command = {
  name: 'messages',
  help: words.help,
  options: [atOption, muteOption, newsOption],
  changes: ({ at }) => at !== undefined,
  async run({ account, options: { at, mute, news } }, engine) {
    if (mute !== undefined) return reply(await engine.newsInChat(account, { artistId: mute, answer: 'no' }));
    if (news !== undefined) return reply(await engine.newsInChat(account, { artistId: news, answer: 'yes' }));
    if (at === undefined) return reply(await engine.messagesInChat(account));
    const time = timeOf(at);
    return time === null ? say(words.unknown) : reply(await engine.tellAtInChat(account, time));
  },
};

function reply(all: readonly MessagesKept[]): Reply {
  const [first] = all;
  if (!first) return say(words.nothing);
  const other = tellingTimes.find((time) => time !== first.tellAt);
  const shown = all.slice(0, mostShown);
  const news = shown.map(({ artistName, news: gets }) => (gets ? words.news : words.noNews)(artistName));
  const choices = [
    ...(other === undefined ? [] : [choice(words.choose[other], { at: other })]),
    ...shown.map(({ artistId, artistName, news: gets }) =>
      gets ? choice(words.mute(artistName), { mute: artistId }) : choice(words.ask(artistName), { news: artistId }),
    ),
  ];
  const lacks = shown.some((each) => !each.news);
  const more = [...(lacks ? [words.whatNews] : []), words.more];
  const text: Phrase[] = [plain(words.when[first.tellAt]), ...news, ...more.map(plain)];
  const card = { part: 'card', title: plain(words.title), text, fields: [], links: [], choices } as const;
  return { visibility: 'private', parts: [card] };
}

function say(text: string): Reply {
  return { visibility: 'private', parts: [{ part: 'text', text: plain(text) }] };
}

function choice(label: string, options: Choice['command']['options']): Choice {
  return { label, command: { name: 'messages', options } };
}

function timeOf(typed: string): TellAt | null {
  return tellingTimes.find((time) => time === typed.trim().toLowerCase()) ?? null;
}
