/** Drawn on a card for a story, so its words are few. */
export const storyCard = {
  out: 'Sale el {day}',
  preSave: 'Haz pre-save',
  listen: 'Escúchalo ya',
  how: 'Escanea el código o toca el enlace.',
  code: 'Código {code}',
};
