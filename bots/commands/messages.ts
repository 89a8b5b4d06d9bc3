import type { MessagesKept } from '../../core/fans/messages-in-chat.js';
import { tellingTimes, type TellAt } from '../../core/fans/tell-at.js';
import type { Command, CommandOption } from './command.js';
import type { Phrase } from './phrase.js';
import type { Reply } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';
import { choicesOf } from './choices-of.js';

/** As many artists as anybody wants to read. */
const mostShown = 8;

const atOption: CommandOption = {
  name: 'at',
  help: 'messages.atHelp',
  required: false,
  maxLength: 20,
  looksRight: (typed) => timeOf(typed) !== null,
  suggest: (_typed, { speech: { label } }) =>
    Promise.resolve(tellingTimes.map((value) => ({ label: label(`messages.choose-${value}`), value }))),
};
const muteOption: CommandOption = {
  name: 'mute',
  help: 'messages.muteHelp',
  required: false,
  maxLength: 40,
  pressedOnly: true,
};
const newsOption: CommandOption = { ...muteOption, name: 'news', help: 'messages.newsHelp' };

/** `/messages`: shows when a fan is told and whose news they get, and changes both. */
export const messages: Command = {
  name: 'messages',
  help: 'messages.help',
  options: [atOption, muteOption, newsOption],
  changes: ({ at }) => at !== undefined,
  async run({ account, options: { at, mute, news }, speech }, engine) {
    if (mute !== undefined) return reply(await engine.newsInChat(account, { artistId: mute, answer: 'no' }), speech);
    if (news !== undefined) return reply(await engine.newsInChat(account, { artistId: news, answer: 'yes' }), speech);
    if (at === undefined) return reply(await engine.messagesInChat(account), speech);
    const time = timeOf(at);
    if (time === null) return oneLine(speech.say('messages.unknown'));
    return reply(await engine.tellAtInChat(account, time), speech);
  },
};

function reply(all: readonly MessagesKept[], { say, label }: Speech): Reply {
  const [first] = all;
  if (!first) return oneLine(say('messages.nothing'));
  const other = tellingTimes.find((time) => time !== first.tellAt);
  const shown = all.slice(0, mostShown);
  const news = shown.map(({ artistName: artist, news: gets }) =>
    say(gets ? 'messages.news' : 'messages.noNews', { artist }),
  );
  const choices = [
    ...(other === undefined ? [] : [choice(label(`messages.choose-${other}`), { at: other })]),
    ...shown.map(({ artistId, artistName: artist, news: gets }) =>
      gets
        ? choice(label('messages.mute', { artist }), { mute: artistId })
        : choice(label('messages.ask', { artist }), { news: artistId }),
    ),
  ];
  const lacks = shown.some((each) => !each.news);
  const more = [...(lacks ? [say('messages.whatNews')] : []), say('messages.more')];
  const text: Phrase[] = [say(`messages.when-${first.tellAt}`), ...news, ...more];
  const card = { part: 'card', title: say('messages.title'), text, fields: [], links: [], choices } as const;
  return { visibility: 'private', parts: [card] };
}

const choice = choicesOf('messages');

function timeOf(typed: string): TellAt | null {
  return tellingTimes.find((time) => time === typed.trim().toLowerCase()) ?? null;
}
