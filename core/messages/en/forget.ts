/** `/forget`. */
export const forget = {
  help: 'Be forgotten: everything that says who you are is erased.',
  nothing: 'We know nothing of you here, so there is nothing to forget.',
  title: 'Shall we forget you?',
  what: 'Everything you pre-saved with {artist} is withdrawn, your permission is destroyed, and who you are is erased. What is in your library stays there. It cannot be undone.',
  how: 'Open the page and say yes there. The link is yours alone: please do not pass it on.',
  stop: 'If you only want nothing more to happen, type /stop: that takes effect at once.',
  link: 'Forget me for {artist}',
  actsTitle: 'And what you did for artists?',
  onTeam: 'You are on the team of {artist}: {role}.',
  lastOwner:
    'You are the only owner of the team of {artist}: once you are gone, nobody can say who is on it. Better make somebody else an owner first, with /team do:role. If you do not, the people who run this bot have to name one.',
  asked: 'You have asked for {artist}: the request goes, and so does the campaign you made for them.',
  acts: 'You leave every team. What you did stays, as done by somebody who was forgotten; your drafts and codes go.',
  everywhere:
    'You are forgotten as a fan of every artist here as well, by whichever of your linked accounts. What another account of yours does on a team is forgotten from there. It takes effect at once, and cannot be undone.',
  everywhereButton: 'Forget me everywhere',
  done: 'You are forgotten: nothing here says who you are any more. You can always begin anew, with /presave.',
  sureHelp: 'Leave it out: you are asked first.',
} as const;
