import { z } from 'zod';
import type { Choice } from './reply.js';

/** A button's id is the command that it types: `/presave release:night-drive`. */
const pressedCommand = /^\/([a-z]{1,32})((?: [a-z]{1,32}:\S*)*)$/;
/** No platform takes a longer id. */
const longestId = 100;
const pressId = z.string().max(longestId).regex(pressedCommand);

/** The id of the button that types this command; it may be longer than a platform takes. */
export function encodePress({ name, options }: Choice['command']): string {
  const typed = Object.entries(options).map(([option, value]) => ` ${option}:${encodeURIComponent(value)}`);
  return `/${name}${typed.join('')}`;
}

/** The command that a pressed button types; null for an id that is none of ours: one of an earlier version, or a forged one. */
export function decodePress(id: string): Choice['command'] | null {
  const parsed = pressId.safeParse(id);
  const [, name, typed = ''] = pressedCommand.exec(parsed.data ?? '') ?? [];
  if (name === undefined) return null;
  try {
    return { name, options: Object.fromEntries(typed.split(' ').slice(1).map(decodeOption)) };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function decodeOption(option: string): [string, string] {
  const colon = option.indexOf(':');
  return [option.slice(0, colon), decodeURIComponent(option.slice(colon + 1))];
}
