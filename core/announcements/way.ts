import type { ArtistId } from '../artists/artist.js';
import type { Ports } from '../engine-ports.js';
import { isChat, type Channel } from '../fans/channel.js';
import type { FanId, FanIdentity } from '../fans/fan.js';
import { languageOfIdentity } from '../fans/language-of-account.js';
import type { Language } from '../languages/language.js';
import { mailAddressId, type MailAddress } from '../mail/mail-address.js';
import type { Announcement } from './announcement.js';

/** A way to tell a fan something: an account of theirs in a chat, or an address that they have confirmed. */
export type Way = Pick<Announcement, 'platform' | 'externalId'> & {
  fanId: FanId;
  /** Since when nothing comes through; null: it does. */
  unreachableSince: Date | null;
  /** Calendar time since when it is known. */
  createdAt: Date;
  /** The language its fan reads there; null: that of the campaign, as nobody has said. */
  language: Language | null;
};

type WayPorts = Pick<Ports, 'fans' | 'mailAddresses'>;

/** All ways to a fan; a letter is for each of them. */
export async function waysTo(fanId: FanId, { fans, mailAddresses }: WayPorts): Promise<Way[]> {
  const [accounts, addresses] = await Promise.all([fans.identitiesOf(fanId), mailAddresses.ofFan(fanId)]);
  return [...accounts.map(wayOfAccount), ...addresses.map(wayOfAddress)];
}

/** All ways to the fans of an artist. */
export async function waysOfArtist(artistId: ArtistId, { fans, mailAddresses }: WayPorts): Promise<Way[]> {
  const [accounts, addresses] = await Promise.all([
    fans.identitiesOfArtist(artistId),
    mailAddresses.ofArtist(artistId),
  ]);
  return [...accounts.map(wayOfAccount), ...addresses.map(wayOfAddress)];
}

/** The way that a message goes, if it still leads to its fan. */
export async function wayOf(
  { artistId, platform, externalId, fanId }: Pick<Announcement, 'artistId' | 'platform' | 'externalId' | 'fanId'>,
  { fans, mailAddresses }: WayPorts,
): Promise<Way | null> {
  const account = isChat(platform) ? await fans.identity(artistId, platform, externalId) : null;
  const address = isChat(platform) ? null : await mailAddresses.byId(mailAddressId.parse(externalId));
  const way = address ? wayOfAddress(address) : account && wayOfAccount(account);
  return way?.fanId === fanId ? way : null;
}

/** Nothing comes through there any more, until it is opened again. */
export async function closeWay(
  { platform, externalId }: Pick<Way, 'platform' | 'externalId'>,
  { fans, mailAddresses, calendar }: WayPorts & Pick<Ports, 'calendar'>,
): Promise<void> {
  if (isChat(platform)) return fans.markUnreachable(platform, externalId, calendar.now());
  const id = mailAddressId.safeParse(externalId);
  // A link that was asked for an address that nobody has confirmed: there is nothing to close.
  if (id.success) await mailAddresses.markUnreachable(id.data, calendar.now());
}

/** Somebody has seen to it that messages come through again. */
export async function openWay(
  { platform, externalId }: Pick<Way, 'platform' | 'externalId'>,
  { fans, mailAddresses }: WayPorts,
): Promise<void> {
  if (isChat(platform)) return fans.markReachable(platform, externalId);
  const id = mailAddressId.safeParse(externalId);
  if (id.success) await mailAddresses.markReachable(id.data);
}

/** How many fans of an artist can be told on each channel. */
export async function countWays(
  artistId: ArtistId,
  { fans, mailAddresses }: WayPorts,
): Promise<Record<Channel, number>> {
  const [inChat, addresses] = await Promise.all([fans.countReachable(artistId), mailAddresses.ofArtist(artistId)]);
  return { ...inChat, email: addresses.filter(({ unreachableSince }) => unreachableSince === null).length };
}

function wayOfAccount(identity: FanIdentity): Way {
  const { platform, externalId, fanId, unreachableSince, createdAt } = identity;
  return { platform, externalId, fanId, unreachableSince, createdAt, language: languageOfIdentity(identity) };
}

function wayOfAddress({ id, fanId, unreachableSince, confirmedAt, language }: MailAddress): Way {
  return { platform: 'email', externalId: id, fanId, unreachableSince, createdAt: confirmedAt, language };
}
