/** `/terms`: what a fan can count on, and what is asked of them. */
export const terms = {
  get: 'O que você recebe',
  getText:
    'Você faz o pré-save de um lançamento uma vez. No dia em que ele sai, às 00:00 onde você mora, nós o salvamos na sua biblioteca no serviço que você escolheu, conferimos se está mesmo lá e avisamos você. Não custa nada.',
  ask: 'O que pedimos a você',
  askText:
    'Use a sua própria conta e tenha idade suficiente para ter uma. Na Índia, é preciso ter 18 anos; com menos que isso, você recebe os links simples e um evento para a sua agenda, sem conta.',
  never: 'O que não fazemos',
  neverText:
    'Não compramos, não publicamos e não tocamos nada em seu nome. Nunca recompensamos ninguém por ouvir. Pontos e recompensas, quando uma campanha os tem, não dependem do que você salva, segue ou ouve por streaming.',
  wrong: 'Quando dá errado',
  wrongText:
    'Um serviço pode estar fora do ar, recusar a sua conta ou ter o lançamento mais tarde que o anunciado. Nesse caso, continuamos tentando por três dias, contamos a você o que aconteceu e damos o link. Prometemos o nosso esforço, não o do serviço.',
  enough: 'Quando você não quiser mais',
  enoughText:
    'Revogue na sua página ou com /stop no chat, a qualquer momento, com um toque. O que está na sua biblioteca fica lá.',
  behind: 'Quem está por trás',
  behindText:
    'A campanha é de quem lança a música, ou de quem a página de privacidade indica. O seu serviço de streaming e a sua plataforma de chat não têm parte nela e têm regras próprias.',
};
