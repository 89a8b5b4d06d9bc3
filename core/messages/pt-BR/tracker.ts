/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{title}, de {artist}',
  fans: `{fans, plural,
    one {# fã fez pré-save.}
    many {# fãs fizeram pré-save.}
    other {# fãs fizeram pré-save.}}`,
  toGoal: `{left, plural,
    one {Falta # para chegar a {goal, number}.}
    many {Faltam # para chegar a {goal, number}.}
    other {Faltam # para chegar a {goal, number}.}}`,
  cities: 'Cidades com mais fãs: {cities}.',
  city: '{name} ({fans, number})',
  join: 'Receba o seu próprio link: na noite do lançamento, ele salva a música para você.',
  out: 'Já saiu. Agradecemos a cada fã.',
  postponed: 'No momento está sem data. O seu pré-save espera junto.',
  cancelled: 'Foi cancelado. Nada é salvo para ninguém.',
};
