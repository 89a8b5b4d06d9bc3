/** `/me` in a browser that nobody has introduced. */
export const whoAreYou = {
  heading: 'Quem é você?',
  unknownYet: 'Este navegador ainda não conhece você. Veja como chegar à sua página:',
  newAccount: 'Essa conta do {service} é nova para nós',
  looked: 'Procuramos, e ninguém aqui é conhecido por ela. Nada do seu login foi guardado. Pode ser que',
  otherAccount: 'você tenha feito pré-save com outra conta do {service}, ou em outra campanha: tente por lá;',
  destroyed:
    'a sua permissão já tenha sido destruída, três dias depois do lançamento ou porque você revogou: o número da sua conta foi junto, então nenhum login pode mais levar até você. O navegador em que você fez pré-save talvez ainda conheça você, e o seu chat também;',
  neverKept: 'você tenha escolhido um lembrete ou um evento na agenda: nesse caso, nunca guardamos a sua conta.',
  byService: 'Pelo seu serviço de streaming',
  byServiceHow:
    'Entre com a conta que você usou no pré-save. Não pedimos nenhuma permissão: o serviço nos diz qual é a conta, vemos se ela é conhecida aqui e não guardamos nada dela.',
  whichArtist: 'De quem é a música do seu pré-save?',
  signIn: 'Entrar com o {service} para ver o que guardamos sobre você',
  fromChat: 'Pelo chat',
  fromChatHow: 'Digite /mydata lá e abra o link que receber. Ele é só seu.',
};
