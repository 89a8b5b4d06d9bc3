/** Drawn on a card for a story, so its words are few. */
export const storyCard = {
  out: 'Lançamento: {day}',
  preSave: 'Faça o pré-save',
  listen: 'Ouça agora',
  how: 'Escaneie o código ou toque no link.',
  code: 'Código {code}',
};
