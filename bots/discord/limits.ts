import type { APIEmbed } from 'discord.js';
import { cut } from '../commands/cut.js';

/** What Discord takes at most, in UTF-16 units or pieces (chat-platforms §1.4; the embed's parts from Discord's own table). */
export const limits = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  embeds: 10,
  embedsTogether: 6000,
  buttonLabel: 80,
  buttonUrl: 512,
  buttonsPerRow: 5,
  rows: 5,
  customId: 100,
  files: 10,
  fileDescription: 1024,
  eventName: 100,
  eventDescription: 1000,
  eventLocation: 100,
  choices: 25,
  choice: 100,
} as const;

/** Cuts text that has been escaped, and leaves neither a lone backslash nor half a timestamp behind. */
export function cutEscaped(text: string, most: number): string {
  if (text.length <= most) return text;
  const shortened = cut(text, most).slice(0, -1);
  return `${shortened.replace(/(?:\\+|<t:[^>]*)$/, '').trimEnd()}…`;
}

/** The embeds that fit into one message, from the first on. */
export function fittingEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  let left: number = limits.embedsTogether;
  const fitting: APIEmbed[] = [];
  for (const embed of embeds.slice(0, limits.embeds)) {
    left -= sizeOf(embed);
    if (left < 0) break;
    fitting.push(embed);
  }
  return fitting;
}

function sizeOf({ title = '', description = '', fields = [] }: APIEmbed): number {
  return fields.reduce((sum, { name, value }) => sum + name.length + value.length, title.length + description.length);
}
