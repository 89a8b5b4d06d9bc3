/** `/invite`. */
export const invite = {
  help: 'Receba o seu próprio link e código para passar aos amigos.',
  title: 'Traga amigos para “{title}”',
  code: 'O seu código',
  codeUse: '{code}: quem você convidar digita depois de /presave, como code.',
  point:
    'Cada pessoa que se inscreve com ele conta para você no /leaderboard, seja qual for o jeito que escolher para receber o lançamento.',
  shareName: 'Para passar adiante',
  share: '“{title}”, de {artist}, vem aí. Faça o pré-save com o meu link: {url}',
  link: 'O seu link',
  print: 'QR code para imprimir',
};
