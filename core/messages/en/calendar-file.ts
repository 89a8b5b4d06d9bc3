/** The release as an entry in a calendar. */
export const calendarFile = {
  summary: '{title} by {artist} is out',
  description: 'Listen here: {url}',
  alarm: '{title} is out',
} as const;
