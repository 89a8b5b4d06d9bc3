/** The release as an entry in a calendar. */
export const calendarFile = {
  summary: '{artist}-এর {title} রিলিজ হয়েছে',
  description: 'এখানে শুনুন: {url}',
  alarm: '{title} রিলিজ হয়েছে',
};
