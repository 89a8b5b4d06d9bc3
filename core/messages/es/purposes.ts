/** The buttons by which a fan says yes later, on their own page. */
export const purposeOffers = {
  'keep-permission': 'Decir que sí a: conservar tu permiso para los próximos lanzamientos',
  news: 'Decir que sí a: novedades por el chat o por correo',
  'leaderboard-name': 'Decir que sí a: tu nombre en la clasificación',
};
/** The questions asked after success. */
export const purposeQuestions = {
  'keep-permission': '¿Conservamos tu permiso para los próximos lanzamientos de {artist}?',
  news: '¿Te avisamos cuando {artist} tenga novedades?',
  'leaderboard-name': '¿Podemos escribir tu nombre en la clasificación?',
};
/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: 'Hacer pre-save de {title} y decirte cómo fue',
  follow: 'Seguir el perfil de artista de {title}',
  'keep-permission': 'Conservar tu permiso para los próximos lanzamientos',
  news: 'Novedades por el chat o por correo',
  'leaderboard-name': 'Tu nombre en la clasificación',
  ads: 'Informar de tu visita a servicios de publicidad',
};
/** The same of a release whose name is not known any more, and of a yes to news that was given while they came to chat alone. */
export const purposeTitlesUnnamed = {
  save: 'Hacer pre-save de un lanzamiento y decirte cómo fue',
  follow: 'Seguir el perfil de artista de un lanzamiento',
  newsInChat: 'Novedades por el chat',
};
/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission':
    'Conservamos tu permiso más allá de este lanzamiento, y tu próximo pre-save aquí es un solo toque.',
  news: 'Te avisamos por el chat, o por correo si recibes ahí los avisos, cuando haya algo nuevo, además de cómo fueron tus pre-saves.',
  'leaderboard-name': 'Tu nombre aparece completo en la clasificación. Sin esto se muestra solo su primera letra.',
  ads: 'Informamos a servicios de publicidad de que estuviste aquí.',
};
