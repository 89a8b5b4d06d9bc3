const special = /[\\`*_~|<>@#[\]()-]/g;

/** How WhatsApp marks a text, piece by piece; what comes first wins. */
const pieces =
  /```(?<block>[\s\S]+?)```|(?<address>https?:\/\/[^\s<>]+)|(?<![\p{L}\p{N}])\*(?<bold>[^*\n]+)\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_(?<italic>[^_\n]+)_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])~(?<strike>[^~\n]+)~(?![\p{L}\p{N}])/gu;

/** A WhatsApp text in the marks that the page reads: what is no mark there is shown as it is. */
export function asWritten(text: string): string {
  let written = '';
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    written += plain(text.slice(end, match.index)) + piece(match[0], match.groups ?? {});
    end = match.index + match[0].length;
  }
  return written + plain(text.slice(end));
}

function piece(whole: string, found: Readonly<Record<string, string | undefined>>): string {
  const { block, bold, italic, strike } = found;
  if (block !== undefined) return `\`\`\`\n${block.trim()}\n\`\`\``;
  if (bold !== undefined) return `**${plain(bold)}**`;
  if (italic !== undefined) return `*${plain(italic)}*`;
  if (strike !== undefined) return `~~${plain(strike)}~~`;
  return whole;
}

function plain(text: string): string {
  return text.replace(special, '\\$&');
}
