import type { Ports } from '../engine-ports.js';
import { defaultLanguage, type Language } from '../languages/language.js';
import { listInWords } from '../languages/list-in-words.js';
import type { PlainMessageKey } from '../messages/catalogue.js';
import { messageText } from '../messages/format-message.js';

/** One question as fans and artists ask it. */
export type FaqEntry = {
  /** Stands in the address of the answer: `/faq#<id>`. */
  id: string;
  question: string;
  /** The answer in one or two sentences, for chat; the page begins with it. */
  short: string;
  /** What there is to know besides, a paragraph each: what Frontrow does, and what is unproven. */
  more: readonly string[];
};

/** The questions that fans ask, with our answers. */
export type Faq = {
  entries: FaqEntry[];
  /** Where all of it can be read. */
  pageUrl: string;
};

/** The questions and answers in a language, the same in chat and on the page: each surface shows them in its own way. */
export function faq(
  { services, baseUrl }: Pick<Ports, 'services' | 'baseUrl'>,
  language: Language = defaultLanguage,
): Faq {
  const titles = [...services.values()].map(({ title }) => title);
  const entries = asked.map(([id, ...more]): FaqEntry => {
    const question = messageText(language, `faq.${id}-question`);
    return {
      id,
      question,
      short: shortAnswer(id, titles, language),
      more: more.map((key) => messageText(language, key)),
    };
  });
  return { entries, pageUrl: `${baseUrl}/faq` };
}

type Id = (typeof asked)[number][0];

/** Each question, in the order in which they are shown, with what there is to know besides. */
const asked = [
  ['what-is-a-pre-save', 'faq.what-is-a-pre-save-more-1'],
  ['is-it-a-stream', 'faq.is-it-a-stream-more-1'],
  ['midnight', 'faq.midnight-more-1', 'faq.midnight-more-2'],
  ['services', 'faq.services-more-1'],
  ['pre-add', 'faq.pre-add-more-1'],
  ['revoke', 'faq.revoke-more-1'],
  ['my-data', 'faq.my-data-more-1', 'faq.my-data-more-2'],
  ['under-18', 'faq.under-18-more-1'],
  ['another-browser', 'faq.another-browser-more-1', 'faq.another-browser-more-2'],
  ['rewards', 'faq.rewards-more-1'],
  ['how-long', 'faq.how-long-more-1'],
] as const satisfies readonly (readonly [string, ...PlainMessageKey[]])[];

function shortAnswer(id: Id, titles: readonly string[], language: Language): string {
  if (id !== 'services') return messageText(language, `faq.${id}-short`);
  if (titles.length === 0) return messageText(language, 'faq.services-short-none');
  return messageText(language, 'faq.services-short', { services: listInWords(titles, language) });
}
