/** What the account did, as the server saw it. */
export type LedgerEntry = {
  /** ISO 8601, UTC. */
  at: string;
  deed: 'message' | 'edit' | 'revoke' | 'pin' | 'unpin' | 'typing' | 'seen' | 'reaction' | 'trouble';
  /** The group's id, or the phone of the other person. */
  chat: string;
  messageId?: string;
  type?: string;
  text?: string;
  options?: string[];
  state?: string;
};
