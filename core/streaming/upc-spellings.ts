/** A UPC in the ways that catalogues write it, the given one first: with 12, 13 or 14 digits, zeros in front. */
export function upcSpellings(upc: string): string[] {
  const bare = upc.replace(/^0+/, '');
  return [...new Set([upc, ...[12, 13, 14].map((digits) => bare.padStart(digits, '0'))])];
}
