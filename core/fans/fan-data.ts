import { actsOfAccount, type ActsOfAccount } from '../artists/acts-of-account.js';
import type { Announcement } from '../announcements/announcement.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { ConsentRecord } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import { grantId, type Grant } from '../grants/grant.js';
import { titleOf } from '../streaming/service-descriptors.js';
import type { PermissionWhy } from '../streaming/streaming-service.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import type { Authorization } from '../pre-saves/authorization.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import type { CountedAccount } from '../referrals/counted-account.js';
import type { OwnReferralCode } from '../referrals/fan-referral-code.js';
import type { PointsEntry } from '../referrals/points-entry.js';
import type { Click } from '../smart-links/click.js';
import type { PersonalLink } from '../smart-links/personal-link.js';
import { clicksOfFan } from './clicks-of-fan.js';
import type { MailAddress } from '../mail/mail-address.js';
import type { MailLink } from '../mail/mail-link.js';
import type { BrowserSession } from './browser-session.js';
import type { Fan, FanId, FanIdentity } from './fan.js';
import type { LastMenu } from './last-menu.js';
import { formerSelves } from './former-selves.js';

/** One pre-save with what it is about, withdrawn or not. */
export type OwnPreSave = { preSave: PreSave; campaign: Campaign; service: string; writes: LibraryWrite[] };

/** A grant as its fan may see it: all of it but the credentials. */
export type OwnGrant = Omit<Grant, 'sealed'> & {
  title: string;
  /** What it allows, by the names of the sentences that explain it. */
  allows: PermissionWhy[];
};

/** A change of points that a fan has to do with. Who else has is that person's own. */
export type OwnPoints = Pick<PointsEntry, 'campaignId' | 'change' | 'at'> & {
  /** `invited`: it is their point. `newcomer`: it is the point of whoever brought them. */
  as: 'invited' | 'newcomer';
};

/** A service account that a fan signed up with, and whether it counts for them. */
export type OwnCountedAccount = Pick<CountedAccount, 'campaignId' | 'mark' | 'keptUntil'> & { countsForThem: boolean };

/** Everything that is kept of one person. */
export type FanData = DataOfOne & {
  /** Of who they were besides, before accounts of theirs were linked; a fan of an artist each. */
  formerly: DataOfOne[];
  /** What is kept of their chat accounts because they act for artists; the artist whose fan they are or others. */
  acting: ActsOfAccount[];
};

/** What is kept under one fan's id. Secrets are not in it: no credentials, no hash of a token, no verifier. */
export type DataOfOne = {
  fan: Fan;
  identities: FanIdentity[];
  /** The last numbered lists that they were shown in chat. */
  lastMenus: LastMenu[];
  /** The addresses that they have confirmed. */
  mailAddresses: MailAddress[];
  /** The links that were mailed to them lately, to addresses confirmed or not. */
  mailLinks: Omit<MailLink, 'tokenHash'>[];
  /** The newest first. */
  preSaves: OwnPreSave[];
  grants: OwnGrant[];
  consents: ConsentRecord[];
  announcements: Announcement[];
  personalLinks: Omit<PersonalLink, 'tokenHash'>[];
  referralCodes: OwnReferralCode[];
  points: OwnPoints[];
  /** The service accounts that they signed up with, by their marks; whoever else did is that person's own. */
  countedAccounts: OwnCountedAccount[];
  sessions: Omit<BrowserSession, 'tokenHash'>[];
  /** Of the links that led to their pre-saves, as long as they are kept. */
  clicks: Omit<Click, 'id'>[];
  signIns: Omit<Authorization, 'stateHash' | 'browserHash' | 'codeVerifier'>[];
};

/** Gathers everything that is kept of a fan; null if there is no such fan (any more). */
export async function fanData(fanId: FanId, ports: Ports): Promise<FanData | null> {
  const own = await dataOfOne(fanId, ports);
  if (!own) return null;
  const formerly = (await formerSelves(fanId, ports)).map((former) => dataOfOne(former, ports));
  const acting = own.identities.map((identity) => actsOfAccount(identity, ports));
  return {
    ...own,
    formerly: (await Promise.all(formerly)).flatMap((data) => data ?? []),
    acting: (await Promise.all(acting)).flatMap((acts) => acts ?? []),
  };
}

async function dataOfOne(fanId: FanId, ports: Ports): Promise<DataOfOne | null> {
  const fan = await ports.fans.byId(fanId);
  if (!fan) return null;
  const identities = await ports.fans.identitiesOf(fanId);
  const links = await ports.personalLinks.ofFan(fanId);
  const mailLinks = await ports.mailLinks.ofFan(fanId);
  const sessions = await ports.sessions.ofFan(fanId);
  const signIns = await ports.authorizations.ofFan(fanId);
  const clicks = await ports.clicks.byIds(await clicksOfFan(fanId, ports));
  return {
    fan,
    identities,
    lastMenus: await lastMenusOf(identities, ports),
    mailAddresses: await ports.mailAddresses.ofFan(fanId),
    mailLinks: mailLinks.map((link) => without(link, ['tokenHash'])),
    preSaves: await preSavesOf(fanId, ports),
    grants: await grantsOf(fan, ports),
    consents: await ports.consents.ofFan(fanId),
    announcements: await ports.announcements.ofFan(fanId),
    referralCodes: await ports.referralCodes.ofFan(fanId),
    points: await pointsOf(fanId, ports),
    countedAccounts: await countedAccountsOf(fanId, ports),
    personalLinks: links.map((link) => without(link, ['tokenHash'])),
    clicks: clicks.map((click) => without(click, ['id'])),
    sessions: sessions.map((session) => without(session, ['tokenHash'])),
    signIns: signIns.map((signIn) => without(signIn, ['stateHash', 'browserHash', 'codeVerifier'])),
  };
}

async function lastMenusOf(identities: readonly FanIdentity[], { lastMenus }: Ports): Promise<LastMenu[]> {
  const menus = identities.map(({ platform, externalId }) => lastMenus.of({ platform, externalId }));
  return (await Promise.all(menus)).flatMap((menu) => menu ?? []);
}

async function pointsOf(fanId: FanId, ports: Ports): Promise<OwnPoints[]> {
  const entries = await ports.points.ofFan(fanId);
  return entries
    .map((entry): OwnPoints => {
      const { campaignId, change, at } = entry;
      return { campaignId, change, at, as: entry.fanId === fanId ? 'invited' : 'newcomer' };
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

async function countedAccountsOf(fanId: FanId, ports: Ports): Promise<OwnCountedAccount[]> {
  const accounts = await ports.countedAccounts.ofFan(fanId);
  return accounts.map((account) => {
    const { campaignId, mark, keptUntil } = account;
    return { campaignId, mark, keptUntil, countsForThem: account.fanId === fanId };
  });
}

async function preSavesOf(fanId: FanId, ports: Ports): Promise<OwnPreSave[]> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const own = await Promise.all(
    preSaves.map(async (preSave) => {
      const campaign = await ports.campaigns.byId(preSave.campaignId);
      const service = ports.services.get(preSave.service)?.title ?? titleOf(preSave.service);
      return campaign ? [{ preSave, campaign, service, writes: await ports.writes.ofPreSave(preSave.id) }] : [];
    }),
  );
  return own.flat().sort((one, other) => other.preSave.dueAt.getTime() - one.preSave.dueAt.getTime());
}

async function grantsOf({ id, artistId }: Fan, ports: Ports): Promise<OwnGrant[]> {
  const own = await Promise.all(
    [...ports.services.values()].map(async ({ name, title, signIn }) => {
      const grant = await ports.grants.byId(grantId(artistId, id, name));
      if (!grant) return [];
      const asked = [...signIn.permissions, ...signIn.followPermissions];
      const allowed = asked.filter(({ scope }) => grant.scopes.includes(scope));
      return [{ ...without(grant, ['sealed']), title, allows: allowed.map(({ why }) => why) }];
    }),
  );
  return own.flat();
}

/** A copy of the record without its secrets. */
function without<Kept extends object, Key extends keyof Kept>(kept: Kept, secrets: readonly Key[]): Omit<Kept, Key> {
  const names: readonly PropertyKey[] = secrets;
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !names.includes(name))) as Omit<Kept, Key>;
}
