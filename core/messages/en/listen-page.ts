/** The link of a campaign once it is out, called off, or only to be shown as plain links. */
export const listenPage = {
  title: '{title} by {artist}: out now',
  preview: 'Out now. Listen.',
  outNow: 'Out now',
  listenOn: 'Listen on {service}',
  findOn: 'Find it on {service}',
  listenElsewhere: 'Listen elsewhere',
  findElsewhere: 'Find it elsewhere',
  closed: '{service} closed in {year}: go on from here',
  closedShort: 'closed in {year}: go on from here',
  saveElsewhere: 'Save it on another service, too',
  tiktok: 'Make a TikTok with this sound',
  postponedTitle: '{title} by {artist}: a new date is to come',
  postponed: 'A new date is to come',
  postponedWhat:
    'The artist has put this release off and will name a new date. Until then there is nothing to pre-save.',
  postponedJoined:
    'What you have pre-saved is kept for it, and you are told the date in chat. There is nothing you have to do.',
  pausedTitle: '{title} by {artist}: a short break',
  paused: 'A short break',
  pausedWhat:
    'The artist’s team has stopped this for a moment, so nothing can be pre-saved right now. Please come back later.',
  pausedJoined: 'What you have pre-saved is kept. There is nothing you have to do.',
  cancelledTitle: '{title} by {artist}: cancelled',
  cancelled: 'Cancelled',
  cancelledWhat: 'The artist has cancelled this release, so there is nothing to pre-save any more.',
  cancelledJoined:
    'Your pre-save has ended with it, and so has your permission for it. There is nothing you have to do.',
  linksTitle: '{title} by {artist}: links',
  linksWhy:
    'In India we ask nothing of anybody under 18: no permission, and nothing is saved for you. If you came from chat, we keep that you told us so beside your chat name: type /mydata there to see or erase it. The music is yours all the same.',
} as const;
