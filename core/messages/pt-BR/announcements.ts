/**
 * What a fan is told of their own pre-save. `items`: what of it is meant, `track`, `album` or `both`; `term`: what the
 * service calls a pre-save, `preAdd` or `preSave`.
 */
export const announcements = {
  signedUpTitle: 'Tudo certo: {title}',
  signedUp: `{items, select,
    track {“{title}”, de {artist}: a faixa será salva na sua biblioteca do {service} em {when}.}
    album {“{title}”, de {artist}: o álbum será salvo na sua biblioteca do {service} em {when}.}
    other {“{title}”, de {artist}: a faixa e o álbum serão salvos na sua biblioteca do {service} em {when}.}}`,
  following: 'Você também segue {artist} no {service}: os novos lançamentos podem aparecer no seu Radar de Novidades.',
  favourite: '{artist} também está entre os seus favoritos no {service}.',
  countsForAnother:
    'Esta conta do {service} já passou por aqui com outra conta de chat, e cada conta vale uma vez só: para os pontos, quer dizer. Se também era você, digite /link lá e o código aqui.',
  weTell: 'Avisamos assim que estiver lá. Digite /status para conferir quando quiser.',
  savedTitle: '{title} está na sua biblioteca',
  isOut: '“{title}”, de {artist}, já saiu.',
  outTitle: '{title} já saiu',
  alreadyThere: '“{title}”, de {artist}, já estava na sua biblioteca do {service}: você chegou antes.',
  partTitle: 'Não deu para salvar {title} por completo',
  notSavedTitle: 'Não foi possível salvar {title}',
  savedInPart: 'Só foi possível salvar parte de “{title}”, de {artist}, na sua biblioteca do {service}.',
  notSaved: 'Não foi possível salvar “{title}”, de {artist}, na sua biblioteca do {service}.',
  delayedTitle: '{title}: um pouco mais tarde',
  delayed: '“{title}”, de {artist}, já saiu, mas o {service} não está respondendo como deveria para a sua biblioteca.',
  weKeepTrying: 'Vamos continuar tentando por três dias e avisamos assim que estiver lá. Você não precisa fazer nada.',
  reconnectTitle: 'Conecte o {service} de novo',
  reconnect: `{items, select,
    track {O {service} não aceita mais a sua permissão, então ainda não foi possível salvar a faixa de “{title}”, de {artist}.}
    album {O {service} não aceita mais a sua permissão, então ainda não foi possível salvar o álbum de “{title}”, de {artist}.}
    other {O {service} não aceita mais a sua permissão, então ainda não foi possível salvar a faixa e o álbum de “{title}”, de {artist}.}}`,
  reconnectHow:
    'Abra o seu link e conecte o {service} de novo. Se for em outro navegador, digite antes /presave para receber um link só seu.',
  newDateTitle: '{title} tem nova data',
  newDate: `{items, select,
    track {“{title}”, de {artist}, sai em outro horário: a faixa será salva na sua biblioteca do {service} em {when}.}
    album {“{title}”, de {artist}, sai em outro horário: o álbum será salvo na sua biblioteca do {service} em {when}.}
    other {“{title}”, de {artist}, sai em outro horário: a faixa e o álbum serão salvos na sua biblioteca do {service} em {when}.}}`,
  goesAlong: `{term, select,
    preAdd {A sua pré-adição acompanha a mudança: você não precisa fazer nada.}
    other {O seu pré-save acompanha a mudança: você não precisa fazer nada.}}`,
  postponedTitle: '{title} está sem data por enquanto',
  postponed: '{artist} adiou “{title}” e vai anunciar uma nova data.',
  waitsForDate: `{term, select,
    preAdd {A sua pré-adição no {service} espera por ela: você não precisa fazer nada, e avisamos a data.}
    other {O seu pré-save no {service} espera por ela: você não precisa fazer nada, e avisamos a data.}}`,
  cancelledTitle: '{title}: lançamento cancelado',
  cancelled: `{term, select,
    preAdd {{artist} cancelou o lançamento de “{title}”, então a sua pré-adição no {service} foi encerrada.}
    other {{artist} cancelou o lançamento de “{title}”, então o seu pré-save no {service} foi encerrado.}}`,
  cancelledPermission: 'Não usamos mais a sua permissão para isso, e você não precisa fazer nada.',
  sharedTitle: 'A sua conta do {service} foi usada mais uma vez',
  shared:
    'Alguém acabou de entrar aqui com a conta do {service} que você usou no pré-save de “{title}”, de {artist}, mas não como você: em outra conta de chat ou outro navegador. Para você, nada muda em {title}, e cada conta vale uma vez só.',
  sharedByYou: 'Se foi você: digite /link aqui e o código na sua outra conta de chat, e as duas viram uma só.',
  sharedByAnother:
    'Se não foi você: troque a sua senha no {service} e encerre por lá tudo o que não reconhecer. Com /stop aqui, você encerra os seus próprios pré-saves.',
  kept: `{items, select,
    track {Salvamos a faixa na sua biblioteca do {service} e conferimos que ela está lá.}
    album {Salvamos o álbum na sua biblioteca do {service} e conferimos que ele está lá.}
    other {Salvamos a faixa e o álbum na sua biblioteca do {service} e conferimos que estão lá.}}`,
  there: `{items, select,
    track {Você já tinha a faixa lá.}
    album {Você já tinha o álbum lá.}
    other {Você já tinha a faixa e o álbum lá.}}`,
  refused: `{items, select,
    track {O {service} não nos deixou salvar a faixa. Abra o serviço e salve por lá.}
    album {O {service} não nos deixou salvar o álbum. Abra o serviço e salve por lá.}
    other {O {service} não nos deixou salvar a faixa e o álbum. Abra o serviço e salve por lá.}}`,
  neverThere: `{items, select,
    track {O {service} ficou três dias sem a faixa, então não conseguimos salvar. Digite /presave para tentarmos de novo.}
    album {O {service} ficou três dias sem o álbum, então não conseguimos salvar. Digite /presave para tentarmos de novo.}
    other {O {service} ficou três dias sem a faixa e o álbum, então não conseguimos salvar. Digite /presave para tentarmos de novo.}}`,
  uncertain: `{items, select,
    track {Por três dias, não houve certeza de qual é a faixa no {service}, e não salvamos nada por palpite. Salve por lá ou digite /presave para tentarmos de novo.}
    album {Por três dias, não houve certeza de qual é o álbum no {service}, e não salvamos nada por palpite. Salve por lá ou digite /presave para tentarmos de novo.}
    other {Por três dias, não houve certeza de quais são a faixa e o álbum no {service}, e não salvamos nada por palpite. Salve por lá ou digite /presave para tentarmos de novo.}}`,
  permission: 'A sua permissão',
  keptUntil: 'Guardada até {at}, no máximo, e depois destruída.',
  inTheMorning: 'Prefiro o aviso de manhã',
  listen: 'Ouvir no {service}',
  connectAgain: 'Conectar o {service} de novo',
  connect: 'Conectar o {service}',
};
