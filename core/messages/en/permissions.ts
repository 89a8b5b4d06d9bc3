/** Why a service is asked for each of its permissions, as its fans read before they say yes. */
export const permissions = {
  whichAccount: 'See which account it is, and in which country.',
  saveToLibrary: 'Save the release to your library when it is out.',
  checkLibrary: 'Check that it is really there, so nothing is promised and not kept.',
  follow: 'Follow the artist for you, so that new releases can reach your Release Radar.',
  checkFollows: 'See whether you follow them already: then nothing is changed.',
  saveToFavourites: 'Save the release to your favourites when it is out, and check that it is there.',
  takeOut: 'Take it out again, if you ask us to undo it.',
  whileAsleep: 'Do that at midnight, while you are asleep.',
  saveToCollection: 'Save the release to your collection when it is out.',
  allOfAppleMusic:
    'Add the release to your library when it is out, check that it is really there, and put the artist among your favourites if you ask for that. Apple has one permission for all of Apple Music: we keep it sealed, and use it for nothing else.',
} as const;
