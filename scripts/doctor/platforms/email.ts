import { createSmtpMailer } from '../../../bots/email/smtp-mailer.js';
import { channelTitles } from '../../../core/fans/channel.js';
import type { EmailConfiguration } from '../../../core/wiring/email-configuration.js';
import { examined, good, note, wrong, type Examined, type Finding } from '../finding.js';
import { subject } from '../subject.js';

/** E-mail: whether the mail server takes us, and how it is spoken to. No letter is sent. */
export const email = subject<EmailConfiguration>({
  key: 'email',
  title: channelTitles.email,
  owns: (variable) => /^(SMTP|MAIL)_/.test(variable),
  read: (found) => found.email,
  address: ({ host, port }) => `smtp://${host.includes(':') ? `[${host}]` : host}:${port}`,
  firstStep: 'Open an account at a mail provider, and set SMTP_URL and MAIL_FROM (docs/operating/email.md).',
  examine: async (configured) => ({
    ...(await examine(configured)),
    limits: [
      `${configured.lettersPerMinute} letters a minute (MAIL_LETTERS_PER_MINUTE): what your provider lets through`,
    ],
    expires: [{ what: 'SMTP password', at: null, says: 'lives until it is changed at the provider' }],
    paste: [],
  }),
});

const security = {
  tls: 'encrypted from the first byte',
  starttls: 'encrypted before the password is said (STARTTLS), or not at all',
  none: 'in the clear, as it is on this machine',
} as const;

async function examine(configured: EmailConfiguration): Promise<Examined> {
  const { host, port, login, from } = configured;
  const mailer = createSmtpMailer(configured);
  try {
    const answer = await mailer.check();
    if (answer.outcome === 'away') return unanswered(answer.code, configured);
    return examined({
      findings: [
        good(`${host}:${port} takes letters${login ? ` of ${login.user}` : ''}, ${security[configured.security]}.`),
        ...(configured.security === 'none' ? [] : [recordsOf(from.address)]),
      ],
      reachable: true,
      credentialsWork: login ? true : null,
      mode: configured.security,
    });
  } finally {
    mailer.close();
  }
}

function recordsOf(address: string): Finding {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return note(
    `Letters are from ${address}. Whether they arrive hangs on SPF, DKIM and DMARC of ${domain}, which cannot be seen from here.`,
    `Set the three records that your provider names for ${domain}, and send yourself a letter (docs/operating/email.md).`,
  );
}

function unanswered(code: string, { host, port }: EmailConfiguration): Examined {
  if (/^E(NO)?AUTH/.test(code)) {
    const next = 'Check user and password in SMTP_URL: many providers want a password that is made for SMTP alone.';
    const finding = wrong(`${host} does not accept the login in SMTP_URL (${code}).`, next);
    return examined({ findings: [finding], reachable: true, credentialsWork: false });
  }
  const next =
    'Check host and port in SMTP_URL, and whether this machine may reach it: many hosts shut port 25, and 465 and 587 are open.';
  return examined({
    findings: [wrong(`No mail server answers as it should at ${host}:${port} (${code}).`, next)],
    reachable: false,
  });
}
