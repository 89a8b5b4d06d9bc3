/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{title}, de {artist}',
  fans: `{fans, plural,
    one {# fã fez pré-save.}
    many {# fãs fizeram pré-save.}
    other {# fãs fizeram pré-save.}}`,
  toGoal: `{left, plural,
    one {Com mais # são {goal, number}.}
    many {Com mais # são {goal, number}.}
    other {Com mais # são {goal, number}.}}`,
  cities: 'Onde há mais: {cities}.',
  city: '{name} ({fans, number})',
  join: 'Receba o seu próprio link: na noite do lançamento, ele salva para você.',
  out: 'Já saiu. Agradecemos a cada pessoa.',
  postponed: 'No momento está sem data. O seu pré-save espera junto.',
  cancelled: 'Foi cancelado. Nada é salvo para ninguém.',
};
