/** When a release comes out, and the choice among several. */
export const releases = {
  clock: '{time} on {day} ({zone})',
  outAt: 'Out at {at}.',
  outOn: 'Out at 00:00 your time on {day}.',
  outWhereYouAre: 'Out where you are',
  outWhereArtistIs: 'Out where the artist is',
  outEverywhere: 'Out everywhere',
  optionHelp: 'Which release, where there are several.',
  suggestion: '{title} by {artist}',
  moreTitle: 'There is more to pre-save here',
  otherAt: '“{title}” by {artist}. Out at {at}.',
  otherOn: '“{title}” by {artist}. Out at 00:00 your time on {day}.',
  choose: 'Which one shall it be?',
} as const;
