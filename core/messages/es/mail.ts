/** E-mail: what its letters say otherwise than chat, the letters of their own, and the pages they lead to. */
export const mail = {
  countsForAnother:
    'Esta cuenta de {service} ya estaba aquí con otra cuenta de chat, y cada cuenta cuenta una sola vez: para los puntos, se entiende. Si esa también eres tú, no tienes que hacer nada: tu inscripción sigue en pie de todos modos.',
  weTell: 'Te avisamos en cuanto esté ahí. Tu propia página dice cómo va en cualquier momento.',
  lookAnyTime: 'Tu propia página dice cómo va en cualquier momento.',
  neverThere: `{items, select,
    track {{service} no tuvo la canción durante tres días, así que no pudimos guardarla. Abre la página del lanzamiento para que lo intentemos otra vez.}
    album {{service} no tuvo el álbum durante tres días, así que no pudimos guardarlo. Abre la página del lanzamiento para que lo intentemos otra vez.}
    other {{service} no tuvo la canción y el álbum durante tres días, así que no pudimos guardarlos. Abre la página del lanzamiento para que lo intentemos otra vez.}}`,
  uncertain: `{items, select,
    track {Durante tres días no fue seguro cuál es la canción en {service}, y no guardamos nada por suposición. Guárdala allí tú, o abre la página del lanzamiento para que lo intentemos otra vez.}
    album {Durante tres días no fue seguro cuál es el álbum en {service}, y no guardamos nada por suposición. Guárdalo allí tú, o abre la página del lanzamiento para que lo intentemos otra vez.}
    other {Durante tres días no fue seguro cuáles son la canción y el álbum en {service}, y no guardamos nada por suposición. Guárdalos allí tú, o abre la página del lanzamiento para que lo intentemos otra vez.}}`,
  reconnectHow:
    'Abre tu enlace y conecta {service} de nuevo. Si usas otro navegador que la última vez, entra antes en tu propia página con un enlace enviado a esta dirección.',
  wayBack:
    'O conecta {service} de nuevo y se guarda para ti. Si usas otro navegador que la última vez, entra antes en tu propia página con un enlace enviado a esta dirección.',
  sharedByYou: 'Si fuiste tú, no tienes que hacer nada.',
  sharedByAnother:
    'Si no fuiste tú: cambia tu contraseña en {service} y cierra allí todo lo que no reconozcas. En tu propia página terminas los pre-saves que hiciste tú.',
  confirmTitle: '¿Quieres que {artist} te avise aquí?',
  confirmWhy: 'Alguien hizo pre-save de “{title}” de {artist} y nos dio esta dirección para que le digamos cómo fue.',
  confirmElse: 'Si no fuiste tú, no hagas nada: no se envía nada más a esta dirección, y se olvida en un día.',
  signInTitle: 'Tu página con {artist}',
  signInWhy: 'Alguien que dice que esta dirección es suya quiere ver los datos suyos que se conservan con {artist}.',
  signInElse: 'Si no fuiste tú, no hagas nada y no reenvíes este correo a nadie: el enlace abre tu propia página.',
  ifYou: 'Si fuiste tú, abre el enlace y pulsa el botón de su página. Sirve una vez, durante un día.',
  yes: 'Sí, avísame aquí',
  openMyPage: 'Abrir mi página',
  asked: 'Recibes esto porque pediste a {artist} que te avise en esta dirección.',
  somebodyAsked: 'Recibes esto porque alguien lo pidió con esta dirección.',
  unsubscribe: 'Darse de baja',
  ownPage: 'Tu propia página',
  confirmPage: '¿Te avisamos aquí?',
  confirmWhat:
    'Pulsa el botón, y los correos sobre tus pre-saves con {artist} llegan a {address}. No se envía allí nada más, a menos que pidas novedades.',
  confirmPageElse:
    '¿No fuiste tú quien lo pidió? Cierra esta página: no se envía nada, y la dirección se olvida en un día.',
  signInPage: 'Tu página',
  signInWhat:
    'Pulsa el botón, y este navegador abre lo que se conserva sobre ti con {artist}, a quien diste {address}.',
  signInPageElse: '¿No fuiste tú quien lo pidió? Cierra esta página, y no habrá pasado nada.',
  lookIntoMail: 'Mira tu correo',
  lettersAsked:
    'Si esa dirección es correcta, va de camino un correo nuestro. Abre el enlace que trae y di que sí: solo entonces te escribimos. Tarda un minuto; mira también en el correo no deseado. El enlace sirve una vez, durante un día, y a cada dirección solo se envían tres al día.',
  signInAsked:
    'Si confirmaste esa dirección para este perfil de artista, va de camino un correo con un enlace a tu página. Tarda un minuto; mira también en el correo no deseado. El enlace sirve una vez, durante un día, y a cada dirección solo se envían tres al día.',
  settled: 'Ya está',
  settledHow:
    'Desde ahora te decimos en esta dirección cómo fueron tus pre-saves con {artist}. Cada correo tiene un enlace que los termina.',
  inUse: 'Esta dirección ya está en uso',
  inUseHow:
    '{artist} ya te avisa en esta dirección de otro pre-save tuyo, hecho en otro navegador, y ese se queda como está. Los correos siguen llegando allí. Para verlo, abre tu página e inicia sesión con esta dirección.',
  backToRelease: 'Volver al lanzamiento',
  openRelease: 'Abrir el lanzamiento',
  whichEnd: '¿Qué correos quieres dejar de recibir?',
  onlyNews: 'Solo las novedades',
  allLetters: 'Todos los correos a esta dirección',
  allMeans:
    '“Todos” termina también los correos sobre tus propios pre-saves. Tus pre-saves siguen en pie y se guardan igualmente; tu página y el navegador en que hiciste pre-save dicen cómo fue.',
  noMoreNews: 'No más novedades',
  noMoreNewsHow:
    'Las novedades ya no llegan a esta dirección. Cómo fueron tus propios pre-saves te lo decimos igualmente.',
  noMoreLetters: 'No más correos',
  noMoreLettersHow:
    'Ya no se envía nada a esta dirección, y no se conserva. Tus pre-saves siguen en pie y se guardan igualmente.',
  byMail: 'Por correo',
  tellMe: 'Avísame por correo',
  firstALetter:
    'Antes recibes un correo con un enlace: solo cuando digas que sí allí te escribimos. Es para tus propios pre-saves; no se envía nada más, a menos que pidas novedades.',
  toldAt: 'Por correo, a {address}. Cada correo tiene un enlace que los termina, y tu página también.',
  toldByMail: 'Te avisamos por correo, en {address}.',
  linkByMail: 'El {date} a las {time} (hora de {city}) te enviaremos el enlace de {service} por correo.',
  mayClose: 'Puedes cerrar esta página: te avisamos por correo.',
  whereWeWrite: 'Adónde te escribimos',
  confirmedOn: '{address}, que confirmaste el {date}.',
  deadSince: 'Desde el {date} no llega nada allí: su servidor no conoce ese buzón.',
  endThese: 'No más correos a esta dirección',
  notKeptThen: 'Tus pre-saves siguen en pie; la dirección ya no se conserva entonces.',
  byAddress: 'Por tu dirección de correo',
  byAddressHow: 'Si recibes los avisos por correo, enviamos a esa dirección un enlace a tu página.',
  address: 'Dirección de correo',
  sendLink: 'Enviarme un enlace a mi página',
};
