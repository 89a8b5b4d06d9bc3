/** Posts in a community that a campaign has come to a milestone. */
export const milestone = {
  title:
    '{fans, plural, one {# fan hizo pre-save de {title}} many {# fans hicieron pre-save de {title}} other {# fans hicieron pre-save de {title}}}',
  text: '“{title}” de {artist}: gracias. A medianoche, en su hora local, cada fan lo tendrá guardado o recibirá el enlace.',
  metroTitle: '{fans, plural, one {# fan en {metro}} many {# fans en {metro}} other {# fans en {metro}}}',
  metroText:
    'Tanta gente en {metro} espera “{title}” de {artist}. Se dice que los servicios lo notan cuando una ciudad escucha a la vez.',
  join: '¿Todavía faltas tú? Recibe tu propio enlace: es un minuto.',
  page: 'Abrir la página de {title}',
};
