/** Numbers by which WhatsApp itself and its assistants write, as its own page tells them from people's. */
const ofWhatsApp = /^(0|1313555\d{4}|131655500\d{2})@c\.us$/;

/** What of the library's message tells whose it is. */
export type Origin = {
  from: string;
  /** Who wrote it in a group. */
  author?: string;
  type: string;
  fromMe: boolean;
  isStatus: boolean;
  broadcast: boolean;
};

/**
 * Who has written this text to us alone or in a group. Null for what is no text, and for what is no person's or not
 * meant for us: a status, a channel's post, a broadcast list, an assistant, a notice, and anything of our own account.
 */
export function writerOf({ from, author, type, fromMe, isStatus, broadcast }: Origin): string | null {
  if (type !== 'chat' || fromMe || isStatus || broadcast) return null;
  const writer = from.endsWith('@g.us') ? author : from;
  return writer !== undefined && /@(c\.us|lid)$/.test(writer) && !ofWhatsApp.test(writer) ? writer : null;
}
