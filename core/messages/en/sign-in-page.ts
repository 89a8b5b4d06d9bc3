/** A service's sign-in inside a page of ours. */
export const signInPage = {
  title: '{service}: {title}',
  heading: '{kind, select, preAdd {Pre-add it with {service}} other {Pre-save it with {service}}}',
  otherBrowser: 'One step first: open it in your own browser',
  insideApp:
    '{service} asks you in a window of its own. The browser inside {app} does not let it open, or does not let it answer.',
  insideSomeApp:
    '{service} asks you in a window of its own. The browser inside this app does not let it open, or does not let it answer.',
  openInMine: 'Open in my browser',
  copyInstead: 'Nothing happened? Copy this link and open it in Chrome or Firefox.',
  openByMenu:
    'Open the menu of this page (•••) and choose your browser. Or copy this link and open it in Safari, Chrome or Firefox.',
  yoursAlone: 'It is yours alone: please do not pass it on.',
  yourLink: 'Your link',
  copy: 'Copy the link',
  copied: 'Copied. Now open your browser and paste it there.',
  how: 'How it goes',
  howWindow: 'A window of Apple’s opens and asks you to allow it. We never see your password.',
  howBack: 'You come back here by yourself, and the promise is made.',
  howSaved:
    'When it comes out where you are ({city}), it is added to your library, looked for there, and you are told.',
  allow: 'What you allow, and why:',
  keptUntilAfter:
    'We keep the permission until three days after the release, then destroy it. You can take it back at any time: on your page here, or at Apple under the apps that may use your account.',
  keptForDays:
    'We keep the permission for three days, then destroy it. You can take it back at any time: on your page here, or at Apple under the apps that may use your account.',
  ends: 'Apple ends it after about {months} months.',
  called:
    '{kind, select, preAdd {“Pre-add” is what it is called on {service}; it is the same promise as a pre-save.} other {“Pre-save” is what it is called on {service}; it is the same promise as a pre-save.}}',
  here: 'Try it here all the same',
  go: 'Continue with Apple',
  loading: 'Getting Apple’s sign-in ready…',
  waiting: 'Apple’s window is open: say yes there, and you come back here by yourself.',
  closed:
    'Apple’s window closed without a yes, so nothing is promised yet. Press the button to try again. If no window opened at all, let this page open pop-ups, or use another browser.',
  unavailable:
    'Apple’s sign-in did not load. An ad blocker may hold it back, or the connection is slow: open this page again, or choose a reminder below.',
  done: 'Thank you. One moment…',
  noScript:
    'Apple’s sign-in works with JavaScript only, and it is off in this browser. Turn it on and open this page again, or take the reminder: then the release comes to you as a link, right on time.',
  reminder: 'A reminder instead',
  back: 'Back to the release',
} as const;
