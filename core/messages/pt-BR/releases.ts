/** When a release comes out, and the choice among several. */
export const releases = {
  clock: '{day}, às {time} ({zone})',
  outAt: 'Sai em {at}.',
  outOn: 'Sai às 00:00, no seu horário, em {day}.',
  outWhereYouAre: 'Sai onde você está',
  outWhereArtistIs: 'Sai no lugar de quem lança',
  outEverywhere: 'Sai em todo lugar',
  optionHelp: 'Qual lançamento, quando há mais de um.',
  suggestion: '{title}, de {artist}',
  moreTitle: 'Há mais lançamentos para fazer pré-save aqui',
  otherAt: '“{title}”, de {artist}. Sai em {at}.',
  otherOn: '“{title}”, de {artist}. Sai às 00:00, no seu horário, em {day}.',
  choose: 'Qual vai ser?',
};
