/** When a release comes out, and the choice among several. */
export const releases = {
  clock: 'el {day} a las {time} ({zone})',
  outAt: 'Sale el {at}.',
  outOn: 'Sale el {day} a las 00:00 en tu hora local.',
  outWhereYouAre: 'Sale donde estás',
  outWhereArtistIs: 'Sale en el lugar de su artista',
  outEverywhere: 'Sale en todas partes',
  optionHelp: 'Qué lanzamiento, donde hay varios.',
  suggestion: '{title} de {artist}',
  moreTitle: 'Aquí hay más para hacer pre-save',
  otherAt: '“{title}” de {artist}. Sale el {at}.',
  otherOn: '“{title}” de {artist}. Sale el {day} a las 00:00 en tu hora local.',
  choose: '¿Cuál eliges?',
};
