/** Drawn on a card for a story, so its words are few. */
export const storyCard = {
  out: 'Out on {day}',
  preSave: 'Pre-save now',
  listen: 'Listen now',
  how: 'Scan the code, or tap the link.',
  code: 'Code {code}',
} as const;
