/** `/invite`. */
export const invite = {
  help: 'Get your own link and code to pass on to friends.',
  title: 'Bring friends to “{title}”',
  code: 'Your code',
  codeUse: '{code}: a friend types it after /presave, as code.',
  point:
    'Every friend who signs up with it counts for you on /leaderboard, whichever way they choose to get the release.',
  shareName: 'To pass on',
  share: '“{title}” by {artist} is coming. Pre-save it with my link: {url}',
  link: 'Your link',
  print: 'QR code for print',
} as const;
