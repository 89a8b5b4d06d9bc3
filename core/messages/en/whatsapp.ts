/** What the bot says on WhatsApp alone. */
export const whatsapp = {
  typeNumber: 'To choose, type the number.',
  /** At most 20 characters. */
  choose: 'Choose',
  inPrivate: 'That is for you alone: I have answered you in our own chat.',
  goOn: 'That is for you alone. Open our own chat here, and press send there:',
  writeFirst: 'That is for you alone. Write to me directly, and I answer you there.',
  noSuchNumber: `{most, plural,
    one {That list has only the number 1. Type 1, or /help to see what you can ask for.}
    other {That list goes from 1 to #. Type one of these numbers, or /help to see what you can ask for.}}`,
  noList: 'There is no list to choose from any more. Type /help to see what you can ask for.',
} as const;
