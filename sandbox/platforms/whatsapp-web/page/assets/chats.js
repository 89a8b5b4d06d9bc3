import { asWid } from './ids.js';
import { channels, ChatModel, chats, plain } from './collections.js';
import { tell } from './line.js';
import { hasMet } from './people.js';

/**
 * Chats, groups and communities, and what shows in them that somebody is there. Stands in for `WAWebFindChatAction`,
 * `WAWebChatGetters`, `WAWebChatStateBridge`, `WAWebStreamModel`, `WAWebUpdateUnreadChatAction`,
 * `WAWebGetEphemeralFieldsMsgActionsUtils`, `WAWebChatLoadMessages` and `WAWebMexFetchGroupInviteCodeJob`.
 */

export function chatWith(id, title) {
  const wid = asWid(id);
  return chats.get(wid) ?? chats.keep(new ChatModel({ id: wid, formattedTitle: title ?? wid.user }));
}

/** Brings a group up to date. The announcement group of a community has `defaultSubgroup` and names its parent. */
export function putGroup({ id, subject, announce, isParent, isAnnouncement, parent, participants }) {
  const chat = chatWith(id, subject);
  const members = participants.map((each) => ({
    id: asWid(each.id),
    isAdmin: each.isAdmin,
    isSuperAdmin: false,
  }));
  const data = {
    id: chat.id,
    subject,
    announce,
    isParentGroup: isParent,
    defaultSubgroup: isAnnouncement,
    ...(parent === null ? {} : { parentGroup: asWid(parent) }),
    owner: members.find(({ isAdmin }) => isAdmin)?.id,
    participants: members,
    isLidAddressingMode: members.some(({ id: member }) => member.isLid()),
  };
  chat.formattedTitle = subject;
  chat.groupMetadata = { ...data, serialize: () => plain(data) };
}

/** A channel that this account follows: only its owner posts there. */
export function putChannel({ id, name }) {
  const data = { id: asWid(id), title: name, membershipType: 'subscriber' };
  const newsletterMetadata = { creationTime: 0, serialize: () => plain(data) };
  channels.keep(new ChatModel({ id: data.id, formattedTitle: name, newsletterMetadata }));
}

/** Where a message stands; null: in the status feed, which is no chat. */
export function placeOf(id) {
  if (id.isStatus()) return null;
  return id.isNewsletter() ? (channels.get(id) ?? null) : chatWith(id);
}

export const findChat = {
  async findOrCreateLatestChat(id) {
    const wid = asWid(id);
    if (wid.isUser() && !hasMet(wid)) throw new Error(`No LID for user: ${wid}`);
    if (wid.isStatus()) throw new Error('findOrCreateLatestChat: the status feed is no chat');
    if (wid.isGroup() && !chats.get(wid)) throw new Error('findOrCreateLatestChat: the account is not in this group');
    return { chat: chatWith(wid) };
  },
};

export const chatGetters = {
  getIsNewsletter: ({ id }) => id.isNewsletter(),
  getIsBroadcast: ({ id }) => id.isStatus(),
};

export const chatState = {
  async sendChatStateComposing(id) {
    tell({ what: 'typing', chat: String(id), state: 'typing' });
  },
  async sendChatStateRecording(id) {
    tell({ what: 'typing', chat: String(id), state: 'recording' });
  },
  async sendChatStatePaused(id) {
    tell({ what: 'typing', chat: String(id), state: 'stopped' });
  },
};

export const stream = { markAvailable() {}, markUnavailable() {} };

export const unread = {
  async sendSeen({ chat }) {
    chat.unreadCount = 0;
    tell({ what: 'seen', chat: String(chat.id) });
  },
};
