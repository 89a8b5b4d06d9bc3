import type { Undone } from '../../core/pre-saves/undo.js';
import type { Message } from '../pages/message-page.js';
import type { Speech } from '../pages/speech.js';

/** What came of taking something back, for the page that says so. */
export function undoneInWords(all: readonly Undone[], { text }: Speech): Message {
  if (all.length === 0) {
    return { isDone: true, heading: text('undonePage.nothingLeft'), text: text('undonePage.nothingLeftText') };
  }
  const isDone = all.every(({ outcome }) => outcome === 'done' || outcome === 'done-before');
  const each = all.map(({ outcome, serviceTitle }) => text(`undonePage.${outcome}`, { service: serviceTitle }));
  return { isDone, heading: text(isDone ? 'undonePage.takenBack' : 'undonePage.notAll'), text: each.join(' ') };
}
