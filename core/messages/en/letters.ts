/** The artist's words to fans and communities, and the post that a release is out. */
export const letters = {
  from: 'News from {artist}',
  getLink: 'Get my own link',
  listen: 'Listen now',
  page: 'Open the page of {title}',
  mute: 'No more news from {artist}',
  isOut: '{title} is out',
  outNow: '“{title}” by {artist} is out.',
  preSaved: 'Who pre-saved it finds it in their library, by the midnight of where they live. /status says how it went.',
  saveNow: 'Not pre-saved? Get your own link: it is saved for you at once.',
} as const;
