import type { OnDone } from './examine-all.js';

/** Shows how far it is: one line that is written over on a terminal, a line each elsewhere. */
export function progressOn(stream: { write(text: string): unknown; isTTY?: boolean }): { done: OnDone; end(): void } {
  const isTerminal = stream.isTTY === true;
  if (isTerminal) stream.write('Looking …');
  return {
    done(title, { count, of }) {
      stream.write(
        isTerminal ? `\r\u001b[KLooked at ${count} of ${of}: ${title}` : `Looked at ${title} (${count} of ${of})\n`,
      );
    },
    end() {
      if (isTerminal) stream.write('\r\u001b[K');
    },
  };
}
