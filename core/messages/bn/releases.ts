/** When a release comes out, and the choice among several. */
export const releases = {
  clock: '{day}, {time} ({zone})',
  outAt: 'রিলিজ: {at}।',
  outOn: 'রিলিজ: {day}, আপনার সময় ০০:০০।',
  outWhereYouAre: 'আপনি যেখানে আছেন, সেখানে রিলিজ হয়েছে',
  outWhereArtistIs: 'শিল্পী যেখানে আছেন, সেখানে রিলিজ হয়েছে',
  outEverywhere: 'সব জায়গায় রিলিজ হয়েছে',
  optionHelp: 'একাধিক থাকলে কোন রিলিজটি।',
  suggestion: '{artist}-এর {title}',
  moreTitle: 'এখানে প্রি-সেভ করার মতো আরও আছে',
  otherAt: '{artist}-এর “{title}”। রিলিজ: {at}।',
  otherOn: '{artist}-এর “{title}”। রিলিজ: {day}, আপনার সময় ০০:০০।',
  choose: 'কোনটি নেবেন?',
};
