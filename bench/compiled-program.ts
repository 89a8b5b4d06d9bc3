import { copyFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand } from '../scripts/run-command.js';

const compiledWithinMs = 5 * 60_000;

/**
 * Compiles the program as `npm run build` does, into an empty folder; answers where its mains are.
 *
 * @throws Error with what the compiler says
 */
export async function compileProgram(folder: string, signal: AbortSignal): Promise<string> {
  const program = join(folder, 'dist');
  const compiler = ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json', '--outDir', program];
  const { code, output } = await runCommand(process.execPath, compiler, { timeoutMs: compiledWithinMs, signal });
  if (code !== 0) throw new Error(`The program could not be compiled: ${output.trim()}`);
  // What Node looks for above a module.
  await copyFile('package.json', join(folder, 'package.json'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return program;
}
