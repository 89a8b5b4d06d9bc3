/**
 * What a fan is told of their own pre-save. `items`: what of it is meant, `track`, `album` or `both`; `term`: what the
 * service calls a pre-save, `preAdd` or `preSave`.
 */
export const announcements = {
  signedUpTitle: "You're in: {title}",
  signedUp: `{items, select,
    track {“{title}” by {artist}: the track will be saved to your {service} library at {when}.}
    album {“{title}” by {artist}: the album will be saved to your {service} library at {when}.}
    other {“{title}” by {artist}: the track and the album will be saved to your {service} library at {when}.}}`,
  following: 'You follow {artist} on {service} as well: new releases can reach your Release Radar.',
  favourite: '{artist} is among your favourites on {service} as well.',
  countsForAnother:
    'This {service} account was here before under another chat account, and an account counts once: for points, that is. If that was you as well, type /link there, and its code here.',
  weTell: 'We tell you as soon as it is there. Type /status to look at any time.',
  savedTitle: '{title} is in your library',
  isOut: '“{title}” by {artist} is out.',
  outTitle: '{title} is out',
  alreadyThere: '“{title}” by {artist} was already in your {service} library: you were first.',
  partTitle: 'Not all of {title} could be saved',
  notSavedTitle: '{title} could not be saved',
  savedInPart: '“{title}” by {artist} could be saved only in part to your {service} library.',
  notSaved: '“{title}” by {artist} could not be saved to your {service} library.',
  delayedTitle: '{title}: a little later',
  delayed: '“{title}” by {artist} is out, but {service} does not answer for your library as it should.',
  weKeepTrying: 'We keep trying for three days, and tell you as soon as it is there. You need not do anything.',
  reconnectTitle: 'Please connect {service} again',
  reconnect: `{items, select,
    track {{service} does not accept your permission any more, so the track of “{title}” by {artist} could not be saved yet.}
    album {{service} does not accept your permission any more, so the album of “{title}” by {artist} could not be saved yet.}
    other {{service} does not accept your permission any more, so the track and the album of “{title}” by {artist} could not be saved yet.}}`,
  reconnectHow:
    'Open your link and connect {service} again. In another browser than last time, type /presave for a link of your own first.',
  newDateTitle: '{title} has a new date',
  newDate: `{items, select,
    track {“{title}” by {artist} comes out at another time: the track will be saved to your {service} library at {when}.}
    album {“{title}” by {artist} comes out at another time: the album will be saved to your {service} library at {when}.}
    other {“{title}” by {artist} comes out at another time: the track and the album will be saved to your {service} library at {when}.}}`,
  goesAlong: `{term, select,
    preAdd {Your pre-add goes along with it: there is nothing you have to do.}
    other {Your pre-save goes along with it: there is nothing you have to do.}}`,
  postponedTitle: '{title} has no date for now',
  postponed: 'The artist has put “{title}” by {artist} off, and will name a new date.',
  waitsForDate: `{term, select,
    preAdd {Your pre-add on {service} waits for it: there is nothing you have to do, and we tell you the date.}
    other {Your pre-save on {service} waits for it: there is nothing you have to do, and we tell you the date.}}`,
  cancelledTitle: '{title} was cancelled',
  cancelled: `{term, select,
    preAdd {The artist has cancelled “{title}” by {artist}, so your pre-add on {service} has ended.}
    other {The artist has cancelled “{title}” by {artist}, so your pre-save on {service} has ended.}}`,
  cancelledPermission: 'We use your permission for it no more, and there is nothing you have to do.',
  sharedTitle: 'Your {service} account was used once more',
  shared:
    'Somebody just signed in here with the {service} account that you pre-saved “{title}” by {artist} with, but not as you: in another chat account or browser. Your {title} stays as it is, and an account counts once.',
  sharedByYou: 'If that was you: type /link here, and its code in your other chat account, and you are one.',
  sharedByAnother:
    'If it was not you: change your password at {service}, and end there whatever you do not know. With /stop here you end what you pre-saved yourself.',
  kept: `{items, select,
    track {We saved the track to your {service} library, and checked that it is there.}
    album {We saved the album to your {service} library, and checked that it is there.}
    other {We saved the track and the album to your {service} library, and checked that they are there.}}`,
  there: `{items, select,
    track {You had the track there already.}
    album {You had the album there already.}
    other {You had the track and the album there already.}}`,
  refused: `{items, select,
    track {{service} did not let us save the track. Open it and save it there yourself.}
    album {{service} did not let us save the album. Open it and save it there yourself.}
    other {{service} did not let us save the track and the album. Open it and save it there yourself.}}`,
  neverThere: `{items, select,
    track {{service} did not have the track for three days, so we could not save it. Type /presave to have us try again.}
    album {{service} did not have the album for three days, so we could not save it. Type /presave to have us try again.}
    other {{service} did not have the track and the album for three days, so we could not save it. Type /presave to have us try again.}}`,
  uncertain: `{items, select,
    track {For three days it was not certain which one on {service} is the track, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.}
    album {For three days it was not certain which one on {service} is the album, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.}
    other {For three days it was not certain which one on {service} is the track and the album, and we save nothing on a guess. Save it there yourself, or type /presave to have us try again.}}`,
  permission: 'Your permission',
  keptUntil: 'Kept until {at} at the latest, then destroyed.',
  inTheMorning: 'Tell me in the morning instead',
  listen: 'Listen on {service}',
  connectAgain: 'Connect {service} again',
  connect: 'Connect {service}',
} as const;
