import { asWid, MsgKey, randomBytes, toBase64 } from './ids.js';
import { chats, MessageModel, messages } from './collections.js';
import { placeOf } from './chats.js';
import { tell } from './line.js';
import { meet } from './people.js';
import { me } from './session.js';

/**
 * What others send, and the account's own phone: messages, what is changed in them, votes and reactions. Stands in for `WAWebAddonPollVoteTableMode` and
 * `WAWebAddonReactionTableMode`.
 */

const early = [];

/** A message arrives. Until somebody listens it waits, as after an absence it waits for the end of the sync. */
export function receive(frame) {
  if (messages.isListenedTo('add')) deliver(frame);
  else early.push(frame);
}
messages.onListened = (name) => {
  if (name !== 'add') return;
  for (const frame of early.splice(0)) deliver(frame);
};

function deliver(frame) {
  const message = modelOf(frame, true);
  const chat = placeOf(message.id.remote);
  if (chat) {
    chat.msgs.keep(message);
    chat.t = Math.max(chat.t, message.t);
    if (!frame.fromMe) chat.unreadCount += 1;
  }
  messages.add(message);
  if (chats.get(chat?.id) && !frame.fromMe) chats.trigger('change:unreadCount', { id: chat.id._serialized });
  tell({ what: 'received', id: frame.id });
}

/** Somebody has written their message anew. */
export function edit({ id, body, at }) {
  const message = messages.get(id);
  if (!message) return;
  const before = message.body;
  const key = new MsgKey({ ...message.id, id: toBase64(randomBytes(9)) });
  Object.assign(message, { body, latestEditMsgKey: key, latestEditSenderTimestampMs: at });
  messages.trigger('change:body', message, body, before);
  messages.trigger('change', message);
}

/** Somebody has taken their message back from everybody: it stays, without its words. */
export function revoke({ id }) {
  const message = messages.get(id);
  if (!message) return;
  const { body, type } = message;
  Object.assign(message, { body: undefined, type: 'revoked' });
  messages.trigger('change:type', message, 'revoked', type);
  messages.trigger('change:body', message, undefined, body);
  messages.trigger('change', message);
}

/** A message of earlier: there, and nothing new. */
export function recall(frame) {
  messages.keep(modelOf(frame, false));
}

function modelOf(frame, isNewMsg) {
  const { id, key: whole, chat, author, fromMe, person, type, subtype, body, at, options, broadcast } = frame;
  if (person) meet(person);
  const remote = asWid(chat);
  const participant = remote.isGroup() || remote.isStatus() ? asWid(author) : undefined;
  const key = new MsgKey({ fromMe, remote, id, participant });
  if (whole) key._serialized = whole;
  return new MessageModel({
    id: key,
    ack: 1,
    type,
    subtype,
    body,
    broadcast,
    isStatusV3: remote.isStatus(),
    t: at,
    from: fromMe ? me?.phone : remote,
    to: fromMe ? remote : me?.phone,
    author: participant,
    notifyName: person?.name,
    isNewMsg,
    star: false,
    ...(options ? { pollName: body, pollOptions: options } : {}),
  });
}

export const pollVotes = { pollVoteTableMode: { async bulkUpsert() {} } };
export const reactions = { reactionTableMode: { async bulkUpsert() {} } };

/** A vote names all options that are chosen now; none: it was taken back. */
export function vote({ poll, author, options, at }) {
  const parent = messages.get(poll);
  if (!parent) return;
  const id = new MsgKey({ fromMe: false, remote: parent.id.remote, id: toBase64(randomBytes(9)) });
  void pollVotes.pollVoteTableMode.bulkUpsert([
    {
      id,
      pollUpdateParentKey: parent.id,
      t: at,
      author: asWid(author),
      senderTimestampMs: at,
      selectedOptionLocalIds: options,
    },
  ]);
}

export function react({ message, author, emoji, at }) {
  const parent = messages.get(message);
  if (!parent) return;
  const id = new MsgKey({ fromMe: false, remote: parent.id.remote, id: toBase64(randomBytes(9)) });
  const reaction = { id, reactionParentKey: parent.id, reactionTimestamp: at, author: asWid(author) };
  void reactions.reactionTableMode.bulkUpsert([{ ...reaction, reactionText: emoji }]);
}
