import type { Capabilities, OutgoingMessage } from '../../driver.js';
import { withAddresses } from '../../with-addresses.js';
import type { Order } from './words.js';

/** WhatsApp's own limit of a text is larger; phones fold what is beyond some thousand letters. */
export const capabilities: Capabilities = {
  textLength: 4_096,
  textLengthWithOptions: 4_096,
  leastOptions: 2,
  options: 12,
  // One message is enough of a risk: what can be chosen is numbered in its text.
  optionsUnasked: 0,
  optionLabelLength: 100,
  choiceIdLength: 256,
  groups: true,
};

const pollQuestion = '👇';

/** What the browser is told of a message: the addresses stand in its text, and a poll beneath for what can be chosen. */
export type WebContent = Pick<Extract<Order, { do: 'send' }>, 'text' | 'poll'>;

/** A message as WhatsApp Web has it. */
export function toContent({ text, links, options }: OutgoingMessage): WebContent {
  const choices = options.slice(0, capabilities.options).map(({ label }) => label);
  const isPoll = choices.length >= capabilities.leastOptions;
  return {
    text: withAddresses(text, links),
    poll: isPoll ? { question: pollQuestion, options: distinct(choices) } : null,
  };
}

/** WhatsApp takes no poll in which two options are the same. */
function distinct(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels.map((label) => {
    let unlike = label.trim().slice(0, capabilities.optionLabelLength);
    for (let number = 2; seen.has(unlike); number += 1) unlike = `${label.trim().slice(0, 90)} (${number})`;
    seen.add(unlike);
    return unlike;
  });
}
