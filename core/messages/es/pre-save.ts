/** `/presave`. `term`: what the service calls it, `preAdd` or `preSave`. */
export const preSave = {
  help: 'Recibe tu enlace para hacer pre-save del próximo lanzamiento, o guardarlo ya si salió.',
  codeHelp: 'El código de una amistad, si te trajo aquí.',
  by: 'de {artist}',
  invite: 'Haz pre-save ahora y estará en tu biblioteca cuando salga.',
  inviteToLinks: 'Elige tu servicio: recibes su enlace cuando salga.',
  ways: 'En la página eliges cómo: {ways}.',
  wayDirect: 'lo guardamos por ti',
  wayNative: 'haces pre-save en la propia página del servicio',
  wayFollow: 'sigues a {artist} allí',
  wayReminder: 'recibes el enlace',
  yoursAlone: 'El enlace es solo tuyo: no lo compartas.',
  toCome: `{term, select,
    preAdd {Hiciste pre-add en {service}. Se guardará para ti {when}.}
    other {Hiciste pre-save en {service}. Se guardará para ti {when}.}}`,
  reminderToCome:
    'Recibes aquí el enlace de {service} {when}. Si prefieres que se guarde por ti, abre tu pre-save y conecta {service}.',
  linkToCome: 'Recibes aquí el enlace de {service} {when}.',
  linkSent: 'Te enviamos el enlace de {service}.',
  reminded:
    'Te enviamos el enlace de {service}. Para que además se guarde por ti, abre tu pre-save y conecta {service}.',
  underAge:
    'Nos dijiste que tienes menos de 18 años. Aquí tienes enlaces sencillos y una entrada de calendario: no se te pide nada. Lo único que conservamos es que nos lo dijiste, para no volver a preguntarte.',
  plainLinks: 'Enlaces y calendario',
  past: `{term, select,
    preAdd {Hiciste pre-add en {service}. Estaba previsto para {when}: escribe /status para ver cómo fue.}
    other {Hiciste pre-save en {service}. Estaba previsto para {when}: escribe /status para ver cómo fue.}}`,
  out: 'Ya está disponible.',
  outBySaving: 'Guárdalo ahora y estará en tu biblioteca un momento después.',
  comesOut: 'Está saliendo por todo el mundo, a medianoche en cada lugar.',
  comesOutBySaving:
    'Guárdalo ahora: donde ya salió, estará en tu biblioteca un momento después; en otros lugares, a medianoche.',
  outAfterPreSave: 'Nos pediste guardarlo en {service}: escribe /status para ver cómo fue.',
  outAfterLink: 'Pediste el enlace de {service}: está en la página.',
  outAfterReminder: 'Pediste el enlace de {service}. También podemos guardarlo por ti.',
  saveLink: 'Guardarlo ahora',
  joinLink: 'Hacer pre-save ahora',
  calendar: 'Ponerlo en mi calendario',
  againLink: 'Abrir tu pre-save',
  listenLink: 'Escuchar ahora',
  ownCode: 'Tu código para amistades',
  passOn: '{code}. Tu enlace, un código QR y un texto para compartir: escribe /invite.',
  codeNoted: 'Anotamos el código de tu amistad: cuenta a su favor en cuanto te inscribas.',
  codeUnknown:
    'Ese código no es de este lanzamiento, así que no cuenta para nadie. Puedes hacer pre-save igualmente, o probar el código otra vez.',
  codeTooLate: 'Tu inscripción ya estaba hecha, así que el código no cuenta para nadie. El tuyo está abajo.',
};
