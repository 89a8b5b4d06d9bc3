/** `/presave`. `term`: what the service calls it, `preAdd` or `preSave`. */
export const preSave = {
  help: 'Get your own link to pre-save the next release, or to save it now if it is out.',
  codeHelp: 'A friend’s code, if one brought you here.',
  by: 'by {artist}',
  invite: 'Pre-save it now, and it is in your library when it comes out.',
  inviteToLinks: 'Choose your service: you get its link when it comes out.',
  ways: 'How is your choice on the page: {ways}.',
  wayDirect: 'we save it for you',
  wayNative: 'you pre-save it on the service’s own page',
  wayFollow: 'you follow {artist} there',
  wayReminder: 'you get the link',
  yoursAlone: 'The link is yours alone: please do not pass it on.',
  toCome: `{term, select,
    preAdd {You have pre-added it on {service}. It will be saved for you at {when}.}
    other {You have pre-saved it on {service}. It will be saved for you at {when}.}}`,
  reminderToCome:
    'You get the {service} link here at {when}. To have it saved for you instead, open your pre-save and connect {service}.',
  linkToCome: 'You get the {service} link here at {when}.',
  linkSent: 'We sent you the {service} link.',
  reminded:
    'We sent you the {service} link. To have it saved for you as well, open your pre-save and connect {service}.',
  underAge:
    'You told us that you are under 18. Here are plain links and a calendar entry: nothing is asked of you. All we keep is that you told us, so that we do not ask again.',
  plainLinks: 'Links and calendar',
  past: `{term, select,
    preAdd {You have pre-added it on {service}. Its time was {when}: type /status to see how it went.}
    other {You have pre-saved it on {service}. Its time was {when}: type /status to see how it went.}}`,
  out: "It's out.",
  outBySaving: 'Save it now, and it is in your library a moment later.',
  comesOut: 'It is coming out around the world, at midnight everywhere.',
  comesOutBySaving: 'Save it now: where it is out it is in your library a moment later, elsewhere at midnight.',
  outAfterPreSave: 'You asked us to save it on {service}: type /status to see how it went.',
  outAfterLink: 'You asked for the {service} link: it is on the page.',
  outAfterReminder: 'You asked for the {service} link. We can save it for you as well.',
  saveLink: 'Save it now',
  joinLink: 'Pre-save now',
  calendar: 'Put it into my calendar',
  againLink: 'Open your pre-save',
  listenLink: 'Listen now',
  ownCode: 'Your code for friends',
  passOn: '{code}. Your link, a QR code and words to pass on: type /invite.',
  codeNoted: 'Your friend’s code is noted: it counts for them once you have signed up.',
  codeUnknown:
    'That code is none of this release, so it counts for nobody. You can pre-save all the same, or try the code again.',
  codeTooLate: 'You signed up before, so the code counts for nobody any more. Your own is below.',
} as const;
