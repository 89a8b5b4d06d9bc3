/** The artist's words to fans and communities, and the post that a release is out. */
export const letters = {
  from: 'Novidades de {artist}',
  getLink: 'Quero o meu link',
  listen: 'Ouvir agora',
  page: 'Abrir a página de {title}',
  mute: 'Não receber mais novidades de {artist}',
  isOut: '{title} já saiu',
  outNow: '“{title}”, de {artist}, já saiu.',
  preSaved: 'Quem fez pré-save encontra na biblioteca, a partir da meia-noite de onde mora. /status mostra como foi.',
  saveNow: 'Não fez pré-save? Receba o seu link: salvamos para você na hora.',
};
