/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{title} de {artist}',
  fans: `{fans, plural,
    one {# fan hizo pre-save.}
    many {# fans hicieron pre-save.}
    other {# fans hicieron pre-save.}}`,
  toGoal: `{left, plural,
    one {Falta # para llegar a {goal, number}.}
    many {Faltan # para llegar a {goal, number}.}
    other {Faltan # para llegar a {goal, number}.}}`,
  cities: 'Ciudades con más fans: {cities}.',
  city: '{name} ({fans, number})',
  join: 'Recibe tu propio enlace: con él, el lanzamiento se guarda por ti esa noche.',
  out: 'Ya salió. Gracias a cada fan.',
  postponed: 'Por ahora no tiene fecha. Tu pre-save espera con él.',
  cancelled: 'Se canceló. No se guarda nada para nadie.',
};
