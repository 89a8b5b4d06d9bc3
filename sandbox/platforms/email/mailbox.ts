import { randomBytes } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';

/** A mail as it lies in somebody's mailbox. */
const mail = z.object({
  id: z.string(),
  /** The recipient that the envelope named, in small letters. */
  to: z.string(),
  /** As the mail itself says it. */
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Every header by its name in small letters, unfolded. */
  headers: z.record(z.string(), z.string()),
  messageId: z.string(),
  receivedAtMs: z.number(),
});
/** See {@link mail}. */
export type Mail = z.infer<typeof mail>;

/** All mailboxes of the sandbox: any address has one. */
export interface Mailboxes {
  /** Puts a mail, as it came over the wire, into a mailbox; one that is there already, by its `Message-ID`, stays single. */
  receive(raw: Buffer, to: string, atMs: number): Promise<Mail>;
  byId(id: string): Mail | undefined;
  /** The mails of one address, the newest first; of every address without one. */
  read(address?: string): Mail[];
  clear(): void;
}

const keptMails = 300;

/** Opens the mailboxes kept in the journal. */
export function openMailboxes(journal: Journal): Mailboxes {
  const mails = openShelf(journal, 'email/mail', mail);
  return {
    async receive(raw, to, atMs) {
      const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
      const received = toMail(parsed, { to: to.toLowerCase(), atMs });
      const standing = mails.all().find((each) => each.messageId === received.messageId && each.to === received.to);
      if (standing) return standing;
      mails.put(received.id, received);
      for (const old of mails.all().slice(0, -keptMails)) mails.remove(old.id);
      return received;
    },
    byId: (id) => mails.get(id),
    read: (address) =>
      mails
        .all()
        .filter(({ to }) => address === undefined || to === address.toLowerCase())
        .reverse(),
    clear() {
      for (const { id } of mails.all()) mails.remove(id);
    },
  };
}

function toMail(parsed: ParsedMail, { to, atMs }: { to: string; atMs: number }): Mail {
  const unfolded = parsed.headerLines.map(({ key, line }) => {
    return [
      key,
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    ] as const;
  });
  return {
    id: randomBytes(9).toString('base64url'),
    to,
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false || parsed.html === undefined ? '' : parsed.html,
    headers: Object.fromEntries(unfolded),
    messageId: parsed.messageId ?? '',
    receivedAtMs: atMs,
  };
}
