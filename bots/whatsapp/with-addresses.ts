import type { OutgoingMessage } from './driver.js';

/** A text with the addresses under it, where no button can open them. */
export function withAddresses(text: string, links: OutgoingMessage['links']): string {
  if (links.length === 0) return text;
  return `${text}\n\n${links.map(({ label, url }) => `${label}: ${url}`).join('\n')}`;
}
