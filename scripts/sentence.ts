/**
 * A failure the person at the terminal can mend: its message is a whole sentence that says what to do next, and it is
 * printed without a stack.
 */
export class Sentence extends Error {
  override readonly name = 'Sentence';
  /** Read by the plain JavaScript entry scripts, which cannot import this class. */
  readonly isSentence = true;
}

/** What to print for any failure: the sentence alone, or the stack when nobody expected it. */
export function explain(failure: unknown): string {
  if (failure instanceof Sentence) return failure.message;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
