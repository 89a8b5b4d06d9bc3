import { createTransport, type Transporter } from 'nodemailer';
import type { Secret } from '../../core/secret.js';
import { judgeSmtp } from './judge-smtp.js';
import type { Mail, Mailer } from './mailer.js';

/** The mail server, and whom letters are from. */
export type SmtpSettings = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  login?: { user: string; password: Secret };
  from: { name: string; address: string };
};

/** Shorter than a letter's lease, all steps of a conversation together. */
const patienceMs = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** How many connections are kept to the server; each carries one letter at a time. */
export const connections = 4;

/** Speaks SMTP, over connections that are kept. */
export function createSmtpMailer(settings: SmtpSettings): Mailer {
  const { from } = settings;
  const transport = openTransport(settings);
  return {
    async send(mail) {
      try {
        const name = from.name === '' ? mail.sender : from.name;
        await transport.sendMail({ ...asMessage(mail), from: { name, address: from.address } });
        return { outcome: 'taken' };
      } catch (error) {
        return judgeSmtp(error);
      }
    },
    async check() {
      try {
        await transport.verify();
        return { outcome: 'taken' };
      } catch (error) {
        return { outcome: 'away', code: judgeSmtp(error).code };
      }
    },
    close: () => transport.close(),
  };
}

function openTransport({ host, port, security, login }: SmtpSettings): Transporter {
  return createTransport({
    pool: true,
    maxConnections: connections,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login && { auth: { user: login.user, pass: login.password.reveal() } }),
    // No letter of ours is made of a file or of what lies at an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patienceMs,
  });
}

function asMessage({ to, subject, text, html, messageId, unsubscribeUrl }: Mail) {
  const unsubscribing = unsubscribeUrl !== null && {
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return {
    // An object, not a text: what stands in it is one address, however it is written.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...unsubscribing },
  };
}
