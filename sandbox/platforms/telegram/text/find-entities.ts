import type { Entity } from '../world/records-of.js';

/** What Telegram's apps make tappable by themselves; the order says which wins where two begin at one place. */
const patterns: readonly { type: string; pattern: RegExp }[] = [
  { type: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-z]{2,}/gi },
  {
    type: 'url',
    pattern:
      /\b(?:https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”]|(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|app|example|ru)\b(?:\/[^\s<>"]*)?)/gi,
  },
  { type: 'bot_command', pattern: /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@[a-z]\w{2,31})?(?![\w/])/gi },
  { type: 'mention', pattern: /(?<![\w@`])@[a-z]\w{3,31}\b/gi },
  { type: 'cashtag', pattern: /(?<![\w$])\$(?:1INCH|[A-Z]{1,8})\b/g },
  { type: 'hashtag', pattern: /(?<![\w#])#(?=[^\s\d])[\p{L}\p{N}_]+/giu },
];

/** The commands, mentions, addresses and tags (also of money) in a plain text. */
export function findEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const { type, pattern } of patterns) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const end = index + match.length;
      const isFree = found.every((each) => index >= each.offset + each.length || end <= each.offset);
      if (isFree) found.push({ type, offset: index, length: match.length });
    }
  }
  return found.sort((one, other) => one.offset - other.offset);
}
