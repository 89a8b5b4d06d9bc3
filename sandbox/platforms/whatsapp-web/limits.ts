import type { SentMessage } from './frames.js';

/** What WhatsApp takes at most, and of a poll at least. */
const most = { text: 65_536, question: 255, options: 12, option: 100 };
const leastOptions = 2;

/** Why WhatsApp takes no message of this form from anybody; null: it takes it. */
export function refusalOfForm({ type, body, options }: Pick<SentMessage, 'type' | 'body' | 'options'>): string | null {
  if (options === null) {
    if (body.length > most.text) return `400: a text of ${body.length} characters`;
    return body.trim() === '' && type === 'chat' ? '400: a text without words' : null;
  }
  const names = options.map(({ name }) => name);
  if (body.length > most.question) return `400: a question of ${body.length} characters`;
  if (names.length < leastOptions || names.length > most.options) return `400: a poll of ${names.length} options`;
  if (names.some((name) => name.trim() === '' || name.length > most.option)) return '400: an option empty or too long';
  return new Set(names).size === names.length ? null : '400: two options of a poll are the same';
}
