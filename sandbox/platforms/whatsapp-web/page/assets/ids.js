/* global btoa, crypto */

/**
 * Ids of chats, people and messages. Stands in for `WAWebWidFactory`, `WAWebMsgKey` and `WABase64`.
 */

/** The id of a person (`c.us` by phone, `lid` hidden), an assistant (`bot`), a group (`g.us`), a channel or the status feed. */
export class Wid {
  constructor(text) {
    const [user, server] = String(text).split('@');
    this.user = user;
    this.server = server;
    this._serialized = `${user}@${server}`;
  }

  isLid() {
    return this.server === 'lid';
  }

  isUser() {
    return this.server === 'c.us' || this.isLid();
  }

  isBot() {
    return this.server === 'bot';
  }

  isGroup() {
    return this.server === 'g.us';
  }

  isNewsletter() {
    return this.server === 'newsletter';
  }

  isStatus() {
    return this._serialized === 'status@broadcast';
  }

  equals(other) {
    return String(other) === this._serialized;
  }

  toJid() {
    return this._serialized.replace('@c.us', '@s.whatsapp.net');
  }

  toString() {
    return this._serialized;
  }
}

/** The id in whatever form it was given. */
export function asWid(like) {
  return like instanceof Wid ? like : new Wid(like?._serialized ?? like);
}

export function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

export function toBase64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The id of a message: who sent it, in which chat, and a word of its own. */
export class MsgKey {
  constructor({ fromMe, selfDir, remote, to, id, participant }) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = asWid(remote ?? to);
    this.id = id;
    if (participant) this.participant = asWid(participant);
    const author = participant ? `_${this.participant}` : '';
    this._serialized = `${this.fromMe}_${this.remote}_${id}${author}`;
  }

  static async newId() {
    return `3EB0${[...randomBytes(9)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }

  toString() {
    return this._serialized;
  }
}
