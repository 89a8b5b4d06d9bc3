/** `/stop`. */
export const stop = {
  help: 'Pare tudo: nada mais é salvo para você, e nenhuma mensagem mais.',
  nothing: 'Não há nada para parar: nada está previsto para você aqui. Digite /presave se quiser começar.',
  title: 'Tudo parado',
  artist: 'Com {artist}, a partir de agora:',
  preSave: 'Não salvamos “{title}” para você no {service}.',
  soft: 'Você não recebe nenhuma mensagem sobre “{title}” no {service}.',
  saved: '“{title}” fica na sua biblioteca do {service}: o salvamento já tinha sido feito.',
  'no-follow':
    'Não seguimos mais ninguém por você. Quem você já segue, continua seguindo: deixe de seguir por lá, se quiser.',
  'no-keep-permission': 'A sua permissão não fica guardada para os próximos lançamentos.',
  'no-news': 'Você não recebe novidades.',
  'no-leaderboard-name': 'O seu nome não aparece no ranking.',
  'no-ads': 'As suas visitas não são informadas a ninguém.',
  destroyed: 'A sua permissão foi destruída: não temos mais acesso à sua conta. O que está na sua biblioteca fica lá.',
  back: 'Mudou de ideia? Digite /presave para receber um novo link. Para que apaguemos tudo, digite /forget.',
};
