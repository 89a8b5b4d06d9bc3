/** The buttons by which a fan says yes later, on their own page. */
export const purposeOffers = {
  'keep-permission': 'Dizer sim a: guardar a sua permissão para os próximos lançamentos',
  news: 'Dizer sim a: novidades no chat ou por e-mail',
  'leaderboard-name': 'Dizer sim a: o seu nome no ranking',
};
/** The questions asked after success. */
export const purposeQuestions = {
  'keep-permission': 'Podemos guardar a sua permissão para os próximos lançamentos de {artist}?',
  news: 'Podemos avisar você quando {artist} tiver novidades?',
  'leaderboard-name': 'Podemos escrever o seu nome no ranking?',
};
/** Each purpose as a fan reads of it; `title` is the release it was asked for. */
export const purposeTitles = {
  save: 'Fazer pré-save de {title} e contar a você como foi',
  follow: 'Seguir quem lança {title}',
  'keep-permission': 'Guardar a sua permissão para os próximos lançamentos',
  news: 'Novidades no chat ou por e-mail',
  'leaderboard-name': 'O seu nome no ranking',
  ads: 'Informar a sua visita a serviços de publicidade',
};
/** The same of a release whose name is not known any more, and of a yes to news that was given while they came to chat alone. */
export const purposeTitlesUnnamed = {
  save: 'Fazer pré-save de um lançamento e contar a você como foi',
  follow: 'Seguir quem lança uma música',
  newsInChat: 'Novidades no chat',
};
/** What each optional purpose means, for those who may give or withdraw it. */
export const purposeWords = {
  'keep-permission':
    'Guardamos a sua permissão para além deste lançamento, e o seu próximo pré-save aqui é feito com um toque.',
  news: 'Avisamos você no chat, ou por e-mail se recebe os avisos lá, quando há algo novo, além de como foram os seus pré-saves.',
  'leaderboard-name': 'O seu nome aparece por extenso no ranking. Sem isso, aparece só a primeira letra.',
  ads: 'Informamos a serviços de publicidade que você esteve aqui.',
};
