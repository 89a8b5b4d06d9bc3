/** The link of a campaign once it is out, called off, or only to be shown as plain links. */
export const listenPage = {
  title: '{title} de {artist}: ya disponible',
  preview: 'Ya disponible. Escúchalo.',
  outNow: 'Ya disponible',
  listenOn: 'Escuchar en {service}',
  findOn: 'Encontrarlo en {service}',
  listenElsewhere: 'Escuchar en otro lugar',
  findElsewhere: 'Encontrarlo en otro lugar',
  closed: '{service} cerró en {year}: sigue desde aquí',
  closedShort: 'cerró en {year}: sigue desde aquí',
  saveElsewhere: 'Guardarlo también en otro servicio',
  tiktok: 'Hacer un TikTok con este sonido',
  postponedTitle: '{title} de {artist}: habrá una nueva fecha',
  postponed: 'Habrá una nueva fecha',
  postponedWhat:
    'Este lanzamiento fue aplazado por su artista y tendrá una nueva fecha. Hasta entonces no hay nada para hacer pre-save.',
  postponedJoined:
    'Los pre-saves que ya hiciste se conservan para ella, y te decimos la fecha por el chat. No tienes que hacer nada.',
  pausedTitle: '{title} de {artist}: una breve pausa',
  paused: 'Una breve pausa',
  pausedWhat:
    'El equipo del lanzamiento detuvo esto por un momento, así que ahora no se puede hacer pre-save de nada. Vuelve más tarde.',
  pausedJoined: 'Los pre-saves que ya hiciste se conservan. No tienes que hacer nada.',
  cancelledTitle: '{title} de {artist}: cancelado',
  cancelled: 'Cancelado',
  cancelledWhat: 'Este lanzamiento fue cancelado por su artista, así que ya no hay nada para hacer pre-save.',
  cancelledJoined: 'Tu pre-save terminó con él, y también tu permiso para él. No tienes que hacer nada.',
  linksTitle: '{title} de {artist}: enlaces',
  linksWhy:
    'En India no le pedimos nada a nadie menor de 18 años: ningún permiso, y no se guarda nada por ti. Si llegaste desde el chat, conservamos que nos lo dijiste junto a tu nombre de chat: escribe /mydata allí para verlo o borrarlo. La música es tuya igualmente.',
};
