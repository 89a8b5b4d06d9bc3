/** Buttons by which a fan says yes; each whole, whatever stands beside it. */
export const ways = {
  save: '{kind, select, preAdd {Pre-add on {service}} other {Pre-save on {service}}}',
  saveNow: 'Save now on {service}',
  saveAndFollow:
    '{kind, select, preAdd {Pre-add and favourite the artist on {service}} other {Pre-save and follow on {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {Save now and favourite the artist on {service}} other {Save now and follow on {service}}}',
  native: '{kind, select, preAdd {Pre-add on {service}’s own page} other {Pre-save on {service}’s own page}}',
  follow: 'Follow {artist} on {service}',
  followYourself: 'Follow {artist} on {service} yourself',
  reminder: 'Remind me with the {service} link',
  onlySave: '{kind, select, preAdd {Only pre-add on {service}} other {Only pre-save on {service}}}',
  onlySaveNow: 'Only save now on {service}',
  reminderInstead: 'Get a reminder instead',
  onlyRemind: 'Get a reminder instead',
} as const;

/** The same where there is no more room than for the deed: the service stands beside it. */
export const shortWays = {
  preSave: 'Pre-save',
  preAdd: 'Pre-add',
  saveNow: 'Save now',
  follow: 'Follow',
  reminder: 'Remind me',
} as const;

/** What comes of a way, below the name of its service. */
export const wayNotes = {
  saved: 'We save it for you at midnight',
  savedNow: 'We save it for you, now',
  native: 'On {service}’s own page',
  follow: 'Follow there, link at midnight',
  followHere: 'Follow there, link on this page at midnight',
  reminder: 'The link at midnight',
  reminderHere: 'The link on this page at midnight',
  notOpen: 'Not open yet',
} as const;
