import { Emitter } from './emitter.js';

/**
 * The models WhatsApp Web keeps, and the collections they lie in. Stands in for `WAWebCollections`.
 */

/** Models by their id; tells of every one that is added. */
export class Collection extends Emitter {
  #models = new Map();

  get(id) {
    return this.#models.get(String(id?._serialized ?? id));
  }

  async find(id) {
    return this.get(id);
  }

  getModelsArray() {
    return [...this.#models.values()];
  }

  /** Keeps a model without a word: what was there before somebody looked. */
  keep(model) {
    this.#models.set(model.id._serialized, model);
    return model;
  }

  add(model) {
    this.keep(model);
    this.trigger('add', model);
    return model;
  }

  /** Asked for before a group's or a channel's data is read; here they are always up to date. */
  async update() {}
}

/** What can leave the page: bytes become an object of numbers, as they do in WhatsApp Web. */
export function plain(value) {
  return JSON.parse(
    JSON.stringify(value, (_key, each) => (each instanceof Uint8Array ? Object.fromEntries(each.entries()) : each)),
  );
}

/** The object's own members but for these. */
export function without(object, ...names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

export class MessageModel extends Emitter {
  constructor(data) {
    super();
    Object.assign(this, data);
  }

  serialize() {
    return plain(without(this, 'mediaBlob', 'mediaObject'));
  }

  unsafe() {
    return this;
  }

  canReply() {
    return true;
  }

  /** What a reply carries along of the message it answers. */
  msgContextInfo() {
    const quotedMsg = { type: this.type, body: this.body };
    return { quotedMsg, quotedStanzaID: this.id.id, quotedParticipant: this.author ?? this.from };
  }
}

export class ChatModel extends Emitter {
  constructor(data) {
    super();
    const empty = { unreadCount: 0, t: 0, mute: { expiration: 0 }, archive: false, msgs: new Collection() };
    Object.assign(this, empty, data);
  }

  serialize() {
    const msgs = this.msgs.getModelsArray().map(({ id }) => id);
    return plain({ ...without(this, 'groupMetadata', 'newsletterMetadata'), msgs });
  }
}

export const messages = new Collection();
export const chats = new Collection();
export const contacts = new Collection();
/** Channels lie apart from chats. */
export const channels = new Collection();

messages.modelClass = MessageModel;
messages.getMessagesById = async (ids) => ({ messages: ids.map((id) => messages.get(id)).filter(Boolean) });

/** `WAWebCollections`; the empty ones are asked, and have nothing in the stand-in. */
export const collections = {
  Msg: messages,
  Chat: chats,
  Contact: contacts,
  GroupMetadata: new Collection(),
  WAWebNewsletterCollection: channels,
  WAWebNewsletterMetadataCollection: new Collection(),
  Blocklist: new Collection(),
  BusinessProfile: new Collection(),
  Label: new Collection(),
};
