import { asWid, MsgKey, randomBytes, toBase64 } from './ids.js';
import { chats, MessageModel, messages } from './collections.js';
import { chatWith } from './chats.js';
import { tell } from './line.js';
import { meet } from './people.js';
import { me } from './session.js';

/**
 * What others send: messages, votes and reactions. Stands in for `WAWebAddonPollVoteTableMode` and
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
  const chat = chatWith(message.id.remote);
  chat.msgs.keep(message);
  chat.unreadCount += 1;
  chat.t = message.t;
  messages.add(message);
  chats.trigger('change:unreadCount', { id: chat.id._serialized });
  tell({ what: 'received', id: frame.id });
}

/** A message of earlier: there, and nothing new. */
export function recall(frame) {
  messages.keep(modelOf(frame, false));
}

function modelOf({ id, key: whole, chat, author, fromMe, person, type, body, at, options }, isNewMsg) {
  if (person) meet(person);
  const remote = asWid(chat);
  const participant = remote.isGroup() ? asWid(author) : undefined;
  const key = new MsgKey({ fromMe, remote, id, participant });
  if (whole) key._serialized = whole;
  return new MessageModel({
    id: key,
    ack: 1,
    type,
    body,
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
