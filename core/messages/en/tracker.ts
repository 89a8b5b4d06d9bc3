/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{title} by {artist}',
  fans: `{fans, plural,
    one {# fan has pre-saved it.}
    other {# fans have pre-saved it.}}`,
  toGoal: `{left, plural,
    one {# more, and it is {goal, number}.}
    other {# more, and it is {goal, number}.}}`,
  cities: 'Most of them live in {cities}.',
  city: '{name} ({fans, number})',
  join: 'Get your own link: it saves it for you on the night.',
  out: 'It is out. Thank you, every one of you.',
  postponed: 'It has no date at the moment. What you have pre-saved waits with it.',
  cancelled: 'It was cancelled. Nothing is saved for anybody.',
} as const;
