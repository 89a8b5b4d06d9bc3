/** `/heatmap`: also what is drawn, so its headings are short. */
export const heatMap = {
  help: 'For the artist: where your fans are, where they grow, and what to do with the ad budget.',
  title: 'Fans by city: {title}',
  city: 'City',
  fans: 'Fans',
  recent: '{hours, number} h',
  before: 'before',
  eyebrow: 'Fans by city · {artist}',
  caption: `{cities, plural,
    one {“{title}” by city: # named in the picture. The figures follow in words.}
    other {“{title}” by city: # named in the picture. The figures follow in words.}}`,
  totalDrawn: `{fans, plural,
    one {# fan, +{recent, number} in {hours, number} h}
    other {# fans, +{recent, number} in {hours, number} h}}`,
  against: '{fans, number} / {threshold, number}',
  more: '+{fans, number}',
  thresholdDrawn: '{threshold, number}: a rule of thumb',
  restDrawn: '+ {elsewhere, number} elsewhere, + {unknown, number} whose city is not known',
  elsewhere: '+ elsewhere',
  unknown: '+ not known',
  all: 'all',
  nobody: 'Nobody has pre-saved yet. Type /links for links to post.',
  tooSmall: `{least, plural,
    one {No city has # fan yet: fewer are not named, so that nobody is singled out. Ask fans for their city: /city.}
    other {No city has # fans yet: fewer are not named, so that nobody is singled out. Ask fans for their city: /city.}}`,
  how: '“{hours, number} h” are the fans of the last {hours, number} hours, “before” those of the {hours, number} hours before.',
  move: '{city} is rising: move {share} of the ad budget there for the last {hours, number} h, from {from} to {until}.',
  rise: 'The sum: {recent, number} − {before, number} = {more, number} more fans than in the {hours, number} h before. Chance alone explains up to {chance, number} (1.96 × √{both, number}).',
  missing:
    '{threshold, number} − {fans, number} = {missing, number} fans are missing in {city}; at {recent, number} in {hours, number} h that takes about {hoursToGo, number} h.',
  reached: '{city} has reached {threshold, number} already: the money keeps it growing.',
  budget:
    'Of every 100 you spend in those hours, {there, number} go to {city} and {elsewhere, number} stay where they are.',
  noneRising:
    'No city that can be named has grown by more than chance in the last 48 hours: leave the ad budget where it is, and look again tomorrow.',
  over: 'The release is out: there is no budget left to move.',
  ruleOfThumb:
    '{threshold, number} fans in one city and {share} of the budget are rules of thumb, no laws: change them by strategy.discoveryThreshold and strategy.budgetShift in the campaign file.',
} as const;
