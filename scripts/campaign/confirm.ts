import { createInterface } from 'node:readline/promises';
import { Sentence } from '../sentence.js';

/**
 * Asks the person at the terminal, on stderr, whether to go on.
 *
 * @throws Sentence if they do not say yes, or if there is no terminal to ask at
 */
export async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Sentence('There is no terminal to ask at: add --yes to do it. Nothing was changed.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} Type yes to go on: `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new Sentence('Nothing was changed.');
  } finally {
    terminal.close();
  }
}
