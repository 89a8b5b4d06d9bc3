/**
 * What a fan is told of their own pre-save. `items`: what of it is meant, `track`, `album` or `both`; `term`: what the
 * service calls a pre-save, `preAdd` or `preSave`.
 */
export const announcements = {
  signedUpTitle: 'Todo listo: {title}',
  signedUp: `{items, select,
    track {“{title}” de {artist}: la canción se guardará en tu biblioteca de {service} {when}.}
    album {“{title}” de {artist}: el álbum se guardará en tu biblioteca de {service} {when}.}
    other {“{title}” de {artist}: la canción y el álbum se guardarán en tu biblioteca de {service} {when}.}}`,
  following: 'También sigues a {artist} en {service}: sus novedades pueden llegar a tu Radar de Novedades.',
  favourite: '{artist} también está entre tus favoritos en {service}.',
  countsForAnother:
    'Esta cuenta de {service} ya estaba aquí con otra cuenta de chat, y cada cuenta cuenta una sola vez: para los puntos, se entiende. Si esa también eres tú, escribe /link allí y su código aquí.',
  weTell: 'Te avisamos en cuanto esté ahí. Escribe /status para consultarlo cuando quieras.',
  savedTitle: '{title} ya está en tu biblioteca',
  isOut: '“{title}” de {artist} ya está disponible.',
  outTitle: '{title} ya está disponible',
  alreadyThere: '“{title}” de {artist} ya estaba en tu biblioteca de {service}: te adelantaste.',
  partTitle: 'No se pudo guardar todo de {title}',
  notSavedTitle: 'No se pudo guardar {title}',
  savedInPart: '“{title}” de {artist} solo se pudo guardar en parte en tu biblioteca de {service}.',
  notSaved: '“{title}” de {artist} no se pudo guardar en tu biblioteca de {service}.',
  delayedTitle: '{title}: un poco más tarde',
  delayed: '“{title}” de {artist} ya está disponible, pero {service} no responde como debería para tu biblioteca.',
  weKeepTrying: 'Seguimos intentándolo durante tres días y te avisamos en cuanto esté ahí. No tienes que hacer nada.',
  reconnectTitle: 'Conecta {service} de nuevo',
  reconnect: `{items, select,
    track {{service} ya no acepta tu permiso, así que todavía no se pudo guardar la canción de “{title}” de {artist}.}
    album {{service} ya no acepta tu permiso, así que todavía no se pudo guardar el álbum de “{title}” de {artist}.}
    other {{service} ya no acepta tu permiso, así que todavía no se pudieron guardar la canción y el álbum de “{title}” de {artist}.}}`,
  reconnectHow:
    'Abre tu enlace y conecta {service} de nuevo. Si usas otro navegador que la última vez, escribe antes /presave para recibir un enlace propio.',
  newDateTitle: '{title} tiene nueva fecha',
  newDate: `{items, select,
    track {“{title}” de {artist} sale en otro momento: la canción se guardará en tu biblioteca de {service} {when}.}
    album {“{title}” de {artist} sale en otro momento: el álbum se guardará en tu biblioteca de {service} {when}.}
    other {“{title}” de {artist} sale en otro momento: la canción y el álbum se guardarán en tu biblioteca de {service} {when}.}}`,
  goesAlong: `{term, select,
    preAdd {Tu pre-add pasa a la nueva fecha: no tienes que hacer nada.}
    other {Tu pre-save pasa a la nueva fecha: no tienes que hacer nada.}}`,
  postponedTitle: '{title} no tiene fecha por ahora',
  postponed: '{artist} aplazó “{title}” y dirá una nueva fecha.',
  waitsForDate: `{term, select,
    preAdd {Tu pre-add en {service} la espera: no tienes que hacer nada, y te decimos la fecha.}
    other {Tu pre-save en {service} la espera: no tienes que hacer nada, y te decimos la fecha.}}`,
  cancelledTitle: 'Se canceló {title}',
  cancelled: `{term, select,
    preAdd {{artist} canceló “{title}”, así que tu pre-add en {service} ha terminado.}
    other {{artist} canceló “{title}”, así que tu pre-save en {service} ha terminado.}}`,
  cancelledPermission: 'Ya no usamos tu permiso para esto y no tienes que hacer nada.',
  sharedTitle: 'Tu cuenta de {service} se usó otra vez',
  shared:
    'Alguien acaba de iniciar sesión aquí con la cuenta de {service} con la que hiciste pre-save de “{title}” de {artist}, pero no como tú: en otra cuenta de chat u otro navegador. Tu {title} sigue como está, y cada cuenta cuenta una sola vez.',
  sharedByYou: 'Si fuiste tú: escribe /link aquí y su código en tu otra cuenta de chat, y las dos quedan unidas.',
  sharedByAnother:
    'Si no fuiste tú: cambia tu contraseña en {service} y cierra allí todo lo que no reconozcas. Con /stop aquí terminas los pre-saves que hiciste tú.',
  kept: `{items, select,
    track {Guardamos la canción en tu biblioteca de {service} y comprobamos que está ahí.}
    album {Guardamos el álbum en tu biblioteca de {service} y comprobamos que está ahí.}
    other {Guardamos la canción y el álbum en tu biblioteca de {service} y comprobamos que están ahí.}}`,
  there: `{items, select,
    track {Ya tenías ahí la canción.}
    album {Ya tenías ahí el álbum.}
    other {Ya tenías ahí la canción y el álbum.}}`,
  refused: `{items, select,
    track {{service} no nos dejó guardar la canción. Ábrela y guárdala allí tú.}
    album {{service} no nos dejó guardar el álbum. Ábrelo y guárdalo allí tú.}
    other {{service} no nos dejó guardar la canción y el álbum. Ábrelos y guárdalos allí tú.}}`,
  neverThere: `{items, select,
    track {{service} no tuvo la canción durante tres días, así que no pudimos guardarla. Escribe /presave para que lo intentemos otra vez.}
    album {{service} no tuvo el álbum durante tres días, así que no pudimos guardarlo. Escribe /presave para que lo intentemos otra vez.}
    other {{service} no tuvo la canción y el álbum durante tres días, así que no pudimos guardarlos. Escribe /presave para que lo intentemos otra vez.}}`,
  uncertain: `{items, select,
    track {Durante tres días no fue seguro cuál es la canción en {service}, y no guardamos nada por suposición. Guárdala allí tú, o escribe /presave para que lo intentemos otra vez.}
    album {Durante tres días no fue seguro cuál es el álbum en {service}, y no guardamos nada por suposición. Guárdalo allí tú, o escribe /presave para que lo intentemos otra vez.}
    other {Durante tres días no fue seguro cuáles son la canción y el álbum en {service}, y no guardamos nada por suposición. Guárdalos allí tú, o escribe /presave para que lo intentemos otra vez.}}`,
  permission: 'Tu permiso',
  keptUntil: 'Se conserva hasta el {at} como máximo y después se destruye.',
  inTheMorning: 'Mejor avísame por la mañana',
  listen: 'Escuchar en {service}',
  connectAgain: 'Conectar {service} de nuevo',
  connect: 'Conectar {service}',
};
