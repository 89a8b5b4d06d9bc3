/** `/invite`. */
export const invite = {
  help: 'Your own link and code for friends, with a QR code and a card for your story.',
  title: 'Bring friends to “{title}”',
  code: 'Your code',
  codeUse: '{code}: a friend types it after /presave, as code.',
  point:
    'Every friend who signs up with it counts for you on /leaderboard, whichever way they choose to get the release.',
  shareName: 'To pass on',
  share: '“{title}” by {artist} is coming. Pre-save it with my link: {url}',
  shareOut: '“{title}” by {artist} is out. Get it with my link: {url}',
  link: 'Your link',
  print: 'QR code for print',
  storyCaption: 'Card for your story (1080 × 1920). Add your link as a sticker: {url}',
  qrCaption: 'Your link as a QR code: friends scan it from your screen or from paper. {url}',
} as const;
