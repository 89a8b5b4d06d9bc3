/** `/invite`. */
export const invite = {
  help: 'O seu link e código para passar aos amigos, com um QR code e um card para o seu story.',
  title: 'Traga amigos para “{title}”',
  code: 'O seu código',
  codeUse: '{code}: quem você convidar digita depois de /presave, como code.',
  point:
    'Cada pessoa que se inscreve com ele conta para você no /leaderboard, seja qual for o jeito que escolher para receber o lançamento.',
  shareName: 'Para passar adiante',
  share: '“{title}”, de {artist}, vem aí. Faça o pré-save com o meu link: {url}',
  shareOut: '“{title}”, de {artist}, já saiu. Ouça pelo meu link: {url}',
  link: 'O seu link',
  print: 'QR code para imprimir',
  storyCaption: 'Card para o seu story (1080 × 1920). Adicione o seu link como figurinha: {url}',
  qrCaption: 'O seu link em QR code: dá para escanear da sua tela ou do papel. {url}',
};
