import type { ComponentChildren, JSX } from 'preact';
import { webAddress } from './web-address.js';
import { relative, stampWords } from './words.js';

/** What the words in a message are read with. */
export type Reading = {
  readonly zone: string;
  readonly now: Date;
  /** The name behind a mentioned id; undefined leaves the mention as it was written. */
  readonly nameOf: (id: string) => string | undefined;
};

/** How each piece of Discord's markdown is found; what comes first wins. */
const pieces =
  /```(?:[a-z]+\n|\n)?(?<block>[^`]+?)\n?```\n?|\\(?<escaped>[^\p{L}\p{N}\s])|`(?<code>[^`\n]+)`|<t:(?<stamp>-?\d{1,13})(?::(?<style>[tTdDfFR]))?>|<@!?(?<mention>\d+)>|\[(?<label>[^\]\n]+)\]\((?<target>https?:\/\/[^\s)]+)\)|(?<address>https?:\/\/[^\s<>]+[^\s<>.,:;!?)\]'"])|\*\*(?<bold>(?:\\.|[^\\])+?)\*\*|__(?<under>(?:\\.|[^\\])+?)__|~~(?<strike>(?:\\.|[^\\])+?)~~|\*(?<italic>(?:\\.|[^\\*\n])+)\*|(?<![\p{L}\p{N}])_(?<slanted>(?:\\.|[^\\_\n])+)_(?![\p{L}\p{N}])|(?<newline>\n)/gu;

/** A message's text as Discord's app shows it. Everything that is no markdown stays text. */
export function Markdown({ text, reading }: { text: string; reading: Reading }): JSX.Element {
  return <>{parsed(text, reading)}</>;
}

function parsed(text: string, reading: Reading): ComponentChildren[] {
  const shown: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    shown.push(text.slice(end, match.index), piece(match[0], match.groups ?? {}, reading));
    end = match.index + match[0].length;
  }
  return [...shown, text.slice(end)];
}

type Found = Readonly<Record<string, string | undefined>>;

function piece(whole: string, found: Found, reading: Reading): ComponentChildren {
  const inner = (text: string) => parsed(text, reading);
  const { block, escaped, code, bold, under, strike, italic, slanted, newline } = found;
  if (block !== undefined) return <pre>{block}</pre>;
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return <code>{code}</code>;
  if (bold !== undefined) return <strong>{inner(bold)}</strong>;
  if (under !== undefined) return <u>{inner(under)}</u>;
  if (strike !== undefined) return <s>{inner(strike)}</s>;
  if (italic !== undefined) return <em>{inner(italic)}</em>;
  if (slanted !== undefined) return <em>{inner(slanted)}</em>;
  if (newline !== undefined) return <br />;
  return reference(whole, found, reading);
}

function reference(whole: string, found: Found, reading: Reading): ComponentChildren {
  const { stamp, style, mention, label, target, address } = found;
  if (stamp !== undefined) return <Stamp seconds={Number(stamp)} style={style ?? 'f'} reading={reading} />;
  if (mention !== undefined) {
    const name = reading.nameOf(mention);
    return name === undefined ? whole : <span class="mention">@{name}</span>;
  }
  const url = webAddress(target ?? address);
  if (url === null) return whole;
  return (
    <a href={url} target="_blank" rel="noopener" data-phone-link>
      {label ?? url}
    </a>
  );
}

const lastInstantMs = 8.64e15;

function Stamp({ seconds, style, reading }: { seconds: number; style: string; reading: Reading }): JSX.Element {
  const { zone, now } = reading;
  const instant = new Date(Math.max(-lastInstantMs, Math.min(lastInstantMs, seconds * 1000)));
  const isRelative = style === 'R';
  return (
    <time
      class="stamp"
      dateTime={instant.toISOString()}
      title={stampWords(instant, 'F', zone)}
      {...(isRelative ? { 'data-relative': instant.getTime() } : {})}
    >
      {isRelative ? relative(instant, now) : stampWords(instant, style, zone)}
    </time>
  );
}
