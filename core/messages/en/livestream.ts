/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist} goes live',
  when: '{at}, for “{title}”.',
  preSave: 'Not pre-saved yet? Get your own link before it starts: it takes a minute.',
  startsIn: 'Starts',
  watch: 'Watch it live',
  eventName: '{artist} live: {title}',
  eventText: '{artist} is live for “{title}”. Get it at midnight, your time:',
  pageLine: 'Live: {date}, {time}',
  pageNow: 'Live now: watch it',
  pageZone: 'by the clocks of {city}',
} as const;
