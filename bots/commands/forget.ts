import type { Command } from './command.js';
import { phrase, plain, tame } from './phrase.js';
import type { Part } from './reply.js';

const words = {
  help: 'Be forgotten: everything that says who you are is erased.',
  nothing: 'We know nothing of you here, so there is nothing to forget.',
  title: 'Shall we forget you?',
  what: (artist: string) =>
    phrase`Everything you pre-saved with ${artist} is withdrawn, your permission is destroyed, and who you are is erased. What is in your library stays there. It cannot be undone.`,
  how: 'Open the page and say yes there. The link is yours alone: please do not pass it on.',
  stop: 'If you only want nothing more to happen, type /stop: that takes effect at once.',
  link: (artist: string) => tame(`Forget me for ${artist}`),
};

/** `/forget`: leads to the page that asks once more, by a link of the fan's own. */
export const forget: Command = {
  name: 'forget',
  help: words.help,
  async run({ account }, engine) {
    const known = await engine.chatData(account);
    if (known.length === 0) return { visibility: 'private', parts: [{ part: 'text', text: plain(words.nothing) }] };
    const parts = known.map(({ artistName, links }): Part => ({
      part: 'card',
      title: plain(words.title),
      text: [words.what(artistName), plain(words.how), plain(words.stop)],
      fields: [],
      links: links ? [{ label: words.link(artistName), url: links.forget }] : [],
    }));
    return { visibility: 'private', parts };
  },
};
