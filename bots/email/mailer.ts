/** A letter as a mail server takes it: both parts say the same. */
export type Mail = {
  to: string;
  /** The name it is from, where MAIL_FROM has none. */
  sender: string;
  subject: string;
  text: string;
  html: string;
  /** The same whenever the same letter is sent again: a mail program that has it already shows it once. */
  messageId: string;
  /** Ends such letters by one POST (RFC 8058); null: nothing follows this one. */
  unsubscribeUrl: string | null;
};

/** How a mail server fared with a letter. */
export type MailOutcome =
  | { outcome: 'taken' }
  /** There is no such mailbox, or it is closed: nothing needs to be sent there again. */
  | { outcome: 'no-mailbox'; code: string }
  /** The server never takes this letter, or never from us. */
  | { outcome: 'refused'; code: string }
  /** Not this letter, not now: the mailbox is full, or its server knows us too little yet (greylisting). */
  | { outcome: 'later'; code: string }
  /** Nothing goes out at all: the server is away, or does not know us. */
  | { outcome: 'away'; code: string };

/** Hands letters to a mail server. */
export interface Mailer {
  /** Whatever the server does is an outcome; throws only for a letter that no mail can be made of. */
  send(mail: Mail): Promise<MailOutcome>;
  /** Whether the server can be reached and knows us. */
  check(): Promise<Extract<MailOutcome, { outcome: 'taken' | 'away' }>>;
  /** Lets go of its connections. */
  close(): void;
}
