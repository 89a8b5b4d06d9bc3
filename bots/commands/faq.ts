import type { Command } from './command.js';

/** `/faq`: the answers in short, and the page that has all of them. */
export const faq: Command = {
  name: 'faq',
  help: 'faq.help',
  run: ({ speech: { say, label, language } }, engine) => {
    const { entries, pageUrl } = engine.faq(language);
    const fields = entries.map(({ question, short }) => ({ name: question, value: [short] }));
    const links = [{ label: label('faq.link'), url: pageUrl }];
    const card = { part: 'card', title: say('faq.title'), text: [say('faq.more')], fields, links } as const;
    return Promise.resolve({ visibility: 'private', parts: [card] });
  },
};
