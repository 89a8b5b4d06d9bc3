import { createSmtpMailer } from '../../bots/email/smtp-mailer.js';
import { openMailServer } from '../bots/email/mail-world.js';
import { InMemoryMailer } from '../doubles/in-memory-mailer.js';
import { mailerContract, type MailerUnderTest } from './mailer-contract.js';

mailerContract('in memory', async (): Promise<MailerUnderTest> => {
  const mailer = new InMemoryMailer();
  return {
    mailer,
    mails: () => mailer.taken.map(({ sender, ...mail }) => ({ ...mail, from: sender })),
    fail: (outcome) => mailer.fail({ outcome, code: 'told to' }),
    goAway: async () => mailer.goAway(),
    close: async () => mailer.close(),
  };
});

/** What a mail server answers, and at which step, for each. */
const answers = {
  'no-mailbox': { at: 'recipient', code: 550, message: '5.1.1 No such user here' },
  refused: { at: 'content', code: 554, message: '5.7.1 Looks like spam' },
  later: { at: 'recipient', code: 451, message: '4.7.1 Greylisted' },
  away: { at: 'recipient', drop: true },
} as const;

mailerContract('by SMTP, with nodemailer', async (): Promise<MailerUnderTest> => {
  const server = await openMailServer();
  const mailer = createSmtpMailer(server.settings);
  return {
    mailer,
    mails: () =>
      server.mailsTo('ana@example.org').map(({ to, from, subject, text, html, messageId, headers }) => ({
        ...{ to, subject, text, html, messageId },
        from: /^"?([^"<]*?)"? </.exec(from)?.[1] ?? from,
        unsubscribeUrl: headers['list-unsubscribe']?.replace(/[<>]/g, '') ?? null,
      })),
    fail: (outcome) => server.plant(answers[outcome]),
    goAway: () => server.close(),
    async close() {
      mailer.close();
      await server.close();
    },
  };
});
