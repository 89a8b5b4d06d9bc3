/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist}, en vivo',
  when: '{at}, por el lanzamiento de “{title}”.',
  preSave: '¿Todavía no has hecho pre-save? Consigue tu propio enlace antes de que empiece: lleva un minuto.',
  startsIn: 'Empieza',
  watch: 'Ver en vivo',
  eventName: '{artist} en vivo: {title}',
  eventText: '{artist} está en vivo por el lanzamiento de “{title}”. Para tenerlo a medianoche, en tu hora local:',
  pageLine: 'En vivo: {date}, {time}',
  pageNow: 'En vivo ahora: entra a verlo',
  pageZone: 'en la hora de {city}',
};
