import { messages } from './collections.js';
import { tell } from './line.js';
import { edit, revoke } from './receiving.js';

/**
 * What this account does to its own messages. Stands in for `WAWebMsgActionCapability`, `WAWebSendMessageEditAction`,
 * `WAWebPinMsgConstants`, `WAWebSendPinMessageAction` and the revocations of `WAWebCmd`.
 */

const minuteMs = 60_000;

function isYounger(message, thanMs) {
  return Date.now() - message.t * 1000 < thanMs;
}

/** What the page offers to do with a message, which clients ask before they do it. */
export const capability = {
  canEditText: (message) => message.id.fromMe && message.type === 'chat' && isYounger(message, 15 * minuteMs),
  canEditCaption: (message) => message.id.fromMe && message.type === 'image' && isYounger(message, 15 * minuteMs),
  canSenderRevokeMsg: (message) =>
    message.id.fromMe && message.type !== 'revoked' && isYounger(message, 60 * 60 * minuteMs),
  canAdminRevokeMsg: () => false,
};

const asked = new Map();
let lastAsk = 0;

/** Asks the server; rejects with its reason. */
function ask(frame) {
  lastAsk += 1;
  const number = lastAsk;
  return new Promise((resolve, reject) => {
    asked.set(number, { resolve, reject });
    tell({ ...frame, ask: number });
  });
}

export function answer({ ask: number, reason }) {
  const waiting = asked.get(number);
  asked.delete(number);
  if (reason === null) waiting?.resolve();
  else waiting?.reject(new Error(reason));
}

export function age({ id, at }) {
  const message = messages.get(id);
  if (message) message.t = at;
}

export const messageEdit = {
  async sendMessageEdit(message, body) {
    const id = message.id._serialized;
    await ask({ what: 'edit', id, body });
    edit({ id, body, at: Date.now() });
  },
};

export const revocations = {
  async sendRevokeMsgs(_chat, { list }) {
    for (const message of list) {
      const id = message.id._serialized;
      await ask({ what: 'revoke', id });
      revoke({ id });
    }
  },
  /** Out of this account's own chat: the others keep it. */
  async sendDeleteMsgs() {},
};

const pinActions = { pin: 1, unpin: 2 };

export const pinConstants = { getPinExpiryDuration: () => 7 * 24 * 60 * 60 };
export const pinMessage = {
  async sendPinInChatMsg(message, action) {
    const seconds = action === pinActions.unpin ? 0 : pinConstants.getPinExpiryDuration();
    try {
      await ask({ what: 'pin', id: message.id._serialized, seconds });
      return { messageSendResult: 'OK' };
    } catch {
      return { messageSendResult: 'ERROR_UNKNOWN' };
    }
  },
};
