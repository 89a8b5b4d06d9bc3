/** What the bot says on WhatsApp alone. */
export const whatsapp = {
  typeNumber: 'Para elegir, escribe el número.',
  choose: 'Elegir',
  inPrivate: 'Eso es solo para ti: te respondí en nuestro propio chat.',
  goOn: 'Eso es solo para ti. Abre aquí nuestro propio chat y pulsa enviar allí:',
  writeFirst: 'Eso es solo para ti. Escríbeme directamente y te respondo allí.',
  noSuchNumber: `{most, plural,
    one {Esa lista solo tiene el número 1. Escribe 1, o /help para ver qué puedes pedir.}
    many {Esa lista va del 1 al #. Escribe uno de estos números, o /help para ver qué puedes pedir.}
    other {Esa lista va del 1 al #. Escribe uno de estos números, o /help para ver qué puedes pedir.}}`,
  noList: 'Ya no hay ninguna lista de la que elegir. Escribe /help para ver qué puedes pedir.',
};
