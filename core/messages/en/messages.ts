/** `/messages`. */
export const messages = {
  help: 'Choose when you are told, at midnight or in the morning, and whose news you get.',
  atHelp: 'midnight: as soon as it is known. morning: not before nine.',
  muteHelp: 'The artist to hear no more news of, as its button has it.',
  newsHelp: 'The artist to hear news of, as its button has it.',
  title: 'What I tell you',
  nothing: 'You have pre-saved nothing yet, so there is nothing to tell you. Type /presave to begin.',
  'when-midnight': 'How your pre-saves went you hear at once, at your midnight.',
  'when-morning':
    'How your pre-saves went you hear in the morning, from nine on: nothing between ten at night and then.',
  news: 'You get news from {artist}.',
  noNews: 'You get no news from {artist}, only what your own pre-saves need.',
  whatNews:
    'News are what the artist tells their fans besides: a new release, a concert. They come in chat, or by e-mail if you are told there. You end them here by one tap.',
  more: 'To change anything else: /mydata leads to your own page.',
  unknown: 'Type /messages at: morning, or /messages at: midnight.',
  'choose-midnight': 'Tell me at midnight',
  'choose-morning': 'Tell me in the morning',
  mute: 'No more news from {artist}',
  ask: 'Get news from {artist}',
} as const;
