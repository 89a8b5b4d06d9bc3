/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist}, en directo',
  when: '{at}, por «{title}».',
  preSave: '¿Aún no has hecho pre-save? Consigue tu enlace antes de que empiece: es un minuto.',
  startsIn: 'Empieza',
  watch: 'Ver el directo',
  eventName: '{artist} en directo: {title}',
  eventText: '{artist} en directo por «{title}». Para tenerlo a medianoche en tu hora:',
  pageLine: 'En directo: {date}, {time}',
  pageNow: 'En directo ahora: míralo',
  pageZone: 'con la hora de {city}',
};
