/** `/release`: the state of a release night. */
export const night = {
  help: 'Para artistas: como está a noite de lançamento, o que foi salvo e que meias-noites faltam.',
  asOf: '“{title}” em {when}:',
  table: `{due, plural,
    one {Situação de # item cuja hora chegou}
    many {Situação de # itens cuja hora chegou}
    other {Situação de # itens cuja hora chegou}}`,
  step: 'Etapa',
  items: 'Itens',
  verified: 'Visto na biblioteca',
  saved: 'Salvo, a conferir',
  waiting: 'Ainda tentando',
  reminded: 'Recebeu o link',
  reconnect: 'Fã deve reconectar',
  failed: 'Falhou de vez',
  withdrawn: 'Cancelado por fã',
  notYet: `{ahead, plural,
    one {A noite ainda não começou. # item está prometido.}
    many {A noite ainda não começou. # itens estão prometidos.}
    other {A noite ainda não começou. # itens estão prometidos.}}`,
  ahead:
    '{ahead, plural, one {# item ainda está por vir.} many {# itens ainda estão por vir.} other {# itens ainda estão por vir.}}',
  over: 'Todas as meias-noites já passaram.',
  nothing: 'Ninguém fez pré-save ainda. Digite /links para ver links para publicar.',
  waves: 'Próximas meias-noites, no seu horário',
  yourTime: 'Sua hora',
  fans: 'Fãs',
  where: 'Onde',
  more: `{waves, plural,
    one {… e mais # meia-noite com {fans, number} pré-saves.}
    many {… e mais # meias-noites com {fans, number} pré-saves.}
    other {… e mais # meias-noites com {fans, number} pré-saves.}}`,
  cancelled: 'O lançamento foi cancelado: nada mais é salvo.',
  well: 'Todos os serviços deste lançamento estão respondendo como deveriam.',
  'away-throttled':
    'O {service} pede que a gente vá devagar: nada se perde, só demora mais. Você não precisa fazer nada.',
  'away-app-stopped':
    'O {service} está recusando o nosso app: peça a quem mantém o Frontrow que confira npm run doctor. O que foi prometido é tentado de novo.',
  'away-breaker':
    'O {service} está falhando para muitos fãs: esperamos e tentamos de novo por conta própria. Você não precisa fazer nada.',
  doubts: `{count, plural,
    one {# pergunta espera a decisão de uma pessoa: qual gravação em um serviço é a sua. Digite /campaign para decidir.}
    many {# perguntas esperam a decisão de uma pessoa: qual gravação em um serviço é a sua. Digite /campaign para decidir.}
    other {# perguntas esperam a decisão de uma pessoa: qual gravação em um serviço é a sua. Digite /campaign para decidir.}}`,
};
