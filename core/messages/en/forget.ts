/** `/forget`. */
export const forget = {
  help: 'Be forgotten: everything that says who you are is erased.',
  nothing: 'We know nothing of you here, so there is nothing to forget.',
  title: 'Shall we forget you?',
  what: 'Everything you pre-saved with {artist} is withdrawn, your permission is destroyed, and who you are is erased. What is in your library stays there. It cannot be undone.',
  how: 'Open the page and say yes there. The link is yours alone: please do not pass it on.',
  stop: 'If you only want nothing more to happen, type /stop: that takes effect at once.',
  link: 'Forget me for {artist}',
} as const;
