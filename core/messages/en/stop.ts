/** `/stop`. */
export const stop = {
  help: 'Stop everything: nothing more is saved for you, and no more messages.',
  nothing: 'There is nothing to stop: nothing is planned for you here. Type /presave if you want to begin.',
  title: 'Stopped',
  artist: 'With {artist}, from this moment:',
  preSave: '“{title}” is not saved for you on {service}.',
  soft: 'You get no message about “{title}” on {service}.',
  saved: '“{title}” stays in your library on {service}: it was saved already.',
  'no-follow':
    'Nobody more is followed for you. Whom you follow by now you go on following: unfollow them there, if you like.',
  'no-keep-permission': 'Your permission is not kept for the next releases.',
  'no-news': 'You get no news.',
  'no-leaderboard-name': 'Your name is not shown on the leaderboard.',
  'no-ads': 'Nobody is told of your visits.',
  destroyed:
    'Your permission is destroyed: we have no access to your account any more. What is in your library stays there.',
  back: 'Changed your mind? Type /presave for a new link. To be erased altogether, type /forget.',
} as const;
