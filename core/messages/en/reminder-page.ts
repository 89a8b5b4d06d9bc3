/** After a sign-in that cannot save: how the release reaches the fan all the same. */
export const reminderPage = {
  title: 'How shall it reach you? {title}',
  heading: 'How shall it reach you?',
  outAt: 'It is out at {time} on {date} ({city} time).',
  nothingKept: 'Nothing of your {service} account was kept.',
  remind: 'Remind me at midnight with the link',
  chatInstead:
    'Would you like a chat message instead? Type /presave in the chat where you found this, and open the link you get there.',
  otherService: 'Choose another service',
  signInAgain: 'Sign in to {service} again',
  otherAccount: 'Use another {service} account',
  'not-allow-listed':
    '{service} opens its library to a few invited accounts of this app only. For everybody else the release comes as a link, right on time.',
  'scope-missing':
    'You kept the library to yourself on {service}’s page, and that is fine: the release can come as a link, right on time. If it was a slip, sign in again and allow both.',
  'no-account':
    '{service} saves nothing for this account where you are. The release can come as a link, right on time.',
  'no-subscription':
    '{service} keeps a library for subscribers only, and says that this account has no subscription. The release can come as a link, right on time; if you subscribe before, sign in again.',
  'permission-too-short':
    '{service} lets us into your library for some hours only, and midnight is further away. The release can come as a link, right on time.',
  asLink: 'The release can come as a link, right on time.',
} as const;

/** The same when it is out already: there is nothing to be reminded of, it can be heard. */
export const cannotSavePage = {
  title: 'It is out: {title}',
  heading: 'It is out: listen here',
  'not-allow-listed':
    '{service} opens its library to a few invited accounts of this app only, so we cannot save it for you. You can add it there yourself.',
  'scope-missing':
    'You kept the library to yourself on {service}’s page, and that is fine: you can add it there yourself. If it was a slip, sign in again and allow both.',
  'no-account': '{service} saves nothing for this account where you are.',
  'no-subscription':
    '{service} keeps a library for subscribers only, and says that this account has no subscription. With one, sign in again and it is saved for you.',
  'permission-too-short':
    '{service} lets us into your library for some hours only, so we cannot save it for you later. You can add it there yourself.',
  byYourself: 'You can add it on {service} yourself.',
} as const;
