import { describe, expect, it } from '@jest/globals';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { typableOptions } from '../../../bots/commands/command.js';
import { speechIn } from '../../../bots/commands/speech.js';
import { languages } from '../../../core/languages/language.js';

/** Discord's limit, and the narrowest of all menus. */
const mostCharacters = 100;

describe.each(languages)('the menus in %s', (language) => {
  const { label } = speechIn(language);

  it('have a line for each command and option, and none that a platform would refuse', () => {
    for (const command of allCommands) {
      for (const { help } of [command, ...typableOptions(command)]) {
        const line = label(help);
        expect({ help, isShortEnough: line.length > 0 && line.length <= mostCharacters, line }).toMatchObject({
          isShortEnough: true,
        });
      }
    }
  });
});
