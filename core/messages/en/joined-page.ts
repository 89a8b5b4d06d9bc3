/** The link of a campaign for a fan who is in. */
export const joinedPage = {
  title: "You're in: {title}",
  heading: 'You’re in.',
  by: '{title} by {artist}',
  onService: 'On {service}',
  whatNow: 'What happens now',
  version: 'Your version: {version}',
  readBack: 'We read your library back to be sure that it is really there.',
  nothingSaved: 'Nothing is saved.',
  waitsForSubscription:
    '{service} keeps a library for subscribers only, and this account has no subscription. We keep your permission: if you subscribe before then, it is saved for you; else you get the link.',
  nothingSavedOrKept: 'Nothing is saved, and nothing of your {service} account is kept.',
  savedByService: '{service} saves it, not we.',
  savedByServiceNothingKept: '{service} saves it, not we, and nothing of your {service} account is kept.',
  countsForAnother:
    'This {service} account was here before under another chat account, and an account counts once: for points, that is. If that was you as well, type /link there, and its code in the chat you came from.',
  destroysOn: 'We destroy your permission on {date}.',
  destroyedOn: 'We destroyed your permission on {date}.',
  linkHere: 'At {time} on {date} ({city} time) this page has the {service} link.',
  linkInChat: 'At {time} on {date} ({city} time) we send you the {service} link in your chat.',
  followWanted:
    '{kind, select, preAdd {We put {artist} among your favourites as soon as {service} answers.} other {We follow {artist} for you as soon as {service} answers.}}',
  followRefused:
    '{kind, select, preAdd {{service} did not let us put {artist} among your favourites: you can do it there. Your pre-add is not touched by that.} other {{service} did not let us follow {artist} for you: you can do it there. Your pre-save is not touched by that.}}',
  followed:
    '{kind, select, preAdd {{artist} is among your favourites on {service}.} other {You follow {artist} on {service}: new releases can reach your Release Radar.}}',
  reconnect:
    '{items, select, track {Your permission has ended. Connect {service} again below, or we cannot save the track at {time} on {date} ({city} time).} album {Your permission has ended. Connect {service} again below, or we cannot save the album at {time} on {date} ({city} time).} trackAndAlbum {Your permission has ended. Connect {service} again below, or we cannot save the track and album at {time} on {date} ({city} time).} other {Your permission has ended. Connect {service} again below, or we cannot save the release at {time} on {date} ({city} time).}}',
  promise:
    '{items, select, track {At {time} on {date} ({city} time) we save the track to your {service} library.} album {At {time} on {date} ({city} time) we save the album to your {service} library.} trackAndAlbum {At {time} on {date} ({city} time) we save the track and album to your {service} library.} other {At {time} on {date} ({city} time) we save the release to your {service} library.}}',
  takenCareOf:
    '{items, select, track {Your {service} library has been taken care of: the track.} album {Your {service} library has been taken care of: the album.} trackAndAlbum {Your {service} library has been taken care of: the track and album.} other {Your {service} library has been taken care of: the release.}}',
  toldHere: 'This page tells you how it went: come back to it with this browser.',
  toldInChat: 'We tell you on {platform}, as {fan}.',
  whereToTell: 'Where shall we tell you?',
  joinChat: 'Join on {platform}, then type /presave',
  chatSavedOn:
    'On {platforms}: type /presave there, open the link you get, and sign in once more with the same account. By that we see that both are you: your pre-save stays as it is, and you hear of it in chat.',
  chatSaved:
    'In the artist’s chat: type /presave there, open the link you get, and sign in once more with the same account. By that we see that both are you: your pre-save stays as it is, and you hear of it in chat.',
  orNothingSaved:
    'Or do nothing: this browser knows you, and in any other you can come back to <link>your page</link> by the same sign-in, until we have destroyed your permission.',
  chatLinkOn:
    'On {platforms}: type /presave there, and open the link you get in this browser. By that we see that both are you, and you get the link in chat. Or do nothing: this browser knows you, and no other does.',
  chatLink:
    'In the artist’s chat: type /presave there, and open the link you get in this browser. By that we see that both are you, and you get the link in chat. Or do nothing: this browser knows you, and no other does.',
  moreServices: 'Pre-save on another service, too',
  cityQuestion: 'Which city do you live in?',
  cityWhy: '{artist} sees how many fans each city has, and never who: that is how they know where to play.',
  cityTaken: 'By your connection we took it for {city}; say so if it is another one.',
  cityKeep: 'Save my city',
  cityDecline: 'Rather not say',
  cityLater: 'Your pre-save does not depend on it. You can change it at any time on <link>your page</link>.',
  consentEnds: 'The service ends it on {date} at the latest.',
  consentYes: 'Yes, please',
  consentNo: 'No, thanks',
  consentLater:
    'What we save for you does not depend on it. You can change your mind at any time on <link>your page</link>.',
} as const;
