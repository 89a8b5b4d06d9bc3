/** What a fan is told who gets the link instead of a save. */
export const reminders = {
  signedUp: '“{title}” by {artist}: we send you the {service} link here at {when}.',
  lookAnyTime: 'Type /status to look at any time.',
  onItsPage: 'You chose {service}’s own page: pre-save it there if you have not yet.',
  followThere: 'You chose to follow {artist} on {service}: do it there if you have not yet.',
  movedTitle: 'You get the link to {title} at midnight',
  moved: 'We send you the link here at {when}.',
  forSubscribers:
    '{service} keeps a library for subscribers only, so we cannot save “{title}” by {artist} for you as things are.',
  subscribeInTime: 'We keep your permission: if you subscribe before then, we save it for you instead.',
  notAccepted:
    '{service} does not accept your permission any more, so we cannot save “{title}” by {artist} for you as things are.',
  notLet: '{service} does not let us save “{title}” by {artist} to your account.',
  wayBack:
    'Or connect {service} again, and it is saved for you. In another browser than last time, type /presave for a link of your own first.',
  newDate: '“{title}” by {artist} comes out at another time: we send you the link here at {when}.',
  cancelled:
    'The artist has cancelled “{title}” by {artist}, so no {service} link will come. There is nothing you have to do.',
  isOut: '“{title}” by {artist} is out, and here is your {service} link.',
  ifOnItsPage: 'If you pre-saved it on {service}’s own page, {service} puts it into your library.',
  ratherSaved: 'Would you rather have it in your library? Connect {service}, and we save it at once.',
} as const;
