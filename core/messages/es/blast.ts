/** `/blast`, and what somebody on an artist's team is told of one. */
export const blast = {
  help: 'Para artistas: avisa a todo el mundo a la vez. Antes lo ves, con el número de gente, y confirmas.',
  textHelp: 'Lo que quieres decir, con tus palabras: de 1 a 1000 caracteres.',
  atHelp: 'Cuándo sale, en la zona horaria de la campaña: 2026-12-17 18:00. Sin indicar: al confirmarla.',
  toHelp: 'all: todo el mundo (si no indicas nada). not-pre-saved: fans sin pre-save de este lanzamiento.',
  cityHelp: 'Solo fans que viven en esta ciudad, por ejemplo Delhi.',
  languageHelp: 'Solo fans que leen este idioma, por ejemplo English.',
  confirmHelp: 'La difusión que se confirma, tal como la nombró el bot.',
  stopHelp: 'La difusión que se detiene, tal como está en su botón.',
  readyHelp: 'Lo que entrega el botón.',
  showHelp: 'La difusión que quieres ver, tal como está en su botón.',
  toAll: 'Todo el mundo',
  toNotPreSaved: 'Solo quien no ha hecho pre-save todavía',
  preview: 'Así es como la ven. Todavía no le ha llegado a nadie.',
  postYourself: 'Para copiar y publicar tú en {platform} ({places}):',
  draft: '¿La envío?',
  goesOutAt: 'Sale {when}.',
  forNotPreSaved: 'Solo llega a fans que no han hecho pre-save de este lanzamiento.',
  forCity: 'Solo llega a fans que viven en {city}.',
  forLanguage: 'Solo llega a fans que leen en {language}.',
  fansOnly: 'Es solo para algunos fans, así que no se publica en ninguna comunidad: allí lee todo el mundo.',
  communities:
    '{count, plural, one {Se publica en # comunidad.} many {Se publica en # comunidades.} other {Se publica en # comunidades.}}',
  tired: `{count, plural,
    one {No en # comunidad: hoy ya supo de ti dos veces.}
    many {No en # comunidades: hoy ya supieron de ti dos veces.}
    other {No en # comunidades: hoy ya supieron de ti dos veces.}}`,
  'only-answers': `{count, plural,
    one {No en # comunidad de {platform}: allí el bot solo responde. Publícala allí tú; o pide a quien administra Frontrow que le permita escribir primero, lo que puede costar la cuenta (WHATSAPP_WEB_PROACTIVE).}
    many {No en # comunidades de {platform}: allí el bot solo responde. Publícala allí tú; o pide a quien administra Frontrow que le permita escribir primero, lo que puede costar la cuenta (WHATSAPP_WEB_PROACTIVE).}
    other {No en # comunidades de {platform}: allí el bot solo responde. Publícala allí tú; o pide a quien administra Frontrow que le permita escribir primero, lo que puede costar la cuenta (WHATSAPP_WEB_PROACTIVE).}}`,
  'no-communities': `{count, plural,
    one {No en # comunidad de {platform}: un número de empresa no está en ningún grupo. Publícala allí tú; o pide a quien administra Frontrow una cuenta normal allí (WHATSAPP_DRIVER=web).}
    many {No en # comunidades de {platform}: un número de empresa no está en ningún grupo. Publícala allí tú; o pide a quien administra Frontrow una cuenta normal allí (WHATSAPP_DRIVER=web).}
    other {No en # comunidades de {platform}: un número de empresa no está en ningún grupo. Publícala allí tú; o pide a quien administra Frontrow una cuenta normal allí (WHATSAPP_DRIVER=web).}}`,
  fans: `{count, plural,
    one {Le llega a # fan que pidió novedades.}
    many {Les llega a # fans que pidieron novedades.}
    other {Les llega a # fans que pidieron novedades.}}`,
  fansSoon: `{count, plural,
    one {# fan en {platform}: en unos minutos.}
    many {# fans en {platform}: en unos minutos.}
    other {# fans en {platform}: en unos minutos.}}`,
  fansIn: `{count, plural,
    one {# fan en {platform}: tarda aproximadamente {time}.}
    many {# fans en {platform}: tarda aproximadamente {time}.}
    other {# fans en {platform}: tarda aproximadamente {time}.}}`,
  fansWait: `{count, plural,
    one {# fan en {platform}: allí el bot solo responde, así que le llega cuando vuelva a escribirle.}
    many {# fans en {platform}: allí el bot solo responde, así que les llega cuando vuelvan a escribirle.}
    other {# fans en {platform}: allí el bot solo responde, así que les llega cuando vuelvan a escribirle.}}`,
  fansNeedTemplate: `{count, plural,
    one {# fan en {platform}: allí hace falta un mensaje aprobado para enviar un texto propio, y no lo hay: a quien no escribió en el último día le llega cuando vuelva a escribir.}
    many {# fans en {platform}: allí hace falta un mensaje aprobado para enviar un texto propio, y no lo hay: a quien no escribió en el último día le llega cuando vuelva a escribir.}
    other {# fans en {platform}: allí hace falta un mensaje aprobado para enviar un texto propio, y no lo hay: a quien no escribió en el último día le llega cuando vuelva a escribir.}}`,
  fansUnsaid: `{count, plural,
    one {# fan en {platform}: su bot no está en marcha, así que espera hasta que lo esté.}
    many {# fans en {platform}: su bot no está en marcha, así que espera hasta que lo esté.}
    other {# fans en {platform}: su bot no está en marcha, así que espera hasta que lo esté.}}`,
  noFans: 'Ningún fan a quien va dirigida ha pedido novedades: se les pregunta después de su pre-save.',
  tiredFans: `{count, plural,
    one {No a # fan: hoy ya supo de ti dos veces.}
    many {No a # fans: hoy ya supieron de ti dos veces.}
    other {No a # fans: hoy ya supieron de ti dos veces.}}`,
  tooFew: 'En {city} les llegaría a tan pocos fans que se les podría señalar: no le llega a nadie allí.',
  nobody: 'Así que ahora no le llegaría a nadie.',
  nobodyYet: 'Así que ahora no le llegaría a nadie; se cuenta de nuevo cuando salga.',
  needsSecond:
    'Llega a más de {limit, number}, así que también tiene que confirmarla una segunda persona del equipo. Es una cifra orientativa: cámbiala con strategy.secondConfirmAbove en el archivo de la campaña.',
  send: 'Enviar ahora',
  sendThen: 'Enviar entonces',
  confirm: 'Confirmar',
  drop: 'Descartar',
  stop: 'Detener',
  progress: '¿Cómo va?',
  look: 'Verla',
  draftTitle: 'Un borrador',
  awaitingTitle: 'Espera un segundo sí',
  awaiting:
    'Llega a mucha gente, así que también tiene que confirmarla otra persona del equipo que pueda enviar difusiones, en menos de una hora: con este botón, o escribiendo /blast confirm: {id}',
  scheduledTitle: 'Sale más tarde',
  sendingTitle: 'Se está enviando',
  sentTitle: 'Enviada',
  stoppedTitle: 'Detenida',
  withheldTitle: 'No salió',
  confirmedByOne: 'Confirmada por {name}.',
  confirmedByTwo: 'Confirmada por {first} y {second}.',
  toldOf: '{done, number} de {all, number} entregados.',
  handing: 'Se está reuniendo a quienes les llega: vuelve a mirar en un momento.',
  held: `{count, plural,
    one {# la recibe cuando vuelva a escribir: su plataforma no nos deja escribir primero.}
    many {# la reciben cuando vuelvan a escribir: su plataforma no nos deja escribir primero.}
    other {# la reciben cuando vuelvan a escribir: su plataforma no nos deja escribir primero.}}`,
  lost: '{count, plural, one {A # no se le pudo avisar.} many {A # no se les pudo avisar.} other {A # no se les pudo avisar.}}',
  left: '{count, plural, one {# ya no la recibe.} many {# ya no la reciben.} other {# ya no la reciben.}}',
  dropped: 'Descartada: no le ha llegado a nadie.',
  editHelp: 'La difusión cuyas publicaciones cambian (text: …), por su nombre; last: la última que salió.',
  removeHelp: 'La difusión cuyas publicaciones se retiran, por su nombre; last: la última que salió.',
  edit: 'Editar sus publicaciones',
  remove: 'Retirar sus publicaciones',
  howToEdit:
    'Copia esto, escribe a continuación el texto nuevo y envíalo. Antes lo ves, y nada cambia hasta que lo confirmes.',
  editPreview: 'Así quedarán sus publicaciones. Todavía no ha cambiado nada.',
  editDraft: '¿Cambiarlas?',
  removeDraft: '¿Retirar estas publicaciones?',
  willChange: `{count, plural,
    one {Se cambia # publicación en {platform}.}
    many {Se cambian # publicaciones en {platform}.}
    other {Se cambian # publicaciones en {platform}.}}`,
  willGo: `{count, plural,
    one {Se retira # publicación en {platform}.}
    many {Se retiran # publicaciones en {platform}.}
    other {Se retiran # publicaciones en {platform}.}}`,
  willStay: `{count, plural,
    one {# publicación en {platform} se queda como está: {platform} ya no deja cambiarla después de tanto tiempo.}
    many {# publicaciones en {platform} se quedan como están: {platform} ya no deja cambiarlas después de tanto tiempo.}
    other {# publicaciones en {platform} se quedan como están: {platform} ya no deja cambiarlas después de tanto tiempo.}}`,
  notOutEdit: `{count, plural,
    one {# publicación en {platform} todavía no ha salido: sale con el texto nuevo.}
    many {# publicaciones en {platform} todavía no han salido: salen con el texto nuevo.}
    other {# publicaciones en {platform} todavía no han salido: salen con el texto nuevo.}}`,
  notOutRemove: `{count, plural,
    one {# publicación en {platform} todavía no ha salido: ya no sale.}
    many {# publicaciones en {platform} todavía no han salido: ya no salen.}
    other {# publicaciones en {platform} todavía no han salido: ya no salen.}}`,
  fansKeep: 'Lo que los fans recibieron en su propio chat o por correo se queda como estaba.',
  editNeedsSecond:
    'La confirmaron dos personas, así que una segunda persona del equipo también tiene que confirmar el texto nuevo.',
  changeNow: 'Cambiarlas ahora',
  removeNow: 'Retirarlas ahora',
  editTitle: 'Texto nuevo para sus publicaciones',
  removeTitle: 'Sus publicaciones se van a retirar',
  changingTitle: 'Sus publicaciones se están cambiando',
  changedTitle: 'Sus publicaciones se cambiaron',
  goingTitle: 'Sus publicaciones se están retirando',
  goneTitle: 'Sus publicaciones se retiraron',
  removedTitle: 'Retirada',
  changedOf: '{done, number} de {all, number} publicaciones listas.',
  notChanged: `{count, plural,
    one {# se queda como estaba: su plataforma no dejó cambiarla, o alguien la había borrado.}
    many {# se quedan como estaban: su plataforma no dejó cambiarlas, o alguien las había borrado.}
    other {# se quedan como estaban: su plataforma no dejó cambiarlas, o alguien las había borrado.}}`,
  changing: `{count, plural,
    one {Se está cambiando # publicación: vuelve a mirar en un momento.}
    many {Se están cambiando # publicaciones: vuelve a mirar en un momento.}
    other {Se están cambiando # publicaciones: vuelve a mirar en un momento.}}`,
  takingBack: `{count, plural,
    one {Se está retirando # publicación: vuelve a mirar en un momento.}
    many {Se están retirando # publicaciones: vuelve a mirar en un momento.}
    other {Se están retirando # publicaciones: vuelve a mirar en un momento.}}`,
  postsChanged: `{count, plural,
    one {# publicación cambiada.}
    many {# publicaciones cambiadas.}
    other {# publicaciones cambiadas.}}`,
  postsTakenBack: `{count, plural,
    one {# publicación retirada.}
    many {# publicaciones retiradas.}
    other {# publicaciones retiradas.}}`,
  notTakenBack: `{count, plural,
    one {# no se pudo retirar: era demasiado antigua para su plataforma, o esta no lo permitió.}
    many {# no se pudieron retirar: eran demasiado antiguas para su plataforma, o esta no lo permitió.}
    other {# no se pudieron retirar: eran demasiado antiguas para su plataforma, o esta no lo permitió.}}`,
  fansKept: 'Los mensajes a cada fan se quedan como estaban.',
  unchangedTitle: 'Sus publicaciones no se cambiaron',
  unchanged: 'Nadie más del equipo lo confirmó a tiempo: sus publicaciones se quedan como están.',
  awaitingEdit:
    'La confirmaron dos personas, así que otra persona del equipo que pueda enviar difusiones también tiene que confirmar el texto nuevo, en menos de una hora: con este botón, o escribiendo /blast confirm: {id}',
  withheldChange:
    'Las publicaciones de tu difusión sobre “{title}” no se cambiaron: nadie más del equipo confirmó a tiempo el texto nuevo, así que se quedan como están. Escribe el cambio de nuevo y haz que lo confirmen en menos de una hora.',
  droppedChange: 'Descartado: sus publicaciones se quedan como están.',
  how: 'Escribe /blast y lo que quieres decir. Antes lo ves, y también a cuánta gente llega.',
  withheldCampaignCancelled:
    'Tu difusión sobre “{title}” no salió para quienes todavía no la habían recibido: el lanzamiento se canceló.',
  withheldCampaignPaused:
    'Tu difusión sobre “{title}” tenía que salir {when}, pero su campaña estaba detenida. Escríbela de nuevo cuando la campaña se reanude.',
  withheldMissed:
    'Tu difusión sobre “{title}” tenía que salir {when}, y no había nadie para enviarla. Ahora ya es noticia vieja; si todavía vale, escríbela de nuevo.',
  withheldNobody:
    'Tu difusión sobre “{title}” tenía que salir {when}, y no le habría llegado a nadie: no hay ninguna comunidad ni ningún fan a quien vaya dirigida, o ese día ya habían sabido de ti dos veces. Escríbela de nuevo para otro momento.',
  withheldGrown:
    'Tu difusión sobre “{title}” tenía que salir {when}, y para entonces habría llegado a tanta gente que hace falta que otra persona la confirme. Escríbela de nuevo y pide que la confirmen.',
  withheldTooFew:
    'Tu difusión sobre “{title}” tenía que salir {when}, y quedan demasiado pocos fans en esa ciudad: se les podría señalar. Escríbela de nuevo sin la ciudad.',
  noTo: 'Los fans se eligen con to: all, o con to: not-pre-saved. No se envió nada.',
  noCity:
    'No se cuentan fans en una ciudad con ese nombre. Escribe una como city: Delhi, y un nombre de varias palabras entre comillas. No se envió nada.',
  noLanguage: 'Ese no es ninguno de los idiomas que habla Frontrow: {languages}. No se envió nada.',
  withheldUnconfirmed:
    'Tu difusión sobre “{title}” no salió: nadie más del equipo la confirmó a tiempo. Escríbela de nuevo y haz que la confirmen en menos de una hora.',
  withheldMoved:
    'Tu difusión sobre “{title}” tenía que salir {when}, y el lanzamiento ya no tiene la fecha que tenía cuando la escribiste. Mira si lo que dice sigue siendo cierto y escríbela de nuevo.',
  aloneDraft:
    'Nadie más de tu equipo puede hacerlo. Invita a alguien con el rol de gestión (/team do:add); o confírmala y pide a quienes administran este bot que la dejen salir.',
  alone:
    'Nadie más de tu equipo puede confirmarla. Invita con /team do:add a alguien con el rol de gestión para que lo haga; o pide a quienes administran este bot que la dejen salir en menos de dos horas: npm run blast -- approve {id}',
};
