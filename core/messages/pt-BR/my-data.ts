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
};
