/** The tracker: the pinned message in a community that says how a campaign does. */
export const tracker = {
  title: '{title} de {artist}',
  fans: `{fans, plural,
    one {# fan hizo pre-save.}
    many {# fans hicieron pre-save.}
    other {# fans hicieron pre-save.}}`,
  toGoal: `{left, plural,
    one {Con # más son {goal, number}.}
    many {Con # más son {goal, number}.}
    other {Con # más son {goal, number}.}}`,
  cities: 'Donde más hay: {cities}.',
  city: '{name} ({fans, number})',
  join: 'Recibe tu propio enlace: se guarda para ti esa noche.',
  out: 'Ya salió. Gracias por estar.',
  postponed: 'Por ahora no tiene fecha. Tu pre-save espera con él.',
  cancelled: 'Se canceló. No se guarda nada para nadie.',
};
