import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import { EngineError } from '../errors.js';
import type { FanId } from '../fans/fan.js';
import type { Language } from '../languages/language.js';

/** The longest address that a mail server takes (RFC 5321, with its erratum 1690). */
export const longestAddress = 254;

/** Before the `@`: a dot-atom of at most 64 characters (RFC 5322). Quoted names and other scripts are refused. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Behind it: a host name of at least two labels, the last of which is no number. */
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?![0-9]+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An e-mail address, its domain in small letters; the part before the `@` stays as it was typed, for its server alone
 * knows what it means. Nothing in it can end a line, begin a header or name a second recipient.
 */
export const emailAddress = z
  .string()
  .max(longestAddress)
  .transform((text, context) => {
    const at = text.lastIndexOf('@');
    const [local, domain] = [text.slice(0, at), text.slice(at + 1).toLowerCase()];
    if (at > 0 && at <= 64 && localPart.test(local) && domainName.test(domain)) return `${local}@${domain}`;
    context.addIssue({ code: 'custom', message: 'no e-mail address' });
    return z.NEVER;
  })
  .brand<'EmailAddress'>();
export type EmailAddress = z.infer<typeof emailAddress>;

/**
 * An address as somebody has typed it, without the blanks that a keyboard puts around it.
 *
 * @throws EngineError `mail-address-invalid`
 */
export function parseEmailAddress(typed: string): EmailAddress {
  const parsed = emailAddress.safeParse(typed.trim());
  if (parsed.success) return parsed.data;
  throw new EngineError('mail-address-invalid', 'That is no e-mail address.');
}

export const mailAddressId = z
  .string()
  .regex(/^eml_[a-z0-9]{10}$/)
  .brand<'MailAddressId'>();
export type MailAddressId = z.infer<typeof mailAddressId>;

/** An address that a fan of one artist has confirmed: letters to them go there. */
export type MailAddress = {
  /** Stands for the address wherever it need not be seen: in announcements, in links, in the log. */
  id: MailAddressId;
  artistId: ArtistId;
  fanId: FanId;
  address: EmailAddress;
  /** The language that letters there are written in: that of who confirmed it; null: nobody has kept it, and it is the campaign's. */
  language: Language | null;
  /** Calendar time. */
  confirmedAt: Date;
  /** Calendar time at which its server said that there is no such mailbox; null: it takes letters. */
  unreachableSince: Date | null;
};

/** The address as its owner knows it again, and nobody else: `a…@example.org`. */
export function maskedAddress(address: EmailAddress): string {
  return `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
}
