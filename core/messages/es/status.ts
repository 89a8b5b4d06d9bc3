/** `/status`. */
export const status = {
  help: 'Mira tus pre-saves y cuánto tiempo se conserva tu permiso.',
  nothing: 'Todavía no hiciste ningún pre-save. Escribe /presave para recibir tu enlace.',
  where: 'de {artist}, en {service}',
  version: 'Tu versión: {title}',
  ofTrack: 'Canción: {told}',
  ofAlbum: 'Álbum: {told}',
  permission: 'Tu permiso',
  keptUntil: 'Se conserva hasta el {at} como máximo y después se destruye.',
  destroyedOn: 'Destruido el {at}: ya no tenemos acceso a tu cuenta de {service}.',
  destroyed: 'Ninguno: no tenemos acceso a tu cuenta de {service}.',
  listen: 'Abrir en {service}: {title}',
  promised: 'Prometido para {when}.',
  promisedNative: 'Haces el pre-save en la propia página de {service} y recibes aquí el enlace {when}.',
  promisedFollow: 'Sigues el perfil de artista en {service} y recibes aquí el enlace {when}.',
  promisedReminder: 'Recibes aquí el enlace de {service} {when}.',
  promisedIfSubscribed:
    'Recibes aquí el enlace de {service} {when}, o se guarda por ti si tu cuenta tiene suscripción para entonces.',
  saving: 'Ya está disponible: lo estamos guardando ahora en tu biblioteca de {service}.',
  retry: 'Esperando a {service}: no respondió como debería, seguimos intentándolo.',
  notLive: 'Esperando a {service}: todavía no ha salido allí en tu país, seguimos mirando.',
  doubtful:
    'Esperando al equipo del lanzamiento: no es seguro que lo que tiene {service} sea este lanzamiento. Lo guardamos en cuanto diga cuál es; no tienes que hacer nada.',
  accepted: '{service} dice que está guardado; estamos comprobando que de verdad está ahí.',
  verified: 'Guardado y comprobado: está en tu biblioteca de {service}.',
  alreadyThere: 'Ya estaba en tu biblioteca de {service}: te adelantaste.',
  undone: 'Se quitó de tu biblioteca de {service}, como querías.',
  needsReauth:
    '{service} necesita que conectes de nuevo: escribe /presave, abre tu enlace y conecta {service} otra vez.',
  withdrawn: 'Retirado: no se guarda nada.',
  linkSent: 'Ya está disponible, y te enviamos el enlace de {service}.',
  linkSentSavable:
    'Ya está disponible, y te enviamos el enlace de {service}. Escribe /presave para que además se guarde por ti.',
  cancelled: 'Este lanzamiento fue cancelado por su artista: ya no se guarda nada.',
  neverCertain:
    'Durante tres días no fue seguro cuál es en {service}, y no guardamos nada por suposición. Guárdalo allí tú, o escribe /presave para que lo intentemos otra vez.',
  neverThere:
    '{service} no lo tuvo durante tres días, así que no pudimos guardarlo. Escribe /presave para que lo intentemos otra vez.',
  refused:
    '{service} no nos dejó guardarlo. Ya está disponible: guárdalo allí tú, o escribe /presave para que lo intentemos otra vez.',
};
