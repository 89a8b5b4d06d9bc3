import type { Phrase } from '../../../bots/commands/phrase.js';
import type { Choice, Part, Reply } from '../../../bots/commands/reply.js';

/** A reply as plain lines, moments as `<countdown 2026-12-18T00:00:00.000Z>`: what a test reads. */
export function readReply({ parts }: Reply): string {
  return parts.map(readPart).join('\n');
}

/** One phrase as a line. */
export function readPhrase(phrase: Phrase): string {
  return phrase
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : `<${piece.as} ${piece.as === 'room' ? piece.channelId : piece.at.toISOString()}>`,
    )
    .join('');
}

function readPart(part: Part): string {
  if (part.part === 'text') return readPhrase(part.text);
  if (part.part === 'picture') return `(${part.name}: ${readPhrase(part.caption)})`;
  if (part.part === 'copy') return `${readPhrase(part.title)}\n${part.text}`;
  if (part.part === 'table') {
    const rows = part.rows.map((row) => row.map(readPhrase).join(' | '));
    return [readPhrase(part.title), part.columns.join(' | '), ...rows].join('\n');
  }
  const fields = part.fields.map(({ name, value }) => `${name}: ${readPhrase(value)}`);
  const links = part.links.map(({ label, url }) => `[${label}] ${url}`);
  const choices = (part.choices ?? []).map(({ label, command }) => `[${label}] ${typedBy(command)}`);
  return [readPhrase(part.title), ...part.text.map(readPhrase), ...fields, ...links, ...choices].join('\n');
}

function typedBy({ name, options }: Choice['command']): string {
  return [`/${name}`, ...Object.entries(options).map(([option, value]) => `${option}:${value}`)].join(' ');
}
