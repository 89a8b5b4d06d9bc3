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
  actsTitle: 'Lo que haces para artistas',
  onTeam: 'Estás en el equipo de {artist}: {role}, desde {at}.',
  asked: 'Pediste un perfil para {artist}; falta la aprobación de quienes administran este bot.',
  done: '{count, plural, one {# entrada de quién hizo qué, que se conserva un año.} many {# entradas de quién hizo qué, que se conservan un año cada una.} other {# entradas de quién hizo qué, que se conservan un año cada una.}}',
  ticks:
    '{count, plural, one {# paso que marcaste como hecho.} many {# pasos que marcaste como hechos.} other {# pasos que marcaste como hechos.}}',
  blasts:
    '{count, plural, one {# difusión que escribiste o confirmaste.} many {# difusiones que escribiste o confirmaste.} other {# difusiones que escribiste o confirmaste.}}',
  trackers:
    '{count, plural, one {# contador que activaste.} many {# contadores que activaste.} other {# contadores que activaste.}}',
  codes:
    '{count, plural, one {# código que creaste para que alguien se una.} many {# códigos que creaste para que otras personas se unan.} other {# códigos que creaste para que otras personas se unan.}}',
  told: '{count, plural, one {# mensaje para ti como parte de un equipo.} many {# mensajes para ti como parte de un equipo.} other {# mensajes para ti como parte de un equipo.}}',
  draft: 'Una campaña que estás preparando, cambiada por última vez el {at}.',
  spoken: 'El idioma en que te hablamos: {language}, como está tu app, o porque no sabemos otra cosa.',
  spokenChosen: 'El idioma en que te hablamos: {language}, como elegiste.',
  wholeFile: 'Quienes administran este bot pueden darte todo en un archivo: diles que eres {account}.',
  erase: 'Para que se borre, escribe /forget.',
};
