import type { Command } from './command.js';
import { plain } from './phrase.js';

const words = {
  help: 'Show what you can ask for.',
  title: 'What you can ask for',
  intro: 'Pre-save a release once, and it is in your library at midnight, your time, on the day it comes out.',
};

/** `/help`: lists the commands given. */
export function helpCommand(commands: readonly Command[]): Command {
  const fields = commands.map(({ name, help }) => ({ name: `/${name}`, value: plain(help) }));
  return {
    name: 'help',
    help: words.help,
    run: () =>
      Promise.resolve({
        visibility: 'private',
        parts: [{ part: 'card', title: plain(words.title), text: [plain(words.intro)], fields, links: [] }],
      }),
  };
}
