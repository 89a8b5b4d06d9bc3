import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { parseFlags, parseOptions } from '../../scripts/script-options.js';

/** Runs a command that fails; answers its exit code and what it printed on stderr. */
function run(script: string, ...args: string[]): Promise<{ code: unknown; stderr: string }> {
  const command = ['scripts/run.mjs', `scripts/${script}`, ...args];
  const env = { ...process.env, FRONTROW_ENV_FILE: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, _stdout, stderr) => resolve({ code: error?.code, stderr }));
  });
}

describe('a command line with a mistake in it', () => {
  it.each([
    'plan.ts',
    'announcements.ts',
    'campaign.ts',
    'migrate.ts',
    'sandbox.ts',
    'start/start.ts',
    'check/check.ts',
  ])('is answered by one sentence and exit code 1: %s --colour', async (script) => {
    expect(await run(script, '--colour')).toEqual({
      code: 1,
      stderr: "Unknown option '--colour': see --help.\n",
    });
  });

  const options = { date: { type: 'string' }, json: { type: 'boolean' } } as const;
  it.each([
    ['an option without its value', ['--date'], "Option '--date <value>' argument missing: see --help."],
    ['an option in place of a value', ['--date', '--json'], "Option '--date' argument is ambiguous: see --help."],
    ['a value for a flag', ['--json=yes'], "Option '--json' does not take an argument: see --help."],
    [
      'an argument too many',
      ['tomorrow'],
      "Unexpected argument 'tomorrow'. This command does not take positional arguments: see --help.",
    ],
  ])('is a sentence: %s', (_what, args, sentence) => {
    expect(() => parseOptions({ args, options })).toThrow(
      expect.objectContaining({ name: 'Sentence', message: sentence }),
    );
  });
});

describe('a command line without one', () => {
  it('gives options, arguments and flags', () => {
    const options = { date: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseOptions({ args: ['show', '--date', 'x'], options, allowPositionals: true });
    expect({ ...values }).toEqual({ date: 'x', json: false });
    expect(positionals).toEqual(['show']);
    expect(parseFlags(['--fresh'], ['fresh'])).toEqual({ fresh: true, help: false });
  });
});
