/** `/checklist`: the steps of a plan by their ids, and what is looked at before the night. */
export const checklist = {
  help: 'Para artistas: el plan hasta el lanzamiento, lo que está hecho y lo que sigue.',
  tickHelp: 'El paso que está hecho, tal como está en su botón.',
  untickHelp: 'El paso que al final no está hecho, tal como está en su botón.',
  title: 'El plan para {title}',
  daysLeft: '{days, plural, =0 {Sale hoy.} one {Sale en un día.} many {Sale en # días.} other {Sale en # días.}}',
  isOut: 'Ya está disponible.',
  done: '✓ {date}: {step}',
  open: '○ {date}: {step}',
  due: '● {date}, toca ahora: {step}',
  recordings: 'Máster e ISRC: indica las grabaciones con sus ISRC en la campaña.',
  distribution: 'Distribución: entrega el máster a tu distribuidora, con los mismos ISRC y UPC.',
  link: 'El enlace: abre la campaña para que los fans puedan hacer pre-save.',
  communities: 'Comunidades: escribe /community en cada grupo donde estén tus fans.',
  vault: 'Algo para quienes se inscribieron: una demo, una carta, una foto que nadie más recibe.',
  'heat-map':
    'El mapa de calor: publica cómo van las ciudades y pide a las que están cerca de la meta que traigan amistades.',
  livestream:
    'La transmisión en vivo del último día: indícala (/campaign, livestream:), y cada comunidad recibe el aviso un día antes.',
  'pinned-link': 'Fija tu enlace en cada comunidad.',
  event:
    'La transmisión en vivo en su calendario: está entre los eventos de cada servidor de Discord que me deja crearlos.',
  overlay: 'El overlay: pon la dirección que da /links en tu programa de streaming.',
  'name-recordings': 'Máster e ISRC',
  'name-distribution': 'Distribución',
  'name-link': 'El enlace',
  'name-communities': 'Comunidades',
  'name-vault': 'Algo para quienes se unieron',
  'name-heat-map': 'El mapa de calor',
  'name-livestream': 'La transmisión',
  'name-pinned-link': 'El enlace fijado',
  'name-event': 'El evento',
  'name-overlay': 'El overlay',
  tick: 'Hecho: {step}',
  untick: 'Al final no está hecho: {step}',
  short:
    'Los fans tienen {days, plural, one {# día} many {# días} other {# días}} para hacer pre-save. Como cifra orientativa, lo mejor son de {least} a {most} días: la próxima vez, ábrelo antes.',
  long: 'Los fans tienen {days, plural, one {# día} many {# días} other {# días}} para hacer pre-save. Como cifra orientativa, lo mejor son de {least} a {most} días: quienes lo hagan al principio pueden haberlo olvidado para entonces.',
  preFlightTitle: '¿Está listo para la noche?',
  fine: 'Todo lo que se revisó está bien.',
  found:
    '{count, plural, one {En # servicio, el lanzamiento se busca por su código esa noche. Indica allí su canción en cuanto te la diga tu distribuidora.} many {En # servicios, el lanzamiento se busca por su código esa noche. Indica allí sus canciones en cuanto te las diga tu distribuidora.} other {En # servicios, el lanzamiento se busca por su código esa noche. Indica allí sus canciones en cuanto te las diga tu distribuidora.}}',
  doubts:
    '{count, plural, one {# coincidencia está en duda: revísala y decide, o allí no se guarda.} many {# coincidencias están en duda: revísalas y decide, o allí no se guarda nada.} other {# coincidencias están en duda: revísalas y decide, o allí no se guarda nada.}}',
  permissions:
    '{count, plural, one {# fan tiene que conectar su servicio de nuevo. Ya le avisamos; dilo otra vez en tu próxima publicación.} many {# fans tienen que conectar su servicio de nuevo. Ya les avisamos; dilo otra vez en tu próxima publicación.} other {# fans tienen que conectar su servicio de nuevo. Ya les avisamos; dilo otra vez en tu próxima publicación.}}',
  promises:
    '{count, plural, one {Se prometió # guardado que todavía no está planificado. No debería durar: pregunta a quienes administran este bot.} many {Se prometieron # guardados que todavía no están planificados. No debería durar: pregunta a quienes administran este bot.} other {Se prometieron # guardados que todavía no están planificados. No debería durar: pregunta a quienes administran este bot.}}',
  communitiesMissing: 'No hay ninguna comunidad vinculada: nadie leería que ya salió. Escribe /community en tu grupo.',
  carriage:
    '{count, plural, one {En # plataforma no se puede avisar a todos los fans antes de la mañana. Publícalo también en la comunidad.} many {En # plataformas no se puede avisar a todos los fans antes de la mañana. Publícalo también en las comunidades.} other {En # plataformas no se puede avisar a todos los fans antes de la mañana. Publícalo también en las comunidades.}}',
};
