/** `/messages`. */
export const messages = {
  help: 'Elige cuándo te aviso, a medianoche o por la mañana, y de quién recibes novedades.',
  atHelp: 'midnight: en cuanto se sepa. morning: no antes de las nueve.',
  muteHelp: 'Artista de quien no quieres más novedades, tal como está en su botón.',
  newsHelp: 'Artista de quien quieres novedades, tal como está en su botón.',
  title: 'Lo que te digo',
  nothing: 'Todavía no hiciste ningún pre-save, así que no hay nada que decirte. Escribe /presave para empezar.',
  'when-midnight': 'Te enteras al momento de cómo fueron tus pre-saves, en tu medianoche.',
  'when-morning':
    'Te enteras por la mañana de cómo fueron tus pre-saves, a partir de las nueve: nada entre las diez de la noche y esa hora.',
  news: 'Recibes novedades de {artist}.',
  noNews: 'No recibes novedades de {artist}, solo lo que necesitan tus propios pre-saves.',
  whatNews:
    'Las novedades son lo demás que cada artista cuenta a sus fans: un nuevo lanzamiento, un concierto. Llegan por el chat, o por correo si recibes ahí los avisos. Aquí dejas de recibirlas con un toque.',
  more: 'Para cambiar cualquier otra cosa: /mydata te lleva a tu propia página.',
  unknown: 'Escribe /messages at: morning, o /messages at: midnight.',
  'choose-midnight': 'Avísame a medianoche',
  'choose-morning': 'Avísame por la mañana',
  mute: 'No más novedades de {artist}',
  ask: 'Recibir novedades de {artist}',
};
