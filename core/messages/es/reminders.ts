/** What a fan is told who gets the link instead of a save. */
export const reminders = {
  signedUp: '“{title}” de {artist}: te enviaremos aquí el enlace de {service} {when}.',
  lookAnyTime: 'Escribe /status para consultarlo cuando quieras.',
  onItsPage: 'Elegiste la propia página de {service}: haz allí el pre-save si todavía no lo hiciste.',
  followThere: 'Elegiste seguir a {artist} en {service}: hazlo allí si todavía no lo hiciste.',
  movedTitle: 'Recibes el enlace a {title} a medianoche',
  moved: 'Te enviaremos aquí el enlace {when}.',
  forSubscribers:
    '{service} tiene biblioteca solo con suscripción, así que por ahora no podemos guardar “{title}” de {artist} por ti.',
  subscribeInTime: 'Conservamos tu permiso: si te suscribes antes, lo guardamos por ti en lugar de enviarte el enlace.',
  notAccepted: '{service} ya no acepta tu permiso, así que por ahora no podemos guardar “{title}” de {artist} por ti.',
  notLet: '{service} no nos deja guardar “{title}” de {artist} en tu cuenta.',
  wayBack:
    'O conecta {service} de nuevo y se guarda para ti. Si usas otro navegador que la última vez, escribe antes /presave para recibir un enlace propio.',
  newDate: '“{title}” de {artist} sale en otro momento: te enviaremos aquí el enlace {when}.',
  cancelled: '{artist} canceló “{title}”, así que no llegará ningún enlace de {service}. No tienes que hacer nada.',
  isOut: '“{title}” de {artist} ya está disponible, y aquí tienes tu enlace de {service}.',
  ifOnItsPage: 'Si hiciste pre-save en la propia página de {service}, {service} lo pone en tu biblioteca.',
  ratherSaved: '¿Prefieres tenerlo en tu biblioteca? Conecta {service} y lo guardamos al momento.',
};
