import type { Choice } from './reply.js';

/** Makes the buttons of a command: each has its label, and types the command with these options. */
export function choicesOf(name: string): (label: string, options: Choice['command']['options']) => Choice {
  return (label, options) => ({ label, command: { name, options } });
}
