/** What the bot says on WhatsApp alone. */
export const whatsapp = {
  typeNumber: 'Para escolher, digite o número.',
  choose: 'Escolher',
  inPrivate: 'Isso é só para você: respondi na nossa conversa particular.',
  goOn: 'Isso é só para você. Abra a nossa conversa particular aqui e aperte enviar lá:',
  writeFirst: 'Isso é só para você. Escreva direto para mim, e respondo lá.',
  noSuchNumber: `{most, plural,
    one {Essa lista só tem o número 1. Digite 1 ou /help para ver o que você pode pedir.}
    many {Essa lista vai de 1 a #. Digite um desses números ou /help para ver o que você pode pedir.}
    other {Essa lista vai de 1 a #. Digite um desses números ou /help para ver o que você pode pedir.}}`,
  noList: 'Não há mais nenhuma lista para escolher. Digite /help para ver o que você pode pedir.',
};
