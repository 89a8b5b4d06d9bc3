/** `/invite`. */
export const invite = {
  help: 'Recibe tu propio enlace y código para compartir con tus amistades.',
  title: 'Trae amistades a “{title}”',
  code: 'Tu código',
  codeUse: '{code}: se escribe después de /presave, como code.',
  point:
    'Cada amistad que se inscriba con él cuenta para ti en /leaderboard, sea cual sea la forma en que elija recibir el lanzamiento.',
  shareName: 'Para compartir',
  share: 'Pronto sale “{title}” de {artist}. Haz pre-save con mi enlace: {url}',
  link: 'Tu enlace',
  print: 'Código QR para imprimir',
};
