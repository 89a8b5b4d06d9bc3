/** When a release comes out, and the choice among several. */
export const releases = {
  clock: '{day} को {time} ({zone})',
  outAt: 'रिलीज़ का समय: {at}।',
  outOn: 'रिलीज़ {day} को, आपके समय से 00:00 बजे।',
  outWhereYouAre: 'आपके यहाँ रिलीज़',
  outWhereArtistIs: 'आर्टिस्ट के यहाँ रिलीज़',
  outEverywhere: 'हर जगह रिलीज़',
  optionHelp: 'कौन-सी रिलीज़, जहाँ कई हों।',
  suggestion: '{title}, {artist}',
  moreTitle: 'यहाँ प्री-सेव करने को और भी है',
  otherAt: '{artist} की रिलीज़ “{title}”। समय: {at}।',
  otherOn: '{artist} की रिलीज़ “{title}”। {day} को, आपके समय से 00:00 बजे।',
  choose: 'कौन-सी चाहिए?',
};
