import type { Feed } from '../../feed.js';

/** Something changed; whoever shows it asks for it again. */
export type ChatChange = {
  change: 'message-sent' | 'message-changed' | 'people' | 'groups' | 'link' | 'typing';
  chat?: string;
  messageId?: string;
};

/** Tells of every change, to the listeners of the moment. */
export type ChatFeed = Feed<ChatChange>;
