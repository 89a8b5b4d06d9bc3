import { randomBytes } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import { openEventStreams } from '../../http/server-sent-events.js';
import type { Journal } from '../../state/journal.js';
import { createFeed } from '../feed.js';
import { createControl, type MailArrival } from './control.js';
import { createMailFaults, type MailFaults } from './mail-faults.js';
import { openMailboxes, type Mailboxes } from './mailbox.js';
import { startSmtp } from './smtp.js';

/** How to make a mail server. */
export type EmailOptions = {
  /** `http://host:port` of the server that its control side is mounted on; asked only once somebody calls. */
  readonly origin: () => string;
  /** Keeps its mailboxes over restarts. */
  readonly journal: Journal;
  /** The date that people live by, in milliseconds. */
  readonly now?: () => number;
  /** The mailboxes that are handed what arrives; those of the journal unless told. */
  readonly mailboxes?: Mailboxes;
  /** The failures that letters meet; none unless told. */
  readonly faults?: MailFaults;
};

/** How to get in. */
export type EmailDescription = {
  /** What a client hands letters to: `smtp://user:password@127.0.0.1:port`, on a port of its own at every start. */
  readonly smtpUrl: string;
  /** Whom letters may be from. */
  readonly mailFrom: string;
  /** The readers' side: see `control.ts`. */
  readonly control: string;
};

/** A real mail server that keeps what it is handed, for any address, and a side on which it is read. */
export interface EmailEmulator {
  /** To be mounted at `/email`, with no body parser before it. */
  readonly router: Router;
  describe(): EmailDescription;
  /** Ends every connection. The journal stays open. */
  close(): Promise<void>;
}

const user = 'frontrow';

/** Starts the mail server on a port of 127.0.0.1. */
export async function startEmailEmulator(options: EmailOptions): Promise<EmailEmulator> {
  const {
    origin,
    journal,
    now = () => Date.now(),
    mailboxes = openMailboxes(journal),
    faults = createMailFaults(),
  } = options;
  const feed = createFeed<MailArrival>();
  const streams = openEventStreams();
  const password = passwordIn(journal);
  const onMail = (to: string) => feed.publish({ to });
  const smtp = await startSmtp({ login: { user, password }, mailboxes, faults, now, onMail });
  const router = express.Router();
  router.use('/control', createControl({ mailboxes, faults, feed, streams }));
  return {
    router,
    describe: () => ({
      smtpUrl: `smtp://${user}:${password}@127.0.0.1:${smtp.port}`,
      mailFrom: 'hello@frontrow.example',
      control: `${origin()}/email/control`,
    }),
    async close() {
      streams.closeAll();
      await smtp.close();
    },
  };
}

/** Drawn once, and kept with the mailboxes. */
function passwordIn(journal: Journal): string {
  const kept = z.string().safeParse(journal.get('email/password'));
  if (kept.success) return kept.data;
  const drawn = randomBytes(18).toString('base64url');
  journal.set('email/password', drawn);
  return drawn;
}
