/** The card with the link for friends. */
export const friendsCard = {
  heading: 'Traga amigos',
  yourLink: 'O seu link',
  copy: 'Copiar',
  share: 'Compartilhar',
  shared: '{title}, de {artist}',
  whoever: 'Quem abrir também pode fazer pré-save. O que escolher lá é só de quem escolheu.',
  copied: 'Copiado. Cole onde estão os seus amigos.',
  notCopied: 'O seu navegador não nos deixa copiar: o link está selecionado, copie dali.',
};
