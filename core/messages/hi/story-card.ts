/** Drawn on a card for a story, so its words are few. */
export const storyCard = {
  out: '{day} को रिलीज़',
  preSave: 'अभी प्री-सेव करें',
  listen: 'अभी सुनें',
  how: 'कोड स्कैन करें या लिंक पर टैप करें।',
  code: 'कोड {code}',
};
