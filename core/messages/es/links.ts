/** `/links`. */
export const links = {
  help: 'Para artistas: enlaces que dicen dónde se publicaron, una tarjeta para historias y un código QR.',
  own: 'Publícalo donde quieras: quien haga pre-save con él cuenta para ti. Escribe /stats para ver cuántos son.',
  placeHelp: 'Un nombre para un lugar tuyo, por ejemplo radio o newsletter.',
  title: 'Enlaces a {title}',
  how: 'Publica cada uno en el lugar que le da nombre: /stats te dice después qué lugar trae fans que hacen pre-save.',
  overlay:
    'Para tu transmisión en vivo: añádelo a tu programa de streaming como fuente de navegador. Muestra cuántas personas hicieron pre-save y un código para escanear.',
  storyCaption:
    'Tarjeta para una historia (1080 × 1920), con el código del enlace “{place}”. Añade ese enlace como sticker: nadie escanea su propio teléfono.',
  qrCaption: 'Código QR del enlace “{place}”, para papel y pantallas.',
};
