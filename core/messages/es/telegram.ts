/** What the bot says on Telegram alone. */
export const telegram = {
  inPrivate: 'Eso es solo para ti: te respondí en nuestro propio chat.',
  open: 'Abrir nuestro chat',
  notBegun: 'Eso es solo para ti. Toca el botón, después Iniciar, y te respondo en nuestro propio chat.',
  begin: 'Respóndeme en privado',
  hello:
    '¡Hola! Escribe /presave aquí y el próximo lanzamiento estará en tu biblioteca a medianoche en tu hora local. Lo que es solo para ti lo digo en nuestro propio chat; /help dice qué más puedo hacer.',
  forManagers: 'Si administras este grupo para alguien que hace música: /community lo vincula a su lanzamiento.',
};
