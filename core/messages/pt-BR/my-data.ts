/** `/mydata`. `term`: what the service calls a pre-save, `preAdd` or `preSave`. */
export const myData = {
  help: 'Veja o que guardamos sobre você, e até quando.',
  nothing: 'Não guardamos nada sobre você aqui. Digite /presave se quiser começar.',
  title: 'O que guardamos sobre você',
  account: 'Para {artist}: esta conta, com o nome {name}.',
  preSave: `{term, select,
    preAdd {A sua pré-adição de “{title}” no {service}, prevista para {when}.}
    other {O seu pré-save de “{title}” no {service}, previsto para {when}.}}`,
  lateSave: 'Que você pediu para salvar “{title}” no {service}, em {when}.',
  withdrawn: `{term, select,
    preAdd {Que você pré-adicionou “{title}” no {service} e cancelou.}
    other {Que você fez pré-save de “{title}” no {service} e cancelou.}}`,
  permission: 'A sua permissão no {service}, lacrada, até {at}, no máximo.',
  noPermission: 'Nenhuma permissão no {service} mais: foi destruída.',
  city: 'A cidade que você nos disse: {city}.',
  cityFound: 'A cidade que a sua conexão mostrou quando você fez pré-save: {city}.',
  agreed: 'Você disse sim a: {purposes}.',
  agreedToNothing: 'Você não disse sim a nada que ainda valha.',
  'purpose-save': 'o seu pré-save',
  'purpose-follow': 'seguir quem lança a música',
  'purpose-keep-permission': 'guardar a sua permissão',
  'purpose-news': 'novidades',
  'purpose-leaderboard-name': 'o seu nome no ranking',
  'purpose-ads': 'serviços de publicidade',
  more: 'A página mostra tudo e deixa você revogar, baixar ou apagar. O link é só seu.',
  link: 'Abrir a minha página de {artist}',
  actsTitle: 'O que você faz para artistas',
  onTeam: 'Você está na equipe de {artist}: {role}, desde {at}.',
  asked: 'Você pediu um perfil para {artist}; falta a aprovação de quem mantém este bot.',
  done: '{count, plural, one {# registro de quem fez o quê, guardado por um ano.} many {# registros de quem fez o quê, cada um guardado por um ano.} other {# registros de quem fez o quê, cada um guardado por um ano.}}',
  ticks:
    '{count, plural, one {# passo que você marcou como feito.} many {# passos que você marcou como feitos.} other {# passos que você marcou como feitos.}}',
  blasts:
    '{count, plural, one {# disparo que você escreveu ou confirmou.} many {# disparos que você escreveu ou confirmou.} other {# disparos que você escreveu ou confirmou.}}',
  trackers:
    '{count, plural, one {# contador que você ligou.} many {# contadores que você ligou.} other {# contadores que você ligou.}}',
  codes:
    '{count, plural, one {# código que você criou para alguém entrar.} many {# códigos que você criou para outras pessoas entrarem.} other {# códigos que você criou para outras pessoas entrarem.}}',
  told: '{count, plural, one {# mensagem para você como parte de uma equipe.} many {# mensagens para você como parte de uma equipe.} other {# mensagens para você como parte de uma equipe.}}',
  draft: 'Uma campanha que você está montando, alterada pela última vez em {at}.',
  spoken: 'O idioma em que falamos com você: {language}, conforme o seu app ou por não sabermos outro.',
  spokenChosen: 'O idioma em que falamos com você: {language}, como você escolheu.',
  wholeFile: 'Quem mantém este bot pode dar tudo isso a você em um arquivo: diga que você é {account}.',
  erase: 'Para apagar tudo isso, digite /forget.',
};
