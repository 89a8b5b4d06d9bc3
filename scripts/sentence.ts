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

/** For a `catch`: a failure whose message already says what to do, such as a taken port or a database that does not answer. */
export function asSentence(cause: unknown): never {
  throw cause instanceof Sentence
    ? cause
    : new Sentence(cause instanceof Error ? cause.message : String(cause), { cause });
}
