/** E-mail: what its letters say otherwise than chat, the letters of their own, and the pages they lead to. */
export const mail = {
  countsForAnother:
    'Esta conta do {service} já passou por aqui com outra conta de chat, e cada conta vale uma vez só: para os pontos, quer dizer. Se também era você, não precisa fazer nada: a sua inscrição vale do mesmo jeito.',
  weTell: 'Avisamos assim que estiver lá. A sua página mostra como está a qualquer momento.',
  lookAnyTime: 'A sua página mostra como está a qualquer momento.',
  neverThere: `{items, select,
    track {O {service} ficou três dias sem a faixa, então não conseguimos salvar. Abra a página do lançamento para tentarmos de novo.}
    album {O {service} ficou três dias sem o álbum, então não conseguimos salvar. Abra a página do lançamento para tentarmos de novo.}
    other {O {service} ficou três dias sem a faixa e o álbum, então não conseguimos salvar. Abra a página do lançamento para tentarmos de novo.}}`,
  uncertain: `{items, select,
    track {Por três dias, não houve certeza de qual é a faixa no {service}, e não salvamos nada por palpite. Salve por lá ou abra a página do lançamento para tentarmos de novo.}
    album {Por três dias, não houve certeza de qual é o álbum no {service}, e não salvamos nada por palpite. Salve por lá ou abra a página do lançamento para tentarmos de novo.}
    other {Por três dias, não houve certeza de quais são a faixa e o álbum no {service}, e não salvamos nada por palpite. Salve por lá ou abra a página do lançamento para tentarmos de novo.}}`,
  reconnectHow:
    'Abra o seu link e conecte o {service} de novo. Se for em outro navegador, entre antes na sua página por um link enviado a este endereço.',
  wayBack:
    'Ou conecte o {service} de novo, e nós salvamos para você. Se for em outro navegador, entre antes na sua página por um link enviado a este endereço.',
  sharedByYou: 'Se foi você, não precisa fazer nada.',
  sharedByAnother:
    'Se não foi você: troque a sua senha no {service} e encerre por lá tudo o que não reconhecer. Na sua página, você encerra os seus próprios pré-saves.',
  confirmTitle: '{artist} pode avisar você aqui?',
  confirmWhy: 'Alguém fez pré-save de “{title}”, de {artist}, e nos deu este endereço para saber como foi.',
  confirmElse: 'Se não foi você, não faça nada: nada mais é enviado a este endereço, e ele é esquecido em um dia.',
  signInTitle: 'A sua página com {artist}',
  signInWhy: 'Uma pessoa diz que este endereço é dela e quer ver o que guardamos sobre ela para {artist}.',
  signInElse: 'Se não foi você, não faça nada e não passe este e-mail adiante: o link abre a sua própria página.',
  ifYou: 'Se foi você, abra o link e aperte o botão na página. O link funciona uma vez só, por um dia.',
  yes: 'Sim, quero os avisos aqui',
  openMyPage: 'Abrir a minha página',
  asked: 'Você recebe este e-mail porque pediu os avisos de {artist} neste endereço.',
  somebodyAsked: 'Você recebe este e-mail porque alguém o pediu com este endereço.',
  unsubscribe: 'Deixar de receber e-mails',
  ownPage: 'A sua página',
  confirmPage: 'Podemos avisar você aqui?',
  confirmWhat:
    'Aperte o botão, e os e-mails sobre os seus pré-saves de {artist} vão para {address}. Nada mais é enviado para lá, a não ser que você peça novidades.',
  confirmPageElse: 'Não foi você quem pediu? Feche esta página: nada é enviado, e o endereço é esquecido em um dia.',
  signInPage: 'A sua página',
  signInWhat:
    'Aperte o botão, e este navegador abre o que guardamos sobre você para {artist}, a quem você informou {address}.',
  signInPageElse: 'Não foi você quem pediu? Feche esta página, e nada terá acontecido.',
  lookIntoMail: 'Confira o seu e-mail',
  lettersAsked:
    'Se esse endereço estiver certo, um e-mail nosso está a caminho. Abra o link que vem nele e diga sim: só então escrevemos para você. Leva um minuto; confira também o spam. O link funciona uma vez só, por um dia, e cada endereço recebe no máximo três por dia.',
  signInAsked:
    'Se você confirmou esse endereço com quem lança a música, um e-mail com um link para a sua página está a caminho. Leva um minuto; confira também o spam. O link funciona uma vez só, por um dia, e cada endereço recebe no máximo três por dia.',
  settled: 'Tudo certo',
  settledHow:
    'A partir de agora, avisamos neste endereço como foram os seus pré-saves de {artist}. Cada e-mail traz um link para deixar de receber.',
  inUse: 'Este endereço já está em uso',
  inUseHow:
    'Neste endereço, {artist} já avisa sobre outro pré-save seu, feito em outro navegador, e esse continua como está. Os e-mails continuam chegando. Para ver esse pré-save, abra a sua página e entre por este endereço.',
  backToRelease: 'Voltar ao lançamento',
  openRelease: 'Abrir o lançamento',
  whichEnd: 'O que você quer deixar de receber?',
  onlyNews: 'Só as novidades',
  allLetters: 'Todos os e-mails para este endereço',
  allMeans:
    '“Todos” encerra também os e-mails sobre os seus próprios pré-saves. O que tem pré-save é salvo do mesmo jeito; a sua página e o navegador em que você fez o pré-save mostram como foi.',
  noMoreNews: 'Sem mais novidades',
  noMoreNewsHow:
    'As novidades de quem lança a música não chegam mais a este endereço. Você continua recebendo os avisos de como foram os seus próprios pré-saves.',
  noMoreLetters: 'Sem mais e-mails',
  noMoreLettersHow:
    'Nada mais é enviado a este endereço, e ele não fica guardado. O que tem pré-save é salvo do mesmo jeito.',
  byMail: 'Por e-mail',
  tellMe: 'Quero o aviso por e-mail',
  firstALetter:
    'Primeiro, você recebe um e-mail com um link: só depois que você disser sim por lá, escrevemos para você. É para os seus próprios pré-saves; nada mais é enviado, a não ser que você peça novidades.',
  toldAt: 'Por e-mail, para {address}. Cada e-mail traz um link para deixar de receber, e a sua página também.',
  toldByMail: 'Avisamos por e-mail, em {address}.',
  linkByMail: 'Em {date}, às {time} (horário de {city}), enviamos o link do {service} por e-mail.',
  mayClose: 'Você pode fechar esta página: avisamos por e-mail.',
  whereWeWrite: 'Para onde escrevemos',
  confirmedOn: '{address}, que você confirmou em {date}.',
  deadSince: 'Desde {date}, nada chega por lá: o servidor não conhece essa caixa de e-mail.',
  endThese: 'Não receber mais e-mails neste endereço',
  notKeptThen: 'Os seus pré-saves ficam; o endereço deixa de ser guardado.',
  byAddress: 'Pelo seu endereço de e-mail',
  byAddressHow: 'Se você recebe os avisos por e-mail, enviamos a esse endereço um link para a sua página.',
  address: 'Endereço de e-mail',
  sendLink: 'Quero um link para a minha página',
};
