/** `/invite`. */
export const invite = {
  help: 'Tu enlace y tu código para tus amistades, con un código QR y una tarjeta para tu historia.',
  title: 'Trae amistades a “{title}”',
  code: 'Tu código',
  codeUse: '{code}: se escribe después de /presave, como code.',
  point:
    'Cada amistad que se inscriba con él cuenta para ti en /leaderboard, sea cual sea la forma en que elija recibir el lanzamiento.',
  shareName: 'Para compartir',
  share: 'Pronto sale “{title}” de {artist}. Haz pre-save con mi enlace: {url}',
  shareOut: 'Ya salió “{title}” de {artist}. Consíguelo con mi enlace: {url}',
  link: 'Tu enlace',
  print: 'Código QR para imprimir',
  storyCaption: 'Tarjeta para tu historia (1080 × 1920). Añade tu enlace como sticker: {url}',
  qrCaption: 'Tu enlace como código QR: se escanea desde tu pantalla o desde papel. {url}',
};
