/** `/status`. */
export const status = {
  help: 'Veja os seus pré-saves e até quando guardamos a sua permissão.',
  nothing: 'Você ainda não fez nenhum pré-save. Digite /presave para receber o seu link.',
  where: 'de {artist}, no {service}',
  version: 'A sua versão: {title}',
  ofTrack: 'Faixa: {told}',
  ofAlbum: 'Álbum: {told}',
  permission: 'A sua permissão',
  keptUntil: 'Guardada até {at}, no máximo, e depois destruída.',
  destroyedOn: 'Destruída em {at}: não temos mais acesso à sua conta do {service}.',
  destroyed: 'Nenhuma: não temos acesso à sua conta do {service}.',
  listen: 'Abrir no {service}: {title}',
  promised: 'Prometido para {when}.',
  promisedNative: 'Você faz o pré-save na página do próprio {service} e recebe o link aqui em {when}.',
  promisedFollow: 'Você segue quem lança a música no {service} e recebe o link aqui em {when}.',
  promisedReminder: 'Você recebe o link do {service} aqui em {when}.',
  promisedIfSubscribed:
    'Você recebe o link do {service} aqui em {when}, ou salvamos para você, se a sua conta tiver assinatura até lá.',
  saving: 'Já saiu: estamos salvando agora na sua biblioteca do {service}.',
  retry: 'À espera do {service}: ele não respondeu como deveria, vamos continuar tentando.',
  notLive: 'À espera do {service}: ainda não saiu por lá no seu país, continuamos procurando.',
  doubtful:
    'À espera da equipe da campanha: não é certo que o que o {service} tem seja este lançamento. Salvamos assim que ela disser qual é; você não precisa fazer nada.',
  accepted: 'O {service} diz que salvou; estamos conferindo se está mesmo lá.',
  verified: 'Tudo salvo e conferido: está na sua biblioteca do {service}.',
  alreadyThere: 'Já estava na sua biblioteca do {service}: você chegou antes.',
  undone: 'A seu pedido, retiramos da sua biblioteca do {service}.',
  needsReauth:
    'O {service} precisa que você conecte de novo: digite /presave, abra o seu link e conecte o {service} mais uma vez.',
  withdrawn: 'Cancelado por você: nada será salvo.',
  linkSent: 'Já saiu, e enviamos o link do {service} para você.',
  linkSentSavable: 'Já saiu, e enviamos o link do {service} para você. Digite /presave se quiser que também salvemos.',
  cancelled: 'Quem lança a música cancelou este lançamento: nada mais será salvo.',
  neverCertain:
    'Por três dias, não houve certeza de qual é o lançamento certo no {service}, e não salvamos nada por palpite. Salve por lá ou digite /presave para tentarmos de novo.',
  neverThere:
    'O {service} ficou três dias sem o lançamento, então não conseguimos salvar. Digite /presave para tentarmos de novo.',
  refused: 'O {service} não nos deixou salvar. Já saiu: salve por lá ou digite /presave para tentarmos de novo.',
};
