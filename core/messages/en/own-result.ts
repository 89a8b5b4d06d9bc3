/** How a fan's own save went, or how far it is. */
export const ownResult = {
  library: 'Your {service} library',
  onService: '{kind, select, preAdd {Your pre-add on {service}} other {Your pre-save on {service}}}',
  version: 'Your version: {version}',
  mayClose: 'You may close this page: come back to it with this browser, and it tells you how it went.',
  mayCloseChat: 'You may close this page: we tell you on {platform}.',
  destroysOn: 'We destroy your permission on {date}.',
  saved: 'It is in your library: we saved it and read it back.',
  'already-there': 'It was in your library already, so there was nothing left to do.',
  'not-saved': 'We could not save it for you. Add it yourself with the button below, or let us try again.',
  'release-reminder': 'It is out: here is the link you asked for.',
  reconnect:
    'Your permission had ended, so we could not save it yet. Connect again and we save it now, or add it yourself with the button below.',
  takenBack: 'You had us take it out of your library again. If you want it back, we save it again.',
  saving: 'Saving… It takes a few seconds, and this page looks again by itself.',
  native:
    'It is out. You chose {service}’s own page, so {service} saves it for you; we cannot look. The link is below.',
  accepted:
    '{service} says that it is saved, but it is not in your library yet. We look again soon, and save it again if it is missing then.',
  doubtful:
    'What {service} has is not certain to be this release, and we save nothing on a guess. The artist’s team is asked which one it is; we save it as soon as they say so. There is nothing for you to do.',
  notLive:
    '{service} does not have it where you are yet. We look again every few minutes, for three days, and save it as soon as it is there.',
  retry: '{service} does not answer as it should. We keep trying, for three days.',
  nextInLine: 'It is next in line: we are saving it.',
  onItsWay: '{kind, select, preAdd {Your pre-add is on its way.} other {Your pre-save is on its way.}}',
} as const;
