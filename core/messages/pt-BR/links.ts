/** `/links`. */
export const links = {
  help: 'Para artistas: links que dizem onde foram publicados, um card para story e um QR code.',
  own: 'Publique onde quiser: quem fizer pré-save por ele conta para você. Digite /stats para ver quantas pessoas foram.',
  placeHelp: 'Um nome para um lugar seu, como radio ou newsletter.',
  title: 'Links de {title}',
  how: 'Publique cada um no lugar que dá nome a ele: /stats mostra depois qual lugar traz fãs que fazem pré-save.',
  overlay:
    'Para a sua live: adicione ao seu programa de streaming como fonte de navegador. Mostra quantas pessoas fizeram pré-save e um código para escanear.',
  storyCaption:
    'Card para um story (1080 × 1920), com o código do link “{place}”. Adicione esse link como figurinha: ninguém escaneia o próprio celular.',
  qrCaption: 'QR code do link “{place}”, para papel e telas.',
};
