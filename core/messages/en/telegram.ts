/** What the bot says on Telegram alone. */
export const telegram = {
  inPrivate: 'That is for you alone: I have answered you in our own chat.',
  open: 'Open our chat',
  notBegun: 'That is for you alone. Tap the button, then Start, and I answer you in our own chat.',
  begin: 'Answer me in private',
  hello:
    'Hello! Type /presave here, and the next release is in your library at midnight, your own time. What is for you alone I say in our own chat; /help tells what else I can do.',
  forManagers: 'If you run this group for an artist: /community links it to their release.',
} as const;
