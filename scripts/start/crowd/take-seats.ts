import type { Campaign, LibraryItem } from '../../../core/campaigns/campaign.js';
import { consentRecordId, type ConsentRecord } from '../../../core/consent/consent.js';
import { noticeFor } from '../../../core/consent/notice.js';
import { asksForAge, declareAge } from '../../../core/fans/age.js';
import { fanId, newFan, type Fan, type FanId, type FanIdentity } from '../../../core/fans/fan.js';
import type { AccountMarker } from '../../../core/grants/account-mark.js';
import { envelopeDigest } from '../../../core/grants/destroy-grant.js';
import { grantId, type Grant } from '../../../core/grants/grant.js';
import { keptAfterReleaseMs } from '../../../core/grants/keep-grant.js';
import { grantContext, packCredentials } from '../../../core/grants/seal-grant.js';
import { newId } from '../../../core/identifiers.js';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { shardOf } from '../../../core/library-writes/shard.js';
import type { Random } from '../../../core/ports/random.js';
import type { Sealer } from '../../../core/ports/sealer.js';
import type { PreSave } from '../../../core/pre-saves/pre-save.js';
import { draftPreSave, draftWrite } from '../../../core/pre-saves/promise-pre-save.js';
import { verifySignUp } from '../../../core/pre-saves/sign-up-verification.js';
import { releaseSpan } from '../../../core/release-waves/midnight.js';
import { countedUntil } from '../../../core/referrals/counted-account.js';
import type { ReferralCode } from '../../../core/referrals/referral-code.js';
import { Secret } from '../../../core/secret.js';
import type { LoadedRecords } from '../../../core/wiring/open-loader.js';
import { arrivalOf } from './clicks.js';
import type { Member } from './crowd.js';
import { inviteEachOther } from './invite-each-other.js';
import type { OpenedAccount } from './open-accounts.js';

/** What fans of the crowd are seated in. */
export type House = {
  current: Campaign;
  earlier: Campaign;
  sealer: Sealer;
  accountMarker: AccountMarker;
  /** Ids are drawn from it: the same ones for the same seed. */
  random: Random;
  now: Date;
  /** By index, of those who give a permission. */
  accounts: ReadonlyMap<number, OpenedAccount>;
  /** By index, the ids of their Discord accounts; who is not in the chat has none. */
  chatAccounts: ReadonlyMap<number, string>;
};

const dayMs = 86_400_000;
/** Accounts at Discord are years old: they vouch for whoever asks for a reminder. */
const chatAccountAgeMs = 700 * dayMs;

/** The records that the use cases would have left of these fans: consent first, the promise last, nothing still to be told. */
export function takeSeats(members: readonly Member[], house: House): LoadedRecords {
  const records: LoadedRecords = {
    fans: [],
    identities: [],
    consents: [],
    grants: [],
    accountClaims: [],
    countedAccounts: [],
    preSaves: [],
    writes: [],
    referralCodes: [],
    points: [],
  };
  const ids = new Map(members.map(({ index }) => [index, idOfCrowd(house.random)]));
  const invitations = inviteEachOther(members, ids, house);
  records.referralCodes.push(...invitations.codes);
  records.points.push(...invitations.points);
  for (const member of members) {
    const id = ids.get(member.index);
    if (id) seat({ ...member, id, referralCode: invitations.usedBy.get(member.index) ?? null }, house, records);
  }
  return records;
}

/** A member with what they have been given. */
type Seated = Member & { id: FanId; referralCode: ReferralCode | null };

function seat(member: Seated, house: House, records: LoadedRecords): void {
  const { id } = member;
  const promises = promisesOf(member, house);
  const firstAt = promises[0]?.at ?? house.now;
  records.fans.push(fanOf(member, house.current, firstAt));
  const identity = identityOf(member, { house, at: firstAt });
  if (identity) records.identities.push(identity);
  for (const [place, promise] of promises.entries()) {
    const preSave = preSaveOf(member, promise, identity);
    records.consents.push(saveConsentOf(member, promise, place + 1));
    records.preSaves.push(preSave);
    records.writes.push(...promise.campaign.saves.map((item) => writeOf(preSave, item, promise.isKept)));
  }
  const last = promises.at(-1);
  if (last) records.consents.push(...wishesOf(member, last, promises.length + 1));
  const account = house.accounts.get(member.index);
  if (member.mode !== 'direct' || account === undefined) return;
  const grant = grantOf(member, { house, account });
  records.grants.push(grant);
  if (grant.accountMark === null) return;
  const { artistId, service, accountMark: mark } = grant;
  records.accountClaims.push({ artistId, service, mark, fanId: id, heldUntil: null });
  for (const { campaign } of promises) {
    const own = { artistId, campaignId: campaign.id, mark, fanId: id };
    records.countedAccounts.push({ ...own, others: [], keptUntil: countedUntil(campaign) });
  }
}

/** Of the 64 shards of a wave the crowd sits in these alone: one worker works four at once. */
const crowdShards = 3;

/**
 * An id with which the crowd stands back: whoever joins by hand is worked beside it and not somewhere behind (a shard
 * is worked from its beginning to its end), and is before it where fans are taken by their ids.
 */
function idOfCrowd(random: Random): FanId {
  for (;;) {
    const id = fanId.parse(newId('fan', random).replace(/_./, '_z'));
    if (shardOf(id) < crowdShards) return id;
  }
}

type Kept = { campaign: Campaign; at: Date; isKept: boolean; referralCode: ReferralCode | null };

/** What this fan has been promised, in the order of time. */
function promisesOf({ campaigns, joinedAgoMs, referralCode }: Seated, { current, earlier, now }: House): Kept[] {
  const thenAt = new Date(earlier.createdAt.getTime() + joinedAgoMs);
  const then = { campaign: earlier, at: thenAt, isKept: true, referralCode: null };
  const today = { campaign: current, at: new Date(now.getTime() - joinedAgoMs), isKept: false, referralCode };
  if (campaigns === 'earlier') return [then];
  return campaigns === 'both' ? [then, today] : [today];
}

function joinedAtOf(member: Seated, house: House): Date {
  return promisesOf(member, house).at(-1)?.at ?? house.now;
}

function fanOf({ id, home }: Seated, { artistId }: Campaign, at: Date): Fan {
  const age = asksForAge(home.zone) ? declareAge(true, at) : null;
  const city = { by: 'asked', name: home.city, metro: home.metro, at } as const;
  return { ...newFan({ id, artistId, createdAt: at }), age, city };
}

function identityOf({ id, index, handle }: Seated, { house, at }: { house: House; at: Date }): FanIdentity | null {
  const externalId = house.chatAccounts.get(index);
  if (externalId === undefined) return null;
  return {
    artistId: house.current.artistId,
    fanId: id,
    platform: 'discord',
    externalId,
    displayName: handle,
    accountCreatedAt: new Date(at.getTime() - chatAccountAgeMs),
    createdAt: at,
    unreachableSince: null,
    language: null,
    appLanguage: null,
  };
}

function saveConsentOf({ id, home }: Seated, { campaign, at }: Kept, sequence: number): ConsentRecord {
  return {
    id: consentRecordId(id, sequence),
    artistId: campaign.artistId,
    fanId: id,
    sequence,
    purpose: 'save',
    campaignId: campaign.id,
    decision: 'given',
    notice: noticeFor({ campaign, zone: home.zone }),
    place: 'web',
    decidedAt: at,
  };
}

/** What they said yes to besides, of everything that is asked after success. */
function wishesOf(member: Seated, promise: Kept, firstSequence: number): ConsentRecord[] {
  const purposes: ConsentRecord['purpose'][] = [
    ...(member.wantsNews ? (['news'] as const) : []),
    ...(member.showsName ? (['leaderboard-name'] as const) : []),
  ];
  return purposes.map((purpose, place) => {
    return { ...saveConsentOf(member, promise, firstSequence + place), purpose, campaignId: null };
  });
}

function preSaveOf(member: Seated, { campaign, at, referralCode }: Kept, identity: FanIdentity | null): PreSave {
  const { id, mode, home } = member;
  const draft = draftPreSave(
    {
      fanId: id,
      campaign,
      service: 'spotify',
      zone: home.zone,
      mode,
      because: mode === 'reminder' ? 'fan-chose' : null,
      arrival: arrivalOf(member, referralCode),
    },
    { calendar: { now: () => at, onMove: () => () => undefined } },
  );
  const chatAccountsMadeAt = identity === null ? [] : [identity.accountCreatedAt];
  const verification = verifySignUp({
    mode,
    accountTold: true,
    chatAccountsMadeAt,
    emailConfirmedAt: null,
    signedUpAt: at,
  });
  return { ...draft, verification, outbox: [] };
}

/** An armed write, or one that was verified seconds after its midnight and seen once more a day later. */
function writeOf(preSave: PreSave, item: LibraryItem, isKept: boolean): LibraryWrite {
  const armed = draftWrite(preSave, item);
  if (!isKept) return armed;
  const verifiedAt = new Date(preSave.dueAt.getTime() + 4_000 + armed.shard * 250);
  const lastLook = { at: new Date(preSave.dueAt.getTime() + dayMs), present: true };
  return { ...armed, state: 'verified', attempt: 1, acceptedAt: verifiedAt, verifiedAt, saveSent: true, lastLook };
}

/** Spotify ends a permission six months after it was given. */
const consentLivesMs = 180 * dayMs;

/** A living grant whose access token has long run out, or one that was destroyed 72 hours after the earlier release. */
function grantOf(member: Seated, { house, account }: { house: House; account: OpenedAccount }): Grant {
  const { current, earlier, sealer, accountMarker } = house;
  const isOver = member.campaigns === 'earlier';
  const campaign = isOver ? earlier : current;
  const owner = { artistId: campaign.artistId, fanId: member.id, service: 'spotify' } as const;
  const named = { ...owner, id: grantId(owner.artistId, owner.fanId, owner.service) };
  const consentedAt = joinedAtOf(member, house);
  const credentials = {
    accessToken: new Secret('over'),
    accessTokenExpiresAt: consentedAt,
    refreshToken: new Secret(account.refreshToken),
  };
  const sealed = sealer.seal(packCredentials(credentials), grantContext(named));
  const keepUntil = new Date(releaseSpan(campaign).last.getTime() + keptAfterReleaseMs);
  const consentExpiresAt = new Date(consentedAt.getTime() + consentLivesMs);
  const dates = { consentedAt, honouredAt: consentedAt, consentExpiresAt, keepUntil };
  if (!isOver) {
    const { accountId, scopes } = account;
    const accountMark = accountMarker.mark({ ...owner, accountId });
    const live = {
      state: 'live',
      accountMark,
      market: member.home.country,
      scopes,
      sealed,
      destruction: null,
    } as const;
    return { ...named, ...dates, ...live, purposes: [campaign.id], version: 1 };
  }
  const destruction = { at: keepUntil, reason: 'kept-until-passed', envelopeDigest: envelopeDigest(sealed) } as const;
  const gone = {
    state: 'destroyed',
    accountMark: null,
    market: null,
    scopes: [] as string[],
    sealed: null,
    destruction,
  } as const;
  return { ...named, ...dates, ...gone, purposes: [], version: 2 };
}
