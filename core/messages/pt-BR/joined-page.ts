/** The link of a campaign for a fan who is in. */
export const joinedPage = {
  title: 'Tudo certo: {title}',
  heading: 'Tudo certo.',
  by: '{title}, de {artist}',
  onService: 'No {service}',
  whatNow: 'O que acontece agora',
  version: 'A sua versão: {version}',
  readBack: 'Relemos a sua biblioteca para ter certeza de que está mesmo lá.',
  nothingSaved: 'Nada é salvo.',
  waitsForSubscription:
    'O {service} só mantém biblioteca para assinantes, e esta conta não tem assinatura. Mantemos a sua permissão: se você assinar antes, salvamos para você; senão, você recebe o link.',
  nothingSavedOrKept: 'Nada é salvo, e nada da sua conta do {service} é guardado.',
  savedByService: 'Quem salva é o {service}, não nós.',
  savedByServiceNothingKept: 'Quem salva é o {service}, não nós, e nada da sua conta do {service} é guardado.',
  countsForAnother:
    'Esta conta do {service} já passou por aqui com outra conta de chat, e cada conta vale uma vez só: para os pontos, quer dizer. Se também era você, digite /link lá e o código no chat de onde você veio.',
  destroysOn: 'Destruímos a sua permissão em {date}.',
  destroyedOn: 'A sua permissão foi destruída em {date}.',
  linkHere: 'Em {date}, às {time} (horário de {city}), esta página traz o link do {service}.',
  linkInChat: 'Em {date}, às {time} (horário de {city}), enviamos o link do {service} no seu chat.',
  followWanted:
    '{kind, select, preAdd {Colocamos {artist} entre os seus favoritos assim que o {service} responder.} other {Seguimos {artist} por você assim que o {service} responder.}}',
  followRefused:
    '{kind, select, preAdd {O {service} não nos deixou colocar {artist} entre os seus favoritos: você pode fazer isso por lá. A sua pré-adição não é afetada.} other {O {service} não nos deixou seguir {artist} por você: você pode fazer isso por lá. O seu pré-save não é afetado.}}',
  followed:
    '{kind, select, preAdd {{artist} está entre os seus favoritos no {service}.} other {Você segue {artist} no {service}: os novos lançamentos podem aparecer no seu Radar de Novidades.}}',
  reconnect:
    '{items, select, track {A sua permissão acabou. Conecte o {service} de novo abaixo, ou não poderemos salvar a faixa em {date}, às {time} (horário de {city}).} album {A sua permissão acabou. Conecte o {service} de novo abaixo, ou não poderemos salvar o álbum em {date}, às {time} (horário de {city}).} trackAndAlbum {A sua permissão acabou. Conecte o {service} de novo abaixo, ou não poderemos salvar a faixa e o álbum em {date}, às {time} (horário de {city}).} other {A sua permissão acabou. Conecte o {service} de novo abaixo, ou não poderemos salvar o lançamento em {date}, às {time} (horário de {city}).}}',
  promise:
    '{items, select, track {Em {date}, às {time} (horário de {city}), salvamos a faixa na sua biblioteca do {service}.} album {Em {date}, às {time} (horário de {city}), salvamos o álbum na sua biblioteca do {service}.} trackAndAlbum {Em {date}, às {time} (horário de {city}), salvamos a faixa e o álbum na sua biblioteca do {service}.} other {Em {date}, às {time} (horário de {city}), salvamos o lançamento na sua biblioteca do {service}.}}',
  takenCareOf:
    '{items, select, track {Já cuidamos da sua biblioteca do {service}: a faixa.} album {Já cuidamos da sua biblioteca do {service}: o álbum.} trackAndAlbum {Já cuidamos da sua biblioteca do {service}: a faixa e o álbum.} other {Já cuidamos da sua biblioteca do {service}: o lançamento.}}',
  toldHere: 'Esta página conta como foi: volte a ela com este navegador.',
  toldInChat: 'Avisamos no {platform}, para {fan}.',
  whereToTell: 'Onde avisamos você?',
  joinChat: 'Entre no {platform} e digite /presave',
  chatSavedOn:
    'No {platforms}: digite /presave lá, abra o link que receber e entre mais uma vez com a mesma conta. Assim vemos que os dois são você: o seu pré-save continua como está, e o aviso chega no chat.',
  chatSaved:
    'No chat da comunidade: digite /presave lá, abra o link que receber e entre mais uma vez com a mesma conta. Assim vemos que os dois são você: o seu pré-save continua como está, e o aviso chega no chat.',
  orNothingSaved:
    'Ou não faça nada: este navegador reconhece você e, em qualquer outro, você pode voltar à <link>sua página</link> com o mesmo login, até destruirmos a sua permissão.',
  chatLinkOn:
    'No {platforms}: digite /presave lá e abra neste navegador o link que receber. Assim vemos que os dois são você, e o link chega no chat. Ou não faça nada: este navegador reconhece você, e nenhum outro.',
  chatLink:
    'No chat da comunidade: digite /presave lá e abra neste navegador o link que receber. Assim vemos que os dois são você, e o link chega no chat. Ou não faça nada: este navegador reconhece você, e nenhum outro.',
  moreServices: 'Fazer pré-save em outro serviço também',
  cityQuestion: 'Em que cidade você mora?',
  cityWhy: '{artist} vê quantos fãs cada cidade tem, e nunca quem são: é assim que dá para saber onde tocar.',
  cityTaken: 'Pela sua conexão, supusemos que seja {city}; avise se for outra.',
  cityKeep: 'Salvar a minha cidade',
  cityDecline: 'Prefiro não informar',
  cityLater: 'O seu pré-save não depende disso. Você pode mudar a qualquer momento na <link>sua página</link>.',
  consentEnds: 'O serviço a encerra até {date}, no máximo.',
  consentYes: 'Sim, por favor',
  consentNo: 'Não, agradeço',
  consentLater:
    'O que salvamos para você não depende disso. Você pode mudar de ideia a qualquer momento na <link>sua página</link>.',
};
