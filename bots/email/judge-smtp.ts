import { isNativeError } from 'node:util/types';
import { z } from 'zod';
import type { MailOutcome } from './mailer.js';

/** What nodemailer tells of a conversation that failed. */
const failure = z.object({
  code: z.string().max(60).optional(),
  command: z.string().max(60).optional(),
  responseCode: z.number().int().optional(),
  response: z.string().optional(),
});

type Failed = Exclude<MailOutcome, { outcome: 'taken' }>;

/** The server does not take us as who we say we are, or not from this address: every letter would meet the same. */
const ofUs: readonly string[] = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EPROXY'];
/** It could not be spoken to. */
const ofTheWay: readonly string[] = ['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ECONNREFUSED', 'ECONNRESET'];

/**
 * Says what a failed conversation means. A code of the server's counts with the step at which it came: at the recipient
 * it is the mailbox's, at the content the letter's, before either it is ours.
 *
 * @throws what it was given, if it is no failure of a conversation
 */
export function judgeSmtp(error: unknown): Failed {
  const parsed = isNativeError(error) ? failure.safeParse(error) : null;
  if (!parsed?.success) throw error;
  const { code = '', command = '', responseCode, response = '' } = parsed.data;
  if (ofUs.includes(code)) return { outcome: 'away', code: `${code} ${responseCode ?? ''}`.trim() };
  // 421: the server is closing, whatever was being said.
  if (responseCode === undefined || responseCode === 421) {
    if (ofTheWay.includes(code) || responseCode === 421) return { outcome: 'away', code: `${responseCode ?? code}` };
    throw error;
  }
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const said = enhanced === undefined ? `${responseCode}` : `${responseCode} ${enhanced}`;
  const isRecipient = /^RCPT/i.test(command);
  const isContent = /^DATA/i.test(command);
  if (!isRecipient && !isContent) return { outcome: 'away', code: said };
  if (responseCode < 500) return { outcome: 'later', code: said };
  // 5.7 is the server's policy towards us (RFC 3463), and says nothing of the mailbox.
  return isRecipient && !enhanced?.startsWith('5.7.')
    ? { outcome: 'no-mailbox', code: said }
    : { outcome: 'refused', code: said };
}
