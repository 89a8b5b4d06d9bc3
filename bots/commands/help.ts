import type { Command } from './command.js';
import { plain } from './phrase.js';

const words = {
  help: 'Show what you can ask for.',
  title: 'What you can ask for',
  intro: 'Pre-save a release once, and it is in your library at midnight, your time, on the day it comes out.',
  introForTeam:
    'You are on an artist’s team: what is for you comes first, what your fans can ask for after it. Nobody else sees the first part.',
  team: 'Do you act for an artist? Ask whoever runs this bot to put you on the team: then there is more here.',
};

/** `/help`: lists the commands given; those for artists to whoever may use them alone, and first. */
export function helpCommand(commands: readonly Command[]): Command {
  return {
    name: 'help',
    help: words.help,
    async run({ account }, engine) {
      const rights = await engine.rightsOf(account);
      const allowed = commands.filter(({ forTeam }) => forTeam && rights.has(forTeam));
      const fields = [...allowed, ...commands.filter(({ forTeam }) => !forTeam)].map(({ name, help }) => ({
        name: `/${name}`,
        value: plain(help),
      }));
      const text = (rights.size > 0 ? [words.introForTeam] : [words.intro, words.team]).map(plain);
      return {
        visibility: 'private',
        parts: [{ part: 'card', title: plain(words.title), text, fields, links: [] }],
      };
    },
  };
}
