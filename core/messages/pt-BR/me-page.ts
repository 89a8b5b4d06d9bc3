/** `/me`, the fan's own page, and what is done on it. */
export const mePage = {
  title: 'Os seus dados',
  heading: 'O que guardamos sobre você',
  inShort:
    'Em resumo; o download traz todos os campos. Você pode voltar atrás, levar tudo com você ou pedir que seja apagado.',
  who: 'Quem você é aqui',
  knownByService: 'Conhecemos você só pela sua conta no seu serviço de streaming e por este navegador.',
  knownByBrowser: 'Conhecemos você só por este navegador.',
  account: '{fan} (conta {id}), desde {date}',
  adult: 'Em {date}, você nos disse que tem 18 anos ou mais. Além disso, não sabemos a sua idade.',
  underAge: 'Em {date}, você nos disse que tem menos de 18 anos. Além disso, não sabemos a sua idade.',
  keptUntil:
    'Guardado até você pedir que esqueçamos você, com {messages, plural, one {# mensagem} many {# mensagens} other {# mensagens}} sobre os seus pré-saves, {links, plural, one {# link} many {# links} other {# links}} do chat e {browsers, plural, one {# navegador} many {# navegadores} other {# navegadores}} em que você confirmou ser você.',
  allowed: 'O que você nos permitiu',
  allowedNothing: 'Nada: não temos nenhuma permissão sua.',
  destroyed: 'A sua permissão no {service} foi destruída: não temos mais acesso à sua conta.',
  allowedSince: 'No {service}, desde {date}:',
  keptAtMost: 'Guardada até {date}, no máximo, e depois destruída. Está lacrada: ninguém a lê.',
  agreed: 'Com o que você concordou',
  agreedNothing: 'Nada até agora.',
  yesHere: 'Você disse sim em {date}, nas nossas páginas (aviso {version}, {party}).',
  yesInChat: 'Você disse sim em {date}, no chat (aviso {version}, {party}).',
  noHere: 'Você disse não em {date}, nas nossas páginas (aviso {version}, {party}).',
  noInChat: 'Você disse não em {date}, no chat (aviso {version}, {party}).',
  notice:
    'O aviso que foi mostrado a você está em <link>privacidade</link>. Esta lista fica, para que possamos mostrar o que você decidiu.',
  withdraw: 'Revogar',
  live: 'Onde você mora',
  liveTold: 'Em {city}, como você nos disse em {date}.',
  liveFound:
    'Em {city}, como a sua conexão mostrou quando você fez pré-save em {date}. O endereço em si não foi guardado.',
  liveDeclined: 'Você prefere não informar, desde {date}.',
  liveUnknown: 'Não sabemos.',
  cityWhy: '{artist} vê quantos fãs cada cidade tem, e nunca quem são.',
  city: 'Cidade',
  cityKeep: 'Salvar a minha cidade',
  cityTakeOut: 'Retirar',
  cityDecline: 'Não me perguntem',
  friends: 'Amigos',
  code: 'o seu código de {title}: {count, plural, one {# pré-save que você trouxe} many {# pré-saves que você trouxe} other {# pré-saves que você trouxe}}',
  codeUnnamed:
    'o seu código de um lançamento: {count, plural, one {# pré-save que você trouxe} many {# pré-saves que você trouxe} other {# pré-saves que você trouxe}}',
  broughtByFriend: 'Sabemos que você veio pelo código de outra pessoa.',
  codesForgotten:
    'Se esquecermos você, os seus códigos não são mais de ninguém; os pontos que já foram dados ficam, sob um número aleatório.',
  all: 'Tudo de uma vez',
  withdrawAll: 'Revogar tudo',
  download: 'Baixar os meus dados',
  forget: 'Esqueçam de mim',
  forgetHeading: 'Devemos esquecer você?',
  forgetPreSaves: 'Todos os pré-saves que você fez aqui são cancelados: nada mais é salvo para você.',
  forgetPermission: 'A sua permissão é destruída, e apagamos quem você é no chat e no seu serviço.',
  forgetLibrary: 'O que está na sua biblioteca fica lá: é seu.',
  forgetStays:
    'O que fica conosco é que alguém fez pré-save, concordou e revogou, sob um número aleatório que não leva a ninguém. A lei exige que possamos mostrar isso.',
  forgetHolds: 'Vale para {artist}, na hora, e não pode ser desfeito. Você sempre pode começar de novo.',
  forgetYes: 'Sim, esqueçam de mim',
  forgetNo: 'Não, voltar',
  forgotten: 'Esquecemos você',
  forgottenText:
    'Tudo foi revogado, a sua permissão foi destruída e nada aqui diz mais quem você é. Você sempre pode começar de novo: abra o link de uma campanha.',
  versionStays: 'A sua versão continua como estava',
  versionStaysText:
    'Uma delas está sendo salva ou já está na sua biblioteca. Antes, retire-a na sua página (/me): depois você pode escolher outra e fazer o pré-save de novo.',
  forgetActs:
    'Isto é sobre você como fã. Para esquecermos também o que você faz para artistas nas equipes, digite /forget no chat.',
};
