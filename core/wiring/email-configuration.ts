import { z } from 'zod';
import { isLoopback } from '../adapters/system/loopback.js';
import { emailAddress } from '../mail/mail-address.js';
import { Secret } from '../secret.js';
import type { EnvironmentReader } from './environment.js';
import { wholeNumber } from './whole-number.js';

/** The mail server that letters are handed to, and whom they are from. */
export type EmailConfiguration = {
  host: string;
  port: number;
  /** `tls`: from the first byte. `starttls`: before anything secret is said, or not at all. `none`: on this machine alone. */
  security: 'tls' | 'starttls' | 'none';
  /** Absent: the server asks for none. */
  login?: { user: string; password: Secret };
  from: { name: string; address: string };
  lettersPerMinute: number;
};

type Server = Pick<EmailConfiguration, 'host' | 'port' | 'security' | 'login'>;

const form = 'smtps://user:password@host:465 or smtp://user:password@host:587';

const serverAddress = z.string().transform((text, context): Server => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return refuse(`must have the form ${form}`);
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return refuse('must end after the port');
  if ((url.username === '') !== (url.password === '')) return refuse('must have a user and a password, or neither');
  const login = loginOf(url);
  if (login === null) return refuse('has a % in user or password that stands for nothing: write it as %25');
  const isTls = url.protocol === 'smtps:';
  const security = isTls ? 'tls' : isLoopback(url) ? 'none' : 'starttls';
  const port = url.port === '' ? (isTls ? 465 : 587) : Number(url.port);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, security, ...login };
});

function loginOf(url: URL): Pick<EmailConfiguration, 'login'> | null {
  if (url.username === '') return {};
  try {
    const password = new Secret(decodeURIComponent(url.password));
    return { login: { user: decodeURIComponent(url.username), password } };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const sender = z.string().transform((text, context): EmailConfiguration['from'] => {
  const [, name = '', angled] = /^(?:"?([^"<>\r\n]{0,80}?)"?\s*<)?([^<>\s]+)>?$/.exec(text.trim()) ?? [];
  const address = emailAddress.safeParse(angled);
  if (address.success) return { name: name.trim(), address: address.data };
  context.addIssue({ code: 'custom', message: 'must be an address, as hello@example.org or Ana <hello@example.org>' });
  return z.NEVER;
});

const pace = wholeNumber(1, 10_000, 'must be a number of letters, from 1 to 10000');

/** Reads what letters are sent with; undefined if no mail is to be sent. */
export function readEmail(reader: EnvironmentReader): EmailConfiguration | undefined {
  reader.noteHalfConfigured(['SMTP_URL', 'MAIL_FROM'], ['MAIL_LETTERS_PER_MINUTE']);
  const server = reader.read('SMTP_URL', serverAddress);
  const from = reader.read('MAIL_FROM', sender);
  const lettersPerMinute = reader.read('MAIL_LETTERS_PER_MINUTE', pace) ?? 60;
  return server === undefined || from === undefined ? undefined : { ...server, from, lettersPerMinute };
}
