import type { Command } from './command.js';
import { phrase, plain } from './phrase.js';

const words = {
  help: 'Questions that are asked often, and their answers.',
  title: 'Often asked',
  more: 'The page says more about each of them.',
  link: 'Read more',
};

/** `/faq`: the answers in short, and the page that has all of them. */
export const faq: Command = {
  name: 'faq',
  help: words.help,
  run: (_input, engine) => {
    const { entries, pageUrl } = engine.faq();
    const fields = entries.map(({ question, short }) => ({ name: question, value: phrase`${plain(short)}` }));
    const links = [{ label: words.link, url: pageUrl }];
    const card = { part: 'card', title: plain(words.title), text: [plain(words.more)], fields, links } as const;
    return Promise.resolve({ visibility: 'private', parts: [card] });
  },
};
