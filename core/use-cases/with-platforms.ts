import { accountShown } from '../announcements/account-shown.js';
import type { Announcement } from '../announcements/announcement.js';
import { countCarriage } from '../announcements/carriage.js';
import type { Carrier } from '../announcements/carrier-store.js';
import { deliverAnnouncements, type Postman } from '../announcements/deliver-announcement.js';
import { recordCameBack } from '../announcements/record-came-back.js';
import { recordWentOut, type LateFailure } from '../announcements/record-delivery.js';
import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import { moveCommunity, type CommunityMove } from '../communities/move-community.js';
import type { Ports } from '../engine-ports.js';
import { accountBlocked } from '../fans/account-blocked.js';
import type { Channel } from '../fans/channel.js';
import { stopNews } from '../fans/chat-account.js';
import type { Platform } from '../fans/fan.js';
import { keepLastMenu, lastMenu } from '../fans/keep-last-menu.js';
import type { MenuChoice } from '../fans/last-menu.js';
import { addressOfAccount, recogniseAccount, renameAccount, type SeenAccount } from '../fans/recognise-account.js';
import type { EventKeeper } from '../livestreams/community-event.js';
import { keepCommunityEvents } from '../livestreams/keep-community-events.js';
import { mailRoute } from '../mail/mail-route.js';
import type { Shared } from './shared.js';

/** What bots and platforms tell us, and what we bring to them. */
export function useCasesWithPlatforms(ports: Ports, { carriage }: Shared) {
  return {
    deliverAnnouncements: (platform: Channel, postman: Postman) => deliverAnnouncements(platform, postman, ports),
    /** Brings the calendars of a platform's communities to what the campaigns' streams are by now. */
    keepCommunityEvents: (platform: Platform, keeper: EventKeeper) => keepCommunityEvents(platform, keeper, ports),
    recordWentOut: (announcementId: string) => recordWentOut(announcementId, ports),
    recordCameBack: (id: string, messageId: string, why: LateFailure) => recordCameBack({ id, messageId }, why, ports),
    /** Its platform says that the account takes no message of ours, until it shows itself again. */
    accountBlocked: (account: AccountKey) => accountBlocked(account, ports),
    /** A group goes on under another id. */
    moveCommunity: (move: CommunityMove) => moveCommunity(move, ports),
    /** How the platforms do with telling the fans of a campaign's artist. */
    carriageOf: ({ artistId }: Pick<Campaign, 'artistId'>) =>
      carriage.of(artistId, () => countCarriage(artistId, ports)),
    /** How much a platform's bot can carry from now on: what is promised to fans rests on it. */
    reportCarrier: (carrier: Omit<Carrier, 'asOf'>) => ports.carriers.put({ ...carrier, asOf: ports.calendar.now() }),
    /** The account under the id it is known by; `aliases` are the others that its platform told. */
    recogniseAccount: (account: SeenAccount, aliases: readonly string[]) => recogniseAccount(account, aliases, ports),
    /** The account under the id it is known by, where its platform says that it goes on under another one. */
    renameAccount: (account: SeenAccount, formerId: string) => renameAccount(account, formerId, ports),
    /** Where messages to an account go. */
    addressOfAccount: (account: AccountKey) => addressOfAccount(account, ports),
    /** Keeps what the numbers stand for that the account was shown, also over a restart; see {@link lastMenu}. */
    keepLastMenu: (account: AccountKey, choices: readonly MenuChoice[]) => keepLastMenu(account, choices, ports),
    lastMenu: (account: AccountKey) => lastMenu(account, ports),
    /** Takes back the consent to news with every artist: the account has told its platform so. */
    stopNews: (account: AccountKey) => stopNews(account, ports),
    /** Somebody has written on a platform that lets us write only to who does: what was held for them goes out. */
    accountShown: (account: AccountKey) => accountShown(account, ports),
    /** Where a letter goes; null: its address is not kept any more. */
    mailRoute: (announcement: Pick<Announcement, 'kind' | 'externalId'>) => mailRoute(announcement, ports),
  };
}
