/** `/stop`. */
export const stop = {
  help: 'Detén todo: no se guarda nada más por ti y no llegan más mensajes.',
  nothing: 'No hay nada que detener: aquí no hay nada planeado para ti. Escribe /presave si quieres empezar.',
  title: 'Detenido',
  artist: 'Para {artist}, desde este momento:',
  preSave: '“{title}” no se guarda por ti en {service}.',
  soft: 'No recibes ningún mensaje sobre “{title}” en {service}.',
  saved: '“{title}” se queda en tu biblioteca de {service}: ya estaba guardado.',
  'no-follow':
    'No se sigue a nadie más por ti. A quienes ya sigues no se les deja de seguir: hazlo tú allí, si quieres.',
  'no-keep-permission': 'Tu permiso no se conserva para los próximos lanzamientos.',
  'no-news': 'No recibes novedades.',
  'no-leaderboard-name': 'Tu nombre no se muestra en la clasificación.',
  'no-ads': 'No se informa a nadie de tus visitas.',
  destroyed: 'Tu permiso está destruido: ya no tenemos acceso a tu cuenta. Lo que está en tu biblioteca se queda ahí.',
  back: '¿Cambiaste de opinión? Escribe /presave para recibir un enlace nuevo. Para que se borre todo, escribe /forget.',
};
