/** `/mydata`. `term`: what the service calls a pre-save, `preAdd` or `preSave`. */
export const myData = {
  help: 'Mira qué se conserva sobre ti, y hasta cuándo.',
  nothing: 'Aquí no conservamos nada sobre ti. Escribe /presave si quieres empezar.',
  title: 'Lo que conservamos sobre ti',
  account: 'Para {artist}: esta cuenta, con el nombre {name}.',
  preSave: `{term, select,
    preAdd {Tu pre-add de “{title}” en {service}, previsto para {when}.}
    other {Tu pre-save de “{title}” en {service}, previsto para {when}.}}`,
  lateSave: 'Que pediste que “{title}” se guardara en {service}, {when}.',
  withdrawn: `{term, select,
    preAdd {Que hiciste pre-add de “{title}” en {service} y lo retiraste.}
    other {Que hiciste pre-save de “{title}” en {service} y lo retiraste.}}`,
  permission: 'Tu permiso en {service}, sellado, hasta el {at} como máximo.',
  noPermission: 'Ya ningún permiso en {service}: está destruido.',
  city: 'La ciudad que nos dijiste: {city}.',
  cityFound: 'La ciudad que mostró tu conexión cuando hiciste pre-save: {city}.',
  agreed: 'Dijiste que sí a: {purposes}.',
  agreedToNothing: 'No has dicho que sí a nada que siga vigente.',
  'purpose-save': 'tu pre-save',
  'purpose-follow': 'seguir el perfil de artista',
  'purpose-keep-permission': 'conservar tu permiso',
  'purpose-news': 'novedades',
  'purpose-leaderboard-name': 'tu nombre en la clasificación',
  'purpose-ads': 'servicios de publicidad',
  more: 'La página lo muestra todo y te deja retirarlo, descargarlo o borrarlo. El enlace es solo tuyo.',
  link: 'Abrir mi página para {artist}',
};
