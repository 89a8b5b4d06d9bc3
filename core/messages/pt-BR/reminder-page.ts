/** The same when it is out already: there is nothing to be reminded of, it can be heard. */
export const cannotSavePage = {
  title: 'Já saiu: {title}',
  heading: 'Já saiu: ouça aqui',
  'not-allow-listed':
    'O {service} abre a biblioteca só para algumas contas convidadas deste app, então não podemos salvar para você. Você pode adicionar por lá.',
  'scope-missing':
    'Na página do {service}, você não liberou a biblioteca, e tudo bem: você pode adicionar por lá. Se foi sem querer, entre de novo e permita os dois itens.',
  'no-account': 'O {service} não salva nada para esta conta onde você está.',
  'no-subscription':
    'O {service} só mantém biblioteca para assinantes e diz que esta conta não tem assinatura. Com uma, entre de novo e salvamos para você.',
  'permission-too-short':
    'O {service} só nos deixa acessar a sua biblioteca por algumas horas, então não podemos salvar para você mais tarde. Você pode adicionar por lá.',
  byYourself: 'Você pode adicionar direto no {service}.',
};
/** After a sign-in that cannot save: how the release reaches the fan all the same. */
export const reminderPage = {
  title: 'Como quer receber? {title}',
  heading: 'Como quer receber?',
  outAt: 'Sai em {date}, às {time} (horário de {city}).',
  nothingKept: 'Nada da sua conta do {service} foi guardado.',
  remind: 'Quero um lembrete à meia-noite com o link',
  chatInstead:
    'Prefere uma mensagem no chat? Digite /presave no chat onde você encontrou isto e abra o link que receber lá.',
  otherService: 'Escolher outro serviço',
  signInAgain: 'Entrar no {service} de novo',
  otherAccount: 'Usar outra conta do {service}',
  'not-allow-listed':
    'O {service} abre a biblioteca só para algumas contas convidadas deste app. Para as demais, o lançamento chega como link, na hora certa.',
  'scope-missing':
    'Na página do {service}, você não liberou a biblioteca, e tudo bem: o lançamento pode chegar como link, na hora certa. Se foi sem querer, entre de novo e permita os dois itens.',
  'no-account':
    'O {service} não salva nada para esta conta onde você está. O lançamento pode chegar como link, na hora certa.',
  'no-subscription':
    'O {service} só mantém biblioteca para assinantes e diz que esta conta não tem assinatura. O lançamento pode chegar como link, na hora certa; se você assinar antes, entre de novo.',
  'permission-too-short':
    'O {service} só nos deixa acessar a sua biblioteca por algumas horas, e a meia-noite está mais longe que isso. O lançamento pode chegar como link, na hora certa.',
  asLink: 'O lançamento pode chegar como link, na hora certa.',
};
