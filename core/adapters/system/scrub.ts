import type { Secret } from '../../secret.js';

const printed = '[secret]';

/** What looks like a credential wherever it stands. */
const shapes: readonly RegExp[] = [
  /\bBearer\s+[\w.~+/=-]+/gi,
  /\bBasic\s+[\w+/=-]{8,}/gi,
  // A JSON Web Token.
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  // A Discord bot token (its id in base64, a time, an HMAC) and a Telegram one.
  /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,40}/g,
  /\b\d{8,10}:[\w-]{35}/g,
];

/** Discord puts tokens into paths: an interaction's callback, a webhook. */
const tokenPath = /(\/(?:interactions|webhooks)\/\d+\/)[^\s/"'\\?]+/g;

/** `name=value`, `"name":"value"`, `\"name\":\"value\"`, `name: 'value'`, `name%3Dvalue`. */
const separator = String.raw`(?:\\*["'])?\s*(?:=|:|%3D)\s*(?:\\*["'])?`;
const value = String.raw`[^\s"'\\&,;{}\[\]()]+`;
const secretNames = String.raw`tokens?|secret|password|passwd|api[_-]?key|private[_-]?key|code[_-]?verifier|authorization|cookie`;
const namedSecret = new RegExp(`((?:${secretNames})${separator})(${value})`, 'gi');
/** Names that also stand for harmless words: `code: 'campaign-not-found'`, `state: 'armed'`. */
const namedMaybe = new RegExp(`((?<![A-Za-z])(?:code|state)${separator})(${value})`, 'gi');
const inQuery = new RegExp(`((?:[?&#]|%3F|%26)(?:code|state)(?:=|%3D))([^\\s"'\\\\&#]+)`, 'gi');

/** An error's code, a state, a short number: no token looks like this. */
const harmless = /^(?:[a-z]{1,20}(?:[-_][a-z]{1,20}){0,4}|[A-Z][A-Z0-9]{0,19}(?:_[A-Z0-9]{1,20}){0,5}|\d{1,9})$/;

/** Removes credentials from text: the last line of defence before it is written. */
export interface Scrubber {
  /** From here on this value is removed wherever it appears, also JSON-escaped, URL-encoded or in base64. */
  watch(secret: Secret): void;
  scrub(text: string): string;
}

/** Makes a scrubber that knows the usual shapes of credentials, and learns live ones by `watch`. */
export function createScrubber(): Scrubber {
  const canaries = new Set<string>();
  return {
    watch(secret) {
      for (const spelling of spellings(secret.reveal())) canaries.add(spelling);
    },
    scrub(text) {
      let clean = text;
      for (const canary of canaries) clean = clean.replaceAll(canary, printed);
      for (const shape of shapes) clean = clean.replace(shape, printed);
      return clean
        .replace(tokenPath, `$1${printed}`)
        .replace(inQuery, `$1${printed}`)
        .replace(namedSecret, keepHarmless)
        .replace(namedMaybe, keepHarmless);
    },
  };
}

function keepHarmless(whole: string, name: string, found: string): string {
  return harmless.test(found) ? whole : name + printed;
}

function spellings(secret: string): string[] {
  // Anything shorter would black out ordinary words.
  if (secret.length < 6) return [];
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64];
}
