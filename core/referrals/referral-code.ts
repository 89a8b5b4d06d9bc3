import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Random } from '../ports/random.js';

/**
 * What a code is written with: no two of them look alike, on paper or in a small font. They are 29, a prime: the check
 * symbol relies on it.
 */
export const codeSymbols = '0123456789ACDEFGHJKMNPQRTVWXY';

/** What is drawn at random: without vowels, so that no code spells a word. */
export const symbolsDrawn = codeSymbols.replace(/[AE]/g, '');

const campaignLength = 4;
const drawnLength = 5;
/** Campaign, drawn, check. */
const codeLength = campaignLength + drawnLength + 1;

/** A fan's referral code for one campaign, as it is kept: `NGHT7K3MXQ`. */
export const referralCode = z
  .string()
  .regex(new RegExp(`^[${codeSymbols}]{${codeLength}}$`))
  .refine(isChecked)
  .brand<'ReferralCode'>();
export type ReferralCode = z.infer<typeof referralCode>;

/** A new code at random, for a campaign of this slug. Whether it is nobody's yet, the store says. */
export function drawReferralCode(slug: string, random: Random): ReferralCode {
  const body = campaignPart(slug) + drawSymbols(random, drawnLength);
  return referralCode.parse(body + checkSymbol(body));
}

/**
 * What a campaign's codes begin with: what can be read of its slug without vowels and look-alikes, filled up by a
 * digest of it. `night-drive` gives `NGHT`. Two campaigns may share it: the store knows whose a code is.
 */
export function campaignPart(slug: string): string {
  const readable = Array.from(slug.toUpperCase()).filter((symbol) => symbolsDrawn.includes(symbol));
  const filling = [...createHash('sha256').update(slug).digest()].map((byte) => symbolAt(symbolsDrawn, byte));
  return [...readable, ...filling].slice(0, campaignLength).join('');
}

/** A code as it is shown and read out: `NGHT-7K3-MXQ`. */
export function writtenOut(code: ReferralCode): string {
  return `${code.slice(0, 4)}-${code.slice(4, 7)}-${code.slice(7)}`;
}

/** Longer than any code in any disguise, with the address around it. */
const longestInput = 500;

/**
 * Reads a code as somebody has typed it, or pasted the link it is in: in any case, with spaces and hyphens anywhere,
 * with look-alikes (`O` for `0`, `I` or `l` for `1`, `S` for `5`, a Cyrillic `К` for `K`). Null if it is no code; one that was
 * mistyped in one place, or with two symbols in each other's, is none.
 */
export function parseReferralCode(text: string): ReferralCode | null {
  if (text.length > longestInput) return null;
  const parsed = referralCode.safeParse(readSymbols(/[?&]r=([^&#\s]+)/.exec(text)?.[1] ?? text));
  return parsed.success ? parsed.data : null;
}

/** The symbols that somebody has typed, without what stands between them and with look-alikes as what they look like. */
export function readSymbols(text: string): string | null {
  if (text.length > longestInput) return null;
  return text.normalize('NFKC').toUpperCase().replace(separators, '').replace(lookAlikes, meant);
}

/** Spaces, hyphens and dashes of any kind, and what is not seen at all. */
const separators = /[\s\p{Pd}\p{Cf}_.·]/gu;

const meantBy: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', S: '5', Z: '2', B: '8', U: 'V' },
  // Letters of other alphabets that a phone's keyboard may put in the place of ours.
  ...{ А: 'A', В: '8', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: '1', Ѕ: '5' },
  ...{ Α: 'A', Β: '8', Ε: 'E', Ζ: '2', Η: 'H', Ι: '1', Κ: 'K', Μ: 'M', Ν: 'N', Ο: '0', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
};
const lookAlikes = new RegExp(`[${Object.keys(meantBy).join('')}]`, 'gu');

function meant(symbol: string): string {
  return meantBy[symbol] ?? symbol;
}

/** Symbols at random, each as likely as the other. */
export function drawSymbols(random: Random, count: number): string {
  // 243 = 9 × 27: bytes above it are drawn again, so that every symbol is equally likely.
  const usable: number[] = [];
  while (usable.length < count) usable.push(...[...random.bytes(16)].filter((byte) => byte < 243));
  return usable
    .slice(0, count)
    .map((byte) => symbolAt(symbolsDrawn, byte))
    .join('');
}

/**
 * Each place weighs its own number: a prime number of symbols and different weights make the sum notice any one wrong
 * symbol, and any two that have changed places.
 */
function weightedSum(symbols: string): number {
  return Array.from(symbols).reduce((sum, symbol, index) => sum + (index + 1) * codeSymbols.indexOf(symbol), 0);
}

/** The one symbol that makes the weighted sum of the whole code a multiple of 29. */
function checkSymbol(body: string): string {
  const fitting = Array.from(codeSymbols).find((symbol) => weightedSum(body + symbol) % codeSymbols.length === 0);
  if (fitting === undefined) throw new Error('No check symbol fits: the number of symbols is no prime.');
  return fitting;
}

function isChecked(code: string): boolean {
  return weightedSum(code) % codeSymbols.length === 0;
}

function symbolAt(symbols: string, byte: number): string {
  return symbols.charAt(byte % symbols.length);
}
