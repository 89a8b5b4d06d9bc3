/** The artist's livestream: its post in communities, its line on the link's page, its event. */
export const livestream = {
  title: '{artist} ao vivo',
  when: '{at}, pelo lançamento de “{title}”.',
  preSave: 'Ainda não fez pré-save? Receba o seu próprio link antes que comece: leva um minuto.',
  startsIn: 'Começa',
  watch: 'Assistir ao vivo',
  eventName: '{artist} ao vivo: {title}',
  eventText: '{artist} ao vivo pelo lançamento de “{title}”. Para receber à meia-noite, no seu horário:',
  pageLine: 'Ao vivo: {date}, {time}',
  pageNow: 'Ao vivo agora: assista',
  pageZone: 'no horário de {city}',
};
