import type { Seen } from '../scenarios/chat-world.js';

/** Signs that look like WhatsApp's marks: an eye takes them for the marks. */
const likenesses: Readonly<Record<string, string>> = { '∗': '*', ˍ: '_', '∼': '~', ˋ: '`' };

/** What WhatsApp's apps make a link of: an address, and whatever looks like a host. */
const linked = /https?:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/\S*)?/gu;

/** Text as WhatsApp's app shows it: marks are gone, signs that only look like them are read as what they look like. */
export function asWhatsAppShows(text: string): string {
  const [mark, before, after] = [/[*_~]/.source, /(?<=^|[^\p{L}\p{N}])/u.source, /(?=$|[^\p{L}\p{N}])/u.source];
  const marked = new RegExp(`${before}(${mark})(?=\\S)([^\\n]*?\\S)\\1${after}`, 'gmu');
  let bare = text.replace(/```([^]+?)```/g, '$1').replace(/`([^`\n]+)`/g, '$1');
  for (let last = ''; last !== bare;) {
    last = bare;
    bare = bare.replace(marked, '$2');
  }
  return bare
    .replace(/^(?:> |[-*] )/gm, '')
    .replace(/[∗ˍ∼ˋ]/g, (sign) => likenesses[sign] ?? sign)
    .replaceAll('\u200b', '');
}

/** A text of ours in what can be read of it, what can be typed, and where the addresses under it lead. */
export function readText(whole: string): Pick<Seen, 'text' | 'buttons' | 'links' | 'pings'> {
  const [, upper = whole, addresses = ''] = /^([^]*?)\n\n((?:[^\n]+: https?:\/\/\S+\n?)+)$/.exec(whole) ?? [];
  const [, words = upper, menu = ''] = /^([^]*?)\n*((?:\d+ [^\n]+\n)+)To choose, type the number\.$/.exec(upper) ?? [];
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  return {
    text: asWhatsAppShows(words),
    buttons: [
      ...lines(addresses).map((line) => {
        const [, label = '', url = ''] = /^(.+): (\S+)$/.exec(line) ?? [];
        return { label, url };
      }),
      ...lines(menu).map((line) => ({ label: asWhatsAppShows(line.replace(/^\d+ /, '')), url: null })),
    ],
    links: words.match(linked) ?? [],
    pings: words.match(/@[\p{L}\p{N}]\S*/gu) ?? [],
  };
}

/** The number that stands before a line in the text's menu; undefined where there is no such line. */
export function numberOf(whole: string, label: string): string | undefined {
  const lines = [...whole.matchAll(/^(\d+) (.+)$/gm)];
  return lines.find(([, , shown = '']) => asWhatsAppShows(shown) === label)?.[1];
}

/** The words that a link into the bot's own chat has typed there; null for any other address. */
export function typedBy(url: string | null): string | null {
  return url?.startsWith('https://wa.me/') ? new URL(url).searchParams.get('text') : null;
}
