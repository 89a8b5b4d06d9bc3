/* global setTimeout */
import { MessageModel, messages } from './collections.js';
import { tell } from './line.js';
import { bytesOf } from './media.js';

/**
 * What this account sends. Stands in for `WAWebSendMsgChatAction`, `WAWebSendReactionMsgAction`, `WAWebMsgReply`,
 * `WALinkify` and `WAWebLinkPreviewChatAction`.
 */

const waiting = new Map();

export const sendMessage = {
  /** Answers two promises: the message in the chat, and what the server says to it. */
  addAndSendMsgToChat(chat, data) {
    const message = new MessageModel(data);
    chat.msgs.keep(message);
    chat.t = message.t;
    messages.add(message);
    const answered = new Promise((resolve, reject) => {
      waiting.set(message.id._serialized, { resolve, reject });
    });
    // Nobody has to wait for the answer.
    answered.catch(() => undefined);
    void describe(message).then((told) => tell({ what: 'sent', message: told }));
    return [Promise.resolve(message), answered];
  },
};

async function describe(message) {
  const base = { id: message.id._serialized, chat: String(message.to), type: message.type };
  const body = message.mediaBlob ? (message.caption ?? '') : message.body || message.pollName || '';
  const options = message.pollOptions?.map(({ name, localId }) => ({ name, localId }));
  const media = message.mediaBlob ? { mimetype: message.mimetype, base64: await bytesOf(message) } : null;
  return { ...base, body, options: options ?? null, media, quoted: message.quotedStanzaID ?? null };
}

/** The server has taken a message (1), brought it (2) or seen it read (3); below 1 it refuses it. */
export function acknowledge({ id, ack, reason }) {
  const message = messages.get(id);
  if (!message) return;
  const sent = waiting.get(id);
  waiting.delete(id);
  if (ack < 1) sent?.reject(new Error(reason ?? 'The server refused the message.'));
  else sent?.resolve({ messageSendResult: 'OK', t: message.t });
  message.ack = ack;
  messages.trigger('change:ack', message, ack);
}

export const sendReaction = {
  async sendReactionToMsg(message, reaction) {
    tell({ what: 'reacted', id: message.id._serialized, reaction });
  },
};

export const reply = { canReplyMsg: () => true };

function findLinks(text) {
  return [...String(text ?? '').matchAll(/https?:\/\/\S+/g)].map(([href]) => ({
    href,
    suspiciousCharacters: new Set(),
  }));
}
export const linkify = { findLinks, findLink: (text) => findLinks(text)[0] ?? null };

/** The stand-in fetches nothing, so there is nothing to show of a link. */
export const linkPreview = { getLinkPreview: () => new Promise((resolve) => setTimeout(resolve, 0, null)) };
