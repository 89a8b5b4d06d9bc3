/** Drawn on a card for a story, so its words are few. */
export const storyCard = {
  out: 'রিলিজ: {day}',
  preSave: 'এখনই প্রি-সেভ করুন',
  listen: 'এখনই শুনুন',
  how: 'কোডটি স্ক্যান করুন, অথবা লিংকে ট্যাপ করুন।',
  code: 'কোড {code}',
};
