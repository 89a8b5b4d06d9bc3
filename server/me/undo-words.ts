import type { Undone } from '../../core/pre-saves/undo.js';
import type { Message } from '../pages/message-page.js';

const sentences = {
  done: (service) => `On ${service} all of it is out again, and we have looked that it is.`,
  'done-before': (service) => `On ${service} it was taken back before.`,
  'permission-ended': (service) =>
    `Our permission at ${service} is over, so only you can do it now: take it out in the app.`,
  'by-hand': (service) => `${service} lets nobody but you do that: take it out in the app.`,
  'not-yet': (service) => `${service} did not do all of it just now. Go back and try again in some minutes.`,
} satisfies Record<Undone['outcome'], (service: string) => string>;

/** What came of taking something back, for the page that says so. */
export function undoneInWords(all: readonly Undone[]): Message {
  if (all.length === 0) {
    return {
      isDone: true,
      heading: 'Nothing is left to take back',
      text: 'It was taken back before, or is not there.',
    };
  }
  const isDone = all.every(({ outcome }) => outcome === 'done' || outcome === 'done-before');
  const text = all.map(({ outcome, serviceTitle }) => sentences[outcome](serviceTitle)).join(' ');
  return { isDone, heading: isDone ? 'Taken back' : 'Not all of it is taken back', text };
}
