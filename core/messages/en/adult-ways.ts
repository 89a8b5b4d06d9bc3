/** The same buttons as `ways`, where pressing one says that the fan is of age as well. */
export const adultWays = {
  save: '{kind, select, preAdd {I am 18 or older: pre-add on {service}} other {I am 18 or older: pre-save on {service}}}',
  saveNow: 'I am 18 or older: save now on {service}',
  saveAndFollow:
    '{kind, select, preAdd {I am 18 or older: pre-add and favourite the artist on {service}} other {I am 18 or older: pre-save and follow on {service}}}',
  saveNowAndFollow:
    '{kind, select, preAdd {I am 18 or older: save now and favourite the artist on {service}} other {I am 18 or older: save now and follow on {service}}}',
  native:
    '{kind, select, preAdd {I am 18 or older: pre-add on {service}’s own page} other {I am 18 or older: pre-save on {service}’s own page}}',
  follow: 'I am 18 or older: follow {artist} on {service}',
  followYourself: 'I am 18 or older: follow {artist} on {service} myself',
  reminder: 'I am 18 or older: remind me with the {service} link',
  onlySave:
    '{kind, select, preAdd {I am 18 or older: only pre-add on {service}} other {I am 18 or older: only pre-save on {service}}}',
  onlySaveNow: 'I am 18 or older: only save now on {service}',
  reminderInstead: 'I am 18 or older: get a reminder instead',
  onlyRemind: 'I am 18 or older: only remind me',
} as const;
