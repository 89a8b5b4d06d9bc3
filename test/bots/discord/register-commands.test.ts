import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REST, Routes } from 'discord.js';
import { allCommands } from '../../../bots/commands/all-commands.js';
import { localesOf } from '../../../bots/discord/locales.js';
import { registerCommands } from '../../../bots/discord/register-commands.js';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';

describe('registering commands at Discord', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterEach(() => sandbox.close());

  function register(commands = allCommands): Promise<'registered' | 'unchanged'> {
    const { apiUrl, credentials } = sandbox.discord.describe();
    return registerCommands(new REST({ api: apiUrl }).setToken(credentials.token), credentials.applicationId, commands);
  }

  it('writes nothing when they are there already, in whatever order', async () => {
    expect(await register()).toBe('registered');
    expect(await register(allCommands.toReversed())).toBe('unchanged');
  });

  it('leaves out of the menu what only a button fills in', async () => {
    await register();

    const { apiUrl, credentials } = sandbox.discord.describe();
    const rest = new REST({ api: apiUrl }).setToken(credentials.token);
    const registered = JSON.stringify(await rest.get(Routes.applicationCommands(credentials.applicationId)));
    expect(registered).toContain('"name":"code"');
    expect(registered).not.toContain('"name":"mute"');
  });

  it('writes them again when a help line changed', async () => {
    await register();

    expect(await register(allCommands.map((command) => ({ ...command, help: 'city.title' as const })))).toBe(
      'registered',
    );
    expect(await register()).toBe('registered');
  });

  it('takes a command that is gone out of the menu', async () => {
    await register();

    expect(await register(allCommands.slice(1))).toBe('registered');
    expect(await register(allCommands.slice(1))).toBe('unchanged');
  });
});

describe('the locales of a language at Discord', () => {
  it.each([
    ['es', ['es-ES', 'es-419']],
    ['pt', ['pt-BR']],
    ['hi', ['hi']],
    ['bn', []],
  ])('of %s are those that its apps have', (language, locales) => {
    expect(localesOf(language).sort()).toEqual(locales.toSorted());
  });
});
