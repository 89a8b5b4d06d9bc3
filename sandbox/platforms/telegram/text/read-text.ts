import { z } from 'zod';

import { badRequest } from '../api/refusal.js';
import type { Entity } from '../world/records-of.js';
import { findEntities } from './find-entities.js';
import { parseHtml, type FormattedText } from './parse-html.js';

/** The entities of a call, in place of a parse mode. */
export const givenEntities = z.array(
  z.looseObject({ type: z.string(), offset: z.number().int().min(0), length: z.number().int().min(1) }),
);

/** A text as a bot has sent it. */
export type SentText = {
  text: string;
  parseMode: string | undefined;
  entities: z.infer<typeof givenEntities> | undefined;
  /** In UTF-16 units, without the markup. */
  most: number;
  tooLong: string;
};

/** The text as it is shown, with its own entities and those Telegram finds in it. Markdown is not simulated. */
export function readText({ text, parseMode, entities, most, tooLong }: SentText): FormattedText {
  const parsed = parsedText(text, parseMode, entities);
  const { text: shown, entities: marked } = trimmed(parsed);
  if (shown.length > most) throw badRequest(tooLong);
  return { text: shown, entities: withFound(shown, marked) };
}

function parsedText(text: string, parseMode: string | undefined, entities: SentText['entities']): FormattedText {
  if (parseMode === undefined || parseMode === '') return { text, entities: (entities ?? []) as Entity[] };
  if (parseMode.toLowerCase() === 'html') return parseHtml(text);
  throw badRequest('unsupported parse_mode');
}

/** Telegram cuts blanks from both ends, and the entities with them. */
function trimmed({ text, entities }: FormattedText): FormattedText {
  const shown = text.trim();
  const cut = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity): Entity[] => {
    const offset = Math.max(0, entity.offset - cut);
    const end = Math.min(shown.length, entity.offset + entity.length - cut);
    return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
  });
  return { text: shown, entities: moved };
}

const untouchable = new Set(['code', 'pre', 'text_link', 'text_mention']);

function withFound(text: string, marked: readonly Entity[]): Entity[] {
  const closed = marked.filter(({ type }) => untouchable.has(type));
  const free = findEntities(text).filter(({ offset, length }) =>
    closed.every((each) => offset >= each.offset + each.length || offset + length <= each.offset),
  );
  return [...marked, ...free].sort((one, other) => one.offset - other.offset || other.length - one.length);
}
