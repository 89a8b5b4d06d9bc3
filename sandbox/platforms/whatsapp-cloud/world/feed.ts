import { createFeed, type Feed } from '../../feed.js';

/** Something in a chat changed; whoever shows the chat asks for it again. */
export type ChatChange = { change: 'message' | 'people' | 'templates' | 'app'; personId?: string };

/** Tells of every change, to the listeners of the moment. */
export type ChatFeed = Feed<ChatChange>;

/** An empty feed. */
export function createChatFeed(): ChatFeed {
  return createFeed<ChatChange>();
}
