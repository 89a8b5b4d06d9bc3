/** A song as it was written, whoever records it; its recordings have an ISRC each. */
export type Work = {
  /** The work's own code, as `T0345246801`; null: not named. */
  iswc: string | null;
  /** Who wrote it; empty: not named. */
  writers: string[];
  /** What this release is a remix of; null: of nothing. */
  remixOf: OriginalRecording | null;
};

/** The recording that a remix was made from, as far as its remixer knows it. */
export type OriginalRecording = {
  title: string;
  artist: string;
  isrc: string | null;
  iswc: string | null;
  writers: string[];
  /** The slug of our own campaign for it; null: it had none here. */
  campaign: string | null;
};

/**
 * Normalises an ISWC (ISO 15707) and checks its last digit: `T`, nine digits, and a digit that makes 1 + the sum of
 * each digit times its place a multiple of ten together with it (ISO 15707:2001, Annex B; the formula stands in
 * https://en.wikipedia.org/wiki/International_Standard_Musical_Work_Code, "Check digit"). Null if it is none or was mistyped.
 */
export function parseIswc(text: string): string | null {
  const compact = text.replaceAll(/[\s.-]/g, '').toUpperCase();
  if (!/^T\d{10}$/.test(compact)) return null;
  const digits = Array.from(compact.slice(1), Number);
  const weighted = digits.slice(0, 9).reduce((sum, digit, place) => sum + digit * (place + 1), 1);
  return (weighted + (digits[9] ?? 0)) % 10 === 0 ? compact : null;
}

/** An ISWC as people write it: `T-034.524.680-1`. */
export function iswcInWords(iswc: string): string {
  return iswc.replace(/^T(\d{3})(\d{3})(\d{3})(\d)$/, 'T-$1.$2.$3-$4');
}
