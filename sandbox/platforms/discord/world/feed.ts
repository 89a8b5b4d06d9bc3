import { createFeed, type Feed } from '../../feed.js';

/** Something in the chat changed; whoever shows the chat asks for it again. */
export type ChatChange = {
  change: 'message-sent' | 'message-edited' | 'message-removed' | 'people' | 'commands' | 'gateway' | 'modal';
  channelId?: string;
  messageId?: string;
  /** The only person whose view changed; absent when anybody's may have. */
  onlyFor?: string;
};

/** Tells of every change, to the listeners of the moment. */
export type ChatFeed = Feed<ChatChange>;

/** An empty feed. */
export function createChatFeed(): ChatFeed {
  return createFeed<ChatChange>();
}
