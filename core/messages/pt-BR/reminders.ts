/** What a fan is told who gets the link instead of a save. */
export const reminders = {
  signedUp: '“{title}”, de {artist}: enviamos o link do {service} aqui em {when}.',
  lookAnyTime: 'Digite /status para conferir quando quiser.',
  onItsPage: 'Você escolheu a página do próprio {service}: faça o pré-save por lá, se ainda não fez.',
  followThere: 'Você escolheu seguir {artist} no {service}: faça isso por lá, se ainda não fez.',
  movedTitle: 'Você recebe o link de {title} à meia-noite',
  moved: 'Enviamos o link aqui em {when}.',
  forSubscribers:
    'O {service} só mantém biblioteca para assinantes, então, do jeito que está, não podemos salvar “{title}”, de {artist}, para você.',
  subscribeInTime: 'Mantemos a sua permissão: se você assinar antes, salvamos para você em vez de enviar o link.',
  notAccepted:
    'O {service} não aceita mais a sua permissão, então, do jeito que está, não podemos salvar “{title}”, de {artist}, para você.',
  notLet: 'O {service} não nos deixa salvar “{title}”, de {artist}, na sua conta.',
  wayBack:
    'Ou conecte o {service} de novo, e salvamos para você. Se for em outro navegador, digite antes /presave para receber um link só seu.',
  newDate: '“{title}”, de {artist}, sai em outro horário: enviamos o link aqui em {when}.',
  cancelled:
    '{artist} cancelou o lançamento de “{title}”, então não virá nenhum link do {service}. Você não precisa fazer nada.',
  isOut: '“{title}”, de {artist}, já saiu, e aqui está o seu link do {service}.',
  ifOnItsPage: 'Se você fez pré-save na página do próprio {service}, é o {service} que coloca na sua biblioteca.',
  ratherSaved: 'Prefere ter na sua biblioteca? Conecte o {service}, e salvamos na hora.',
};
