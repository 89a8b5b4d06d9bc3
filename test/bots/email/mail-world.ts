import { startEmailBot } from '../../../bots/email/bot.js';
import type { SmtpSettings } from '../../../bots/email/smtp-mailer.js';
import { readEmail } from '../../../core/wiring/email-configuration.js';
import { EnvironmentReader } from '../../../core/wiring/environment.js';
import { createMailFaults, mailFaultForm, type MailFault } from '../../../sandbox/platforms/email/mail-faults.js';
import { startEmailEmulator, type EmailEmulator } from '../../../sandbox/platforms/email/email.js';
import { openMailboxes, type Mail } from '../../../sandbox/platforms/email/mailbox.js';
import { openJournal } from '../../../sandbox/state/journal.js';
import type { World } from '../../core/world.js';
import { until } from '../until.js';

/** The sandbox's mail server, with its mailboxes read where they lie. */
export type MailServer = {
  emulator: EmailEmulator;
  settings: SmtpSettings & { lettersPerMinute: number };
  /** Everything that has come for this address, the oldest first. */
  mailsTo(address: string): Mail[];
  /** The next letter meets this. */
  plant(fault: Partial<MailFault>): void;
  /** Ends the server; a second call changes nothing. */
  close(): Promise<void>;
};

/** Starts a mail server on a port of its own. */
export async function openMailServer(): Promise<MailServer> {
  const journal = openJournal(null);
  const mailboxes = openMailboxes(journal);
  const faults = createMailFaults();
  const emulator = await startEmailEmulator({ origin: () => 'http://127.0.0.1', journal, mailboxes, faults });
  const { smtpUrl, mailFrom } = emulator.describe();
  const settings = readEmail(
    new EnvironmentReader({ SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, MAIL_LETTERS_PER_MINUTE: '6000' }),
  );
  if (!settings) throw new Error('The sandbox says nothing that mail can be sent with.');
  let closing: Promise<void> | undefined;
  return {
    emulator,
    settings,
    mailsTo: (address) => mailboxes.read(address).reverse(),
    plant: (fault) => faults.plant(mailFaultForm.parse(fault)),
    async close() {
      closing ??= emulator.close().then(() => journal.close());
      await closing;
    },
  };
}

/** Sends what waits to be sent by mail in this world, from now until it is stopped. */
export function startMail({ engine, calendar, monotonic, log }: World, { settings }: MailServer) {
  return startEmailBot({ engine, settings, calendar, monotonic, log });
}

/** The newest mail to this address, once there are so many. */
export async function mailNumber(count: number, address: string, server: MailServer): Promise<Mail> {
  await until(() => server.mailsTo(address).length >= count);
  const mail = server.mailsTo(address)[count - 1];
  if (!mail) throw new Error(`There is no mail number ${count}.`);
  return mail;
}

/** The path of the first address in the mail that leads there, such as `/mail/`. */
export function pathIn({ text }: Pick<Mail, 'text'>, under: string): string {
  const found = /https?:\/\/\S+/g;
  const path = [...text.matchAll(found)].map(([url]) => new URL(url).pathname).find((each) => each.startsWith(under));
  if (path === undefined) throw new Error(`There is no link to ${under} in the mail.`);
  return path;
}
