/** The release as an entry in a calendar. */
export const calendarFile = {
  summary: 'Sai {title}, de {artist}',
  description: 'Ouça aqui: {url}',
  alarm: '{title} já saiu',
};
