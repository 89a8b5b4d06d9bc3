/** The card with the link for friends. */
export const friendsCard = {
  heading: 'Trae a alguien',
  yourLink: 'Tu enlace',
  copy: 'Copiar',
  share: 'Compartir',
  shared: '{title} de {artist}',
  whoever: 'Quien lo abra también puede hacer pre-save. Lo que elija allí es cosa suya.',
  copied: 'Copiado. Pégalo donde estén tus amistades.',
  notCopied: 'Tu navegador no nos deja copiar: el enlace está seleccionado, cópialo desde ahí.',
};
