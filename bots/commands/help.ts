import type { Command } from './command.js';

/** `/help`: lists the commands given; those for artists to whoever may use them alone, and first. */
export function helpCommand(commands: readonly Command[]): Command {
  return {
    name: 'help',
    help: 'help.help',
    async run({ account, speech: { say } }, engine) {
      const rights = await engine.rightsOf(account);
      const allowed = commands.filter(({ forTeam }) => forTeam && rights.has(forTeam));
      const fields = [...allowed, ...commands.filter(({ forTeam }) => !forTeam)].map(({ name, help }) => ({
        name: `/${name}`,
        value: say(help),
      }));
      const text = rights.size > 0 ? [say('help.introForTeam')] : [say('help.intro'), say('help.team')];
      return {
        visibility: 'private',
        parts: [{ part: 'card', title: say('help.title'), text, fields, links: [] }],
      };
    },
  };
}
