/** The release as an entry in a calendar. */
export const calendarFile = {
  summary: 'Sale {title} de {artist}',
  description: 'Escúchalo aquí: {url}',
  alarm: '{title} ya está disponible',
};
