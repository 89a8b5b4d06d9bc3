/** The artist's words to fans and communities, and the post that a release is out. */
export const letters = {
  from: 'Novedades de {artist}',
  getLink: 'Recibir mi propio enlace',
  listen: 'Escuchar ahora',
  page: 'Abrir la página de {title}',
  mute: 'No más novedades de {artist}',
  isOut: '{title} ya está disponible',
  outNow: '“{title}” de {artist} ya está disponible.',
  preSaved:
    'Quien hizo pre-save lo encuentra en su biblioteca, a más tardar en la medianoche de donde vive. /status dice cómo fue.',
  saveNow: '¿No hiciste pre-save? Recibe tu propio enlace: se guarda para ti al momento.',
};
