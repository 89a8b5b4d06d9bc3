/** A message in a community that a bot has made, so that it can be changed. */
export type Posted = {
  /** What its platform calls it, in the words of that platform's bot: nobody else reads it. */
  messageId: string;
  /** Database time. */
  at: Date;
};
