/** `/status`. */
export const status = {
  help: 'See your pre-saves, and how long your permission is kept.',
  nothing: 'You have not pre-saved anything yet. Type /presave to get your link.',
  where: 'by {artist}, on {service}',
  version: 'Your version: {title}',
  ofTrack: 'Track: {told}',
  ofAlbum: 'Album: {told}',
  permission: 'Your permission',
  keptUntil: 'Kept until {at} at the latest, then destroyed.',
  destroyedOn: 'Destroyed on {at}: we have no access to your {service} account any more.',
  destroyed: 'None: we have no access to your {service} account.',
  listen: 'Open on {service}: {title}',
  promised: 'Promised for {when}.',
  promisedNative: 'You pre-save it on {service}’s own page, and get the link here at {when}.',
  promisedFollow: 'You follow the artist on {service}, and get the link here at {when}.',
  promisedReminder: 'You get the {service} link here at {when}.',
  promisedIfSubscribed:
    'You get the {service} link here at {when}, or a save, if your account has a subscription by then.',
  saving: 'It is out: we are saving it to your {service} library now.',
  retry: 'Waiting for {service}: it did not answer as it should, we keep trying.',
  notLive: 'Waiting for {service}: it is not out there in your country yet, we keep looking.',
  doubtful:
    'Waiting for the artist’s team: what {service} has is not certain to be this release. We save it as soon as they say which it is; there is nothing for you to do.',
  accepted: '{service} says it is saved; we are checking that it is really there.',
  verified: 'Saved and checked: it is in your {service} library.',
  alreadyThere: 'Already in your {service} library: you were first.',
  undone: 'Taken out of your {service} library again, as you wanted.',
  needsReauth: '{service} needs you to reconnect: type /presave, open your link and connect {service} again.',
  withdrawn: 'Withdrawn: nothing is saved.',
  linkSent: 'It is out, and we sent you the {service} link.',
  linkSentSavable: 'It is out, and we sent you the {service} link. Type /presave to have it saved for you as well.',
  cancelled: 'The artist has cancelled this release: nothing is saved any more.',
  neverCertain:
    'It was not certain for three days which one on {service} is it, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.',
  neverThere: '{service} did not have it for three days, so we could not save it. Type /presave to have us try again.',
  refused:
    '{service} did not let us save it. It is out: save it there yourself, or type /presave to have us try again.',
} as const;
