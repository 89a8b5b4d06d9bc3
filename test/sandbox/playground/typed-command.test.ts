import { describe, expect, it } from '@jest/globals';
import { readTyped, typableCommands } from '../../../sandbox/playground/typed-command.js';

const text = { type: 3, description: 'words' };
const commands = typableCommands([
  { type: 1, name: 'presave', description: 'Get your link', options: [] },
  {
    type: 1,
    name: 'campaign',
    description: 'Campaigns',
    options: [
      {
        type: 1,
        name: 'create',
        description: 'Make one',
        options: [
          { ...text, name: 'title', required: true },
          { ...text, name: 'goal', type: 4 },
          { ...text, name: 'open', type: 5 },
        ],
      },
      { type: 1, name: 'list', description: 'See all' },
    ],
  },
  { type: 2, name: 'Look up', description: '', options: [] },
]);

describe('the commands one can type', () => {
  it('are the slash commands, each subcommand spelled out', () => {
    expect(commands.map(({ name }) => name)).toEqual(['campaign create', 'campaign list', 'presave']);
  });
});

describe('a typed line', () => {
  it('without a slash is a message', () => {
    expect(readTyped(' hello /presave ', commands)).toEqual({ kind: 'message', content: 'hello /presave' });
  });

  it('with a slash is a command, however many blanks are in it', () => {
    expect(readTyped('/presave ', commands)).toEqual({ kind: 'command', name: 'presave', options: {} });
    expect(readTyped('/campaign   list', commands)).toMatchObject({ name: 'campaign list' });
  });

  it('gives options by name, numbers and booleans with their type, blanks and colons within a text kept', () => {
    expect(readTyped('/campaign create title: Night: Drive goal: 500 open: true', commands)).toEqual({
      kind: 'command',
      name: 'campaign create',
      options: { title: 'Night: Drive', goal: 500, open: true },
    });
  });

  it('goes on into the first option, as in Discord’s app', () => {
    expect(readTyped('/campaign create Night Drive goal: 5', commands)).toMatchObject({
      options: { title: 'Night Drive', goal: 5 },
    });
  });

  it.each([
    ['/presale', 'There is no command /presale. Try /presave, '],
    ['/presave now', '/presave takes nothing after it.'],
  ])('%s is refused with what to type instead', (line, sentence) => {
    expect(() => readTyped(line, commands)).toThrow(sentence);
  });

  it('says that no bot is there when nothing is registered', () => {
    expect(() => readTyped('/presave', [])).toThrow('No bot has registered a command yet.');
  });
});
