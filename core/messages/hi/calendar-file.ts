/** The release as an entry in a calendar. */
export const calendarFile = {
  summary: '{artist} की रिलीज़ {title} आ गई है',
  description: 'यहाँ सुनें: {url}',
  alarm: '{title} अब उपलब्ध है',
};
