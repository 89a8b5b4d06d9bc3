/** Something in the chat changed; whoever shows the chat asks for it again. */
export interface ChatChange {
  change: 'message-sent' | 'message-edited' | 'message-removed' | 'people' | 'commands' | 'gateway' | 'modal';
  channelId?: string;
  messageId?: string;
  /** The only person whose view changed; absent when anybody's may have. */
  onlyFor?: string;
}

/** Tells the listeners of the moment, and forgets: nothing is kept for those who come later. */
export interface ChatFeed {
  publish(change: ChatChange): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (change: ChatChange) => void): () => void;
}

/** An empty feed. */
export function createChatFeed(): ChatFeed {
  const listeners = new Set<(change: ChatChange) => void>();
  return {
    publish(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
