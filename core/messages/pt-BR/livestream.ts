/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist} ao vivo',
  when: '{at}, por “{title}”.',
  preSave: 'Ainda não fez pré-save? Pegue o seu link antes de começar: leva um minuto.',
  startsIn: 'Começa',
  watch: 'Assistir ao vivo',
  eventName: '{artist} ao vivo: {title}',
  eventText: '{artist} ao vivo por “{title}”. Para ter à meia-noite no seu horário:',
  pageLine: 'Ao vivo: {date}, {time}',
  pageNow: 'Ao vivo agora: assista',
  pageZone: 'no horário de {city}',
};
