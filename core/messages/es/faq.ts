/** Questions that are asked often, and their answers, by the id that stands in their address; `/faq` in chat. */
export const faq = {
  help: 'Preguntas frecuentes y sus respuestas.',
  title: 'Preguntas frecuentes',
  more: 'La página dice más sobre cada una.',
  link: 'Leer más',
  'what-is-a-pre-save-question': '¿Qué es un pre-save?',
  'what-is-a-pre-save-short':
    'Una promesa antes del lanzamiento: inicias sesión una vez en tu servicio de streaming y, cuando el lanzamiento sale, lo guardamos por ti en tu biblioteca.',
  'what-is-a-pre-save-more-1':
    'Después leemos tu biblioteca para ver que de verdad está ahí, lo intentamos de nuevo si no está y te decimos cómo fue.',
  'is-it-a-stream-question': '¿Un pre-save es una reproducción?',
  'is-it-a-stream-short':
    'No. Pone el lanzamiento en tu biblioteca. No se reproduce, compra ni publica nada en tu nombre.',
  'is-it-a-stream-more-1':
    'Solo cuenta como reproducción cuando tú lo reproduces. Cuánto importan los guardados en las recomendaciones de un servicio solo lo sabe el servicio: quien promete una cifra no la tiene de ahí.',
  'midnight-question': '¿Qué pasa a medianoche?',
  'midnight-short':
    'A las 00:00 de la fecha de lanzamiento, en el lugar donde vives, lo guardamos, lo comprobamos y te avisamos. Si todavía no ha salido en tu servicio, seguimos mirando.',
  'midnight-more-1':
    'Las tiendas abren país por país, y algunas se retrasan. Lo intentamos durante tres días; si para entonces no se puede guardar nada, recibes el enlace.',
  'midnight-more-2':
    'Guardarlo primero no es escucharlo primero: todo el mundo puede escucharlo desde que sale en su servicio.',
  'services-question': '¿Qué servicios puedo usar?',
  'services-short':
    'Aquí puedes hacer pre-save en {services}; la página del lanzamiento muestra lo que se ofrece para él.',
  'services-short-none':
    'Por el momento, aquí no puedes hacer pre-save en ningún servicio; la página del lanzamiento muestra lo que se ofrece para él.',
  'services-more-1':
    'No todos los servicios dejan que una app guarde algo por ti, y algunos solo admiten unas pocas cuentas invitadas. En esos casos se te ofrece el enlace en tu medianoche o una entrada para tu calendario.',
  'pre-add-question': '¿Por qué Apple Music dice “pre-add”?',
  'pre-add-short':
    'Es la palabra de Apple para el mismo deseo (“añadir antes”): el lanzamiento se pone en tu biblioteca cuando sale.',
  'pre-add-more-1':
    'El pre-add de Apple se hace en el propio Apple Music, desde una página del lanzamiento que publica antes de la fecha. Un pre-save hecho aquí lo hacemos nosotros, cuando sale.',
  'revoke-question': '¿Puedo retirarlo?',
  'revoke-short':
    'En cualquier momento y con un toque: en tu página (/me), o escribiendo /stop en el chat. Desde entonces no se guarda nada por ti.',
  'revoke-more-1':
    'También puedes quitar la app en la página de tu cuenta en el servicio; entonces te pedimos que conectes de nuevo, o te enviamos el enlace. Lo que está en tu biblioteca se queda ahí: es tuyo. Para que también se quite, escribe antes /undo en el chat o púlsalo en tu página, mientras tengamos tu permiso: lo que ya estaba antes se queda.',
  'my-data-question': '¿Qué datos míos conservan?',
  'my-data-short':
    'Tu nombre y número en el chat o el número de tu cuenta en el servicio, el lanzamiento, tu zona horaria y tu permiso, sellado hasta tres días después del lanzamiento. Después se destruye.',
  'my-data-more-1':
    'Además: tu ciudad, si la dices o la muestra tu conexión; que abriste el enlace y dónde se publicó; a qué dijiste que sí; tu código y quién llegó con él. Cada artista ve cifras y los diez primeros nombres de la clasificación.',
  'my-data-more-2':
    'En tu servicio no vemos tu contraseña y no leemos tus playlists, tu dirección de correo ni lo que escuchas. Si te avisamos por correo, la dirección que confirmaste se conserva hasta que lo termines. Tu página (/me) y /mydata en el chat muestran todo; “Olvídame” allí, o /forget en el chat, lo borra.',
  'under-18-question': '¿Puedo tener menos de 18 años?',
  'under-18-short':
    'En India tienes que tener 18 años para hacer pre-save. Con menos edad recibes enlaces sencillos y una entrada para tu calendario: no se te pide nada y no se guarda nada.',
  'under-18-more-1':
    'En otros lugares: ten la edad suficiente para tener una cuenta propia en tu servicio de streaming.',
  'another-browser-question': 'Hice pre-save sin chat. ¿Cómo vuelvo?',
  'another-browser-short':
    'El navegador que usaste te conoce. En otro, abre tu página (/me) e inicia sesión en tu servicio: no se pide ningún permiso.',
  'another-browser-more-1':
    'Funciona mientras conservemos tu permiso, hasta tres días después del lanzamiento. Después también se borra el número de tu cuenta, y ningún inicio de sesión puede ya llevar a ti. Si te avisamos por correo, un enlace enviado a esa dirección te lleva a tu página mientras sigan llegando correos allí.',
  'another-browser-more-2':
    'Si entras al chat más tarde: escribe /presave allí, abre el enlace que recibas e inicia sesión con la misma cuenta. Así sabemos que en ambos eres tú, y te enteras por el chat.',
  'rewards-question': '¿Recibo algo a cambio?',
  'rewards-short':
    'Si hay puntos o recompensas de tu artista, son por inscribirte y por las amistades que se inscriban, sea cual sea la opción que elijas. Nunca por guardar, seguir o reproducir.',
  'rewards-more-1':
    'Inscribirse para un recordatorio cuenta tanto como inscribirse para un guardado. Los servicios prohíben pagar por guardados y reproducciones, y de todos modos no lo haríamos.',
  'how-long-question': '¿Cuánto debe durar una campaña?',
  'how-long-short':
    'De dos a tres semanas, como cifra orientativa del sector. No conocemos ninguna prueba de que más tiempo sea mejor, ni peor.',
  'how-long-more-1':
    'Dos hechos le ponen límite: un permiso en Spotify dura seis meses, así que todavía no se puede hacer pre-save de un lanzamiento más lejano; y quien se inscribe pronto puede retirarse antes del día.',
};
