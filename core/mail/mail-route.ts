import type { Announcement } from '../announcements/announcement.js';
import type { Ports } from '../engine-ports.js';
import { mailAddressId, type EmailAddress } from './mail-address.js';
import { mailLinkId } from './mail-link.js';

/** Where a letter goes, and how whoever reads it says that it was the last. */
export type MailRoute = {
  to: EmailAddress;
  /** Ends such letters by one POST (RFC 8058); null for a link that was asked for: nothing follows it. */
  unsubscribeUrl: string | null;
  /** The fan's own page. */
  ownPageUrl: string;
};

/** The way of a letter to its address; null if that is not kept any more. */
export async function mailRoute(
  { kind, externalId }: Pick<Announcement, 'kind' | 'externalId'>,
  {
    mailAddresses,
    mailLinks,
    mailTokens,
    baseUrl,
  }: Pick<Ports, 'mailAddresses' | 'mailLinks' | 'mailTokens' | 'baseUrl'>,
): Promise<MailRoute | null> {
  const ownPageUrl = `${baseUrl}/me`;
  if (kind === 'mail-link') {
    const link = await mailLinks.byId(mailLinkId.parse(externalId));
    return link && { to: link.address, unsubscribeUrl: null, ownPageUrl };
  }
  const kept = await mailAddresses.byId(mailAddressId.parse(externalId));
  if (!kept) return null;
  const scope = kind === 'blast' ? 'news' : 'all';
  const token = mailTokens.ofUnsubscribing({ addressId: kept.id, scope });
  return { to: kept.address, unsubscribeUrl: `${baseUrl}/unsubscribe/${token}`, ownPageUrl };
}
