/** Why a service is asked for each of its permissions, as its fans read before they say yes. */
export const permissions = {
  whichAccount: 'Ver qué cuenta es, y en qué país.',
  saveToLibrary: 'Guardar el lanzamiento en tu biblioteca cuando salga.',
  checkLibrary: 'Comprobar que de verdad está ahí, para que nada se prometa sin cumplirse.',
  follow: 'Seguir el perfil de artista por ti, para que sus novedades puedan llegar a tu Radar de Novedades.',
  checkFollows: 'Ver si ya lo sigues: entonces no se cambia nada.',
  saveToFavourites: 'Guardar el lanzamiento en tus favoritos cuando salga y comprobar que está ahí.',
  takeOut: 'Quitarlo de ahí, si nos pides deshacerlo.',
  whileAsleep: 'Hacer eso a medianoche, mientras duermes.',
  saveToCollection: 'Guardar el lanzamiento en tu colección cuando salga.',
  allOfAppleMusic:
    'Añadir el lanzamiento a tu biblioteca cuando salga, comprobar que de verdad está ahí y poner el perfil de artista entre tus favoritos si lo pides. Apple tiene un solo permiso para todo Apple Music: lo conservamos sellado y no lo usamos para nada más.',
};
