/** `/presave`. `term`: what the service calls it, `preAdd` or `preSave`. */
export const preSave = {
  help: 'Receba o seu link para fazer pré-save do próximo lançamento, ou salvar agora se já saiu.',
  codeHelp: 'O código de quem convidou você, se alguém convidou.',
  by: 'de {artist}',
  invite: 'Faça o pré-save agora, e ele estará na sua biblioteca quando sair.',
  inviteToLinks: 'Escolha o seu serviço: você recebe o link dele quando sair.',
  ways: 'Na página, você escolhe como: {ways}.',
  wayDirect: 'salvamos para você',
  wayNative: 'você faz pré-save na página do próprio serviço',
  wayFollow: 'você segue {artist} por lá',
  wayReminder: 'você recebe o link',
  yoursAlone: 'O link é só seu: não passe adiante.',
  toCome: `{term, select,
    preAdd {Você pré-adicionou no {service}. Vamos salvar para você em {when}.}
    other {Você fez pré-save no {service}. Vamos salvar para você em {when}.}}`,
  reminderToCome:
    'Você recebe o link do {service} aqui em {when}. Se preferir que salvemos para você, abra o seu pré-save e conecte o {service}.',
  linkToCome: 'Você recebe o link do {service} aqui em {when}.',
  linkSent: 'Enviamos o link do {service} para você.',
  reminded:
    'Enviamos o link do {service} para você. Se quiser que também salvemos, abra o seu pré-save e conecte o {service}.',
  underAge:
    'Você nos disse que tem menos de 18 anos. Aqui estão links simples e um evento para a agenda: nada é pedido a você. Só guardamos que você nos disse isso, para não perguntar de novo.',
  plainLinks: 'Links e agenda',
  past: `{term, select,
    preAdd {Você pré-adicionou no {service}. O horário era {when}: digite /status para ver como foi.}
    other {Você fez pré-save no {service}. O horário era {when}: digite /status para ver como foi.}}`,
  out: 'Já saiu.',
  outBySaving: 'Salve agora, e estará na sua biblioteca em instantes.',
  comesOut: 'Está saindo no mundo todo, à meia-noite de cada lugar.',
  comesOutBySaving:
    'Salve agora: onde já saiu, estará na sua biblioteca em instantes; nos outros lugares, à meia-noite.',
  outAfterPreSave: 'Você nos pediu para salvar no {service}: digite /status para ver como foi.',
  outAfterLink: 'Você pediu o link do {service}: está na página.',
  outAfterReminder: 'Você pediu o link do {service}. Também podemos salvar para você.',
  saveLink: 'Salvar agora',
  joinLink: 'Fazer pré-save agora',
  calendar: 'Colocar na minha agenda',
  againLink: 'Abrir o seu pré-save',
  listenLink: 'Ouvir agora',
  ownCode: 'O seu código para amigos',
  passOn: '{code}. O seu link, um QR code e um texto para passar adiante: digite /invite.',
  codeNoted: 'Anotamos o código de quem convidou você: conta para essa pessoa assim que você se inscrever.',
  codeUnknown:
    'Esse código não é deste lançamento, então não conta para ninguém. Você pode fazer pré-save mesmo assim ou tentar o código de novo.',
  codeTooLate: 'Você já tinha se inscrito antes, então o código não conta mais para ninguém. O seu está abaixo.',
};
