/** What Telegram takes at most (chat-platforms §2, §6); texts in UTF-16 units, without their markup. */
export const limits = {
  text: 4096,
  caption: 1024,
  /** Bytes. */
  callbackData: 64,
  buttons: 100,
  /** Telegram cuts longer ones by itself, in the middle. */
  buttonLabel: 64,
  buttonUrl: 2048,
  fieldName: 256,
} as const;
