/** What went wrong, in a sentence; the library also throws plain strings. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
