/** `/release`: the state of a release night. */
export const night = {
  help: 'For the artist: the state of the release night, what is saved and which midnights are to come.',
  asOf: '“{title}” at {when}:',
  table: `{due, plural,
    one {What became of the # item that is due}
    other {What became of the # items that are due}}`,
  step: 'Step',
  items: 'Items',
  verified: 'Seen in library',
  saved: 'Saved, not seen yet',
  waiting: 'Being tried',
  reminded: 'Got the link',
  reconnect: 'Fan must reconnect',
  failed: 'Failed for good',
  withdrawn: 'Taken back by fan',
  notYet: `{ahead, plural,
    one {The night has not begun. # item is promised.}
    other {The night has not begun. # items are promised.}}`,
  ahead: `{ahead, plural, one {# item is still to come.} other {# items are still to come.}}`,
  over: 'Every midnight has passed.',
  nothing: 'Nobody has pre-saved yet. Type /links for links to post.',
  waves: 'Midnights to come, in your time',
  yourTime: 'Your time',
  fans: 'Fans',
  where: 'Where',
  more: `{waves, plural,
    one {… and # more midnight with {fans, number} pre-saves.}
    other {… and # more midnights with {fans, number} pre-saves.}}`,
  cancelled: 'The release is cancelled: nothing is saved any more.',
  well: 'All services of this release answer as they should.',
  'away-throttled': '{service} asks us to go slowly: nothing is lost, it takes longer. There is nothing for you to do.',
  'away-app-stopped':
    '{service} refuses our app: tell whoever runs Frontrow to look at npm run doctor. What is promised is tried again.',
  'away-breaker': '{service} fails for many fans: we wait and try again by ourselves. There is nothing for you to do.',
  doubts: `{count, plural,
    one {# question waits for a human, about which recording of a service is yours. Type /campaign to decide it.}
    other {# questions wait for a human, about which recording of a service is yours. Type /campaign to decide them.}}`,
} as const;
