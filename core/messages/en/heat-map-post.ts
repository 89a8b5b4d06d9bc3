/** A ready post for the fans: how the cities do; and what the team is told of it. */
export const heatMapPost = {
  postHelp: 'What the button is about.',
  show: 'A post that is ready',
  title: 'A post for {title}',
  how: 'With the button its words go to /blast, which shows them once more before anybody gets them. Or copy them, and post them with the picture yourself.',
  copy: 'The words, ready to post:',
  send: 'Make it a blast',
  intro: '“{title}”: this is how the cities do.',
  city: '{city}: {fans, number} of {threshold, number}',
  there: '{city}: {fans, number}, it is there',
  close:
    '{missing, plural, one {{city} lacks # fan to {threshold, number}.} other {{city} lacks # fans to {threshold, number}.}} Do you live there? Bring somebody.',
  allThere: 'Each of them has its {threshold, number}. Which city is next? Bring somebody.',
  nobody:
    '“{title}”: which city is the first with {threshold, number} fans? Pre-save it, say where you live, and bring somebody.',
} as const;
