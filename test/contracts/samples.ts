import type { Resolution } from '../../core/resolutions/resolution.js';
import { createHash } from 'node:crypto';
import { invitationLifetimeMs, type TeamInvitation } from '../../core/artists/team-invitation.js';
import { operator, type AuditEntry } from '../../core/audit/audit-entry.js';
import { communityId, type Community } from '../../core/communities/community.js';
import { sessionLifetimeMs, type BrowserSession } from '../../core/fans/browser-session.js';
import { authorizationLifetimeMs, type Authorization, type Recognition } from '../../core/pre-saves/authorization.js';
import { blastId, type Blast } from '../../core/blasts/blast.js';
import { forAll } from '../../core/blasts/blast-aim.js';
import type { Announcement, PreSaveNews } from '../../core/announcements/announcement.js';
import { artistId, type Artist } from '../../core/artists/artist.js';
import { type Artwork, campaignId, type Campaign } from '../../core/campaigns/campaign.js';
import { defaultStrategy } from '../../core/campaigns/strategy.js';
import { consentRecordId, type ConsentRecord } from '../../core/consent/consent.js';
import { ageRule } from '../../core/fans/age.js';
import { fanId, type Fan, type FanId, type FanIdentity } from '../../core/fans/fan.js';
import type { FanMerge } from '../../core/fans/fan-merge.js';
import type { AccountClaim } from '../../core/grants/account-claim.js';
import { accountMark, type AccountMark } from '../../core/grants/account-mark.js';
import { grantId, type Grant } from '../../core/grants/grant.js';
import { shardOf } from '../../core/library-writes/shard.js';
import { libraryWriteId, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { doubtfulMatchId, type DoubtfulMatch } from '../../core/matches/doubtful-match.js';
import type { SealedEnvelope } from '../../core/ports/sealer.js';
import { preSaveId, type PreSave } from '../../core/pre-saves/pre-save.js';
import type { Tracker } from '../../core/trackers/tracker.js';
import { trackerId } from '../../core/trackers/tracker-id.js';
import { releaseWaveId, type ReleaseWave } from '../../core/release-waves/release-wave.js';
import type { Click } from '../../core/smart-links/click.js';
import { noArrival, type Arrival } from '../../core/smart-links/arrival.js';
import type { CountedAccount } from '../../core/referrals/counted-account.js';
import type { OwnReferralCode } from '../../core/referrals/fan-referral-code.js';
import { pointsEntryId, type PointsEntry } from '../../core/referrals/points-entry.js';
import { codeSymbols, parseReferralCode, referralCode, type ReferralCode } from '../../core/referrals/referral-code.js';
import { Secret } from '../../core/secret.js';
import type { MatchCandidate } from '../../core/streaming/match-candidate.js';

export const riverOfGlass = artistId.parse('art_riverglass');
export const nightDrive = campaignId.parse('cmp_nightdrive');
export const ana = fanId.parse('fan_anaaaaaaaa');
export const binod = fanId.parse('fan_binodbinod');
export const midnightInCairo = new Date('2026-04-23T22:00:00.000Z');

/** `ms` milliseconds after `instant`. */
export function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}

export function anArtist(change: Partial<Artist> = {}): Artist {
  return {
    id: riverOfGlass,
    name: 'River of Glass',
    isApproved: true,
    createdAt: new Date('2026-01-05T09:30:00.123Z'),
    ...change,
  };
}

export function anAuditEntry(change: Partial<AuditEntry> = {}): AuditEntry {
  const at = new Date('2026-04-03T10:00:00.123Z');
  const nobody = { whom: null, role: null, on: [] };
  return {
    id: 'aud_7k2m9q4x1z',
    artistId: riverOfGlass,
    action: 'member-added',
    by: operator,
    ...nobody,
    at,
    ...change,
  };
}

export function aTeamInvitation(change: Partial<TeamInvitation> = {}): TeamInvitation {
  const createdAt = new Date('2026-11-20T08:00:00.123Z');
  const by = { platform: 'discord', externalId: '1001' } as const;
  const expiresAt = later(createdAt, invitationLifetimeMs);
  return { codeHash: 'hash', artistId: riverOfGlass, role: 'manager', by, createdAt, expiresAt, ...change };
}

export function aCampaign(change: Partial<Campaign> = {}): Campaign {
  return {
    id: nightDrive,
    artistId: riverOfGlass,
    artistName: 'River of Glass',
    phase: 'open',
    slug: 'night-drive',
    awaitsApproval: false,
    pause: null,
    detailsVersion: 1,
    title: 'Night Drive — রাতের পথ 🌙',
    releaseDate: '2026-04-24',
    releaseMode: { kind: 'local' },
    scheduleVersion: 1,
    timeZoneData: '2026a',
    timezone: 'Asia/Kolkata',
    opensAt: new Date('2026-03-01T00:00:00.000Z'),
    recordings: [
      { isrc: 'QZES92600001', title: 'Night Drive', default: true },
      { isrc: 'QZES92600002', title: 'Night Drive (Sped Up)', default: false },
    ],
    upc: '196922000001',
    work: {
      iswc: 'T0345246801',
      writers: ['Asha Rao', 'Ravi Iyer'],
      remixOf: {
        title: 'Ratri Path',
        artist: 'Late Trains',
        isrc: 'INZ032600003',
        iswc: 'T0345246801',
        writers: ['Asha Rao'],
        campaign: 'night-drive-original',
      },
    },
    saves: ['track', 'album'],
    tiktokSoundUrl: 'https://www.tiktok.com/music/night-drive-7',
    livestream: {
      url: 'https://www.youtube.com/live/night-drive',
      startsAt: new Date('2026-04-23T14:30:00.000Z'),
      setAt: new Date('2026-04-01T09:00:00.000Z'),
    },
    overlayOpenedAt: new Date('2026-04-23T14:00:00.000Z'),
    services: { spotify: { artistUris: ['spotify:artist:1'], trackUri: null, albumUri: 'spotify:album:2' } },
    hasArtwork: true,
    variants: [],
    languages: ['en'],
    milestones: [100, 500, 1_000],
    onlyVariant: null,
    strategy: defaultStrategy,
    minimumClusterSize: 10,
    contact: { responsibleParty: 'Glass House Records', email: 'privacy@glasshouse.example', grievance: null },
    freezeAt: new Date('2026-04-25T12:00:00.000Z'),
    tieBreakSeed: new Secret('c2VlZC1vZi1uaWdodC1kcml2ZQ'),
    createdAt: new Date('2026-02-20T12:00:00.001Z'),
    ...change,
  };
}

export function aCandidate(change: Partial<MatchCandidate> = {}): MatchCandidate {
  return {
    uri: 'spotify:track:1',
    title: 'Night Drive — রাতের পথ',
    artists: ['River of Glass', 'Maya'],
    durationMs: 214_000,
    albumUri: 'spotify:album:2',
    albumTitle: 'Night Drive',
    upc: '196922000001',
    ...change,
  };
}

export function aDoubtfulMatch(change: Partial<Omit<DoubtfulMatch, 'id'>> = {}): DoubtfulMatch {
  const match = {
    artistId: riverOfGlass,
    campaignId: nightDrive,
    service: 'spotify' as const,
    item: 'track' as const,
    isrc: 'QZES92600001',
    candidates: [aCandidate()],
    firstSeenAt: new Date('2026-04-23T22:00:04.123Z'),
    ...change,
  };
  return { id: doubtfulMatchId(match), ...match };
}

export function aCover(): Artwork {
  return { contentType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71, 0, 255, 10]) };
}

/** A campaign with nothing in it that can be left out. */
export function aBareCampaign(change: Partial<Campaign> = {}): Campaign {
  const nothing = {
    opensAt: null,
    recordings: [],
    upc: null,
    work: null,
    saves: [],
    services: {},
    tiktokSoundUrl: null,
    livestream: null,
    overlayOpenedAt: null,
    hasArtwork: false,
    contact: null,
    freezeAt: null,
  };
  return aCampaign({ ...nothing, releaseMode: { kind: 'global', at: midnightInCairo }, ...change });
}

export function aFan(change: Partial<Fan> = {}): Fan {
  return {
    id: ana,
    artistId: riverOfGlass,
    age: null,
    city: null,
    tellAt: 'midnight',
    createdAt: new Date('2026-03-02T10:00:00.000Z'),
    ...change,
  };
}

export function aCommunity(change: Partial<Omit<Community, 'id'>> = {}): Community {
  const place = { platform: 'discord', communityId: '2001', channelId: null } as const;
  const community = {
    ...place,
    artistId: riverOfGlass,
    inviteUrl: null,
    campaignIds: [],
    formerIds: [],
    createdAt: new Date('2026-04-03T10:00:00.123Z'),
    ...change,
  };
  return { ...community, id: communityId(community) };
}

export function anIdentity(change: Partial<FanIdentity> = {}): FanIdentity {
  return {
    artistId: riverOfGlass,
    fanId: ana,
    platform: 'discord',
    externalId: '1180000000000000001',
    displayName: 'ana ✨',
    accountCreatedAt: new Date('2023-12-01T10:00:00.250Z'),
    createdAt: new Date('2026-03-02T10:00:00.500Z'),
    unreachableSince: null,
    language: null,
    appLanguage: null,
    ...change,
  };
}

export function aMerge(change: Partial<FanMerge> = {}): FanMerge {
  const startedAt = new Date('2026-11-20T08:00:00.123Z');
  return { artistId: riverOfGlass, from: ana, into: binod, decisionsBefore: 2, startedAt, doneAt: null, ...change };
}

export function aConsent(change: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    id: consentRecordId(ana, 1),
    artistId: riverOfGlass,
    fanId: ana,
    sequence: 1,
    purpose: 'save',
    campaignId: nightDrive,
    decision: 'given',
    notice: { version: '2026-11', language: 'en', region: 'dpdp', responsibleParty: 'River of Glass' },
    place: 'web',
    decidedAt: new Date('2026-03-02T10:04:00.000Z'),
    ...change,
  };
}

export function anEnvelope(change: Partial<SealedEnvelope> = {}): SealedEnvelope {
  return { v: 1, kid: 'k1', wrappedKey: 'd3JhcHBlZA', iv: 'aXY', ciphertext: 'Y2lwaGVy', tag: 'dGFn', ...change };
}

export function aGrant(change: Partial<Grant> = {}): Grant {
  return {
    id: grantId(riverOfGlass, change.fanId ?? ana, 'spotify'),
    artistId: riverOfGlass,
    fanId: ana,
    service: 'spotify',
    accountMark: markOf('acc-ana'),
    market: 'EG',
    scopes: ['user-library-modify', 'user-library-read'],
    state: 'live',
    sealed: anEnvelope(),
    version: 1,
    purposes: [nightDrive],
    consentedAt: new Date('2026-03-02T10:01:00.000Z'),
    honouredAt: new Date('2026-03-02T10:01:00.000Z'),
    consentExpiresAt: new Date('2027-03-02T10:01:00.000Z'),
    keepUntil: new Date('2026-04-27T12:00:00.000Z'),
    destruction: null,
    ...change,
  };
}

/** The mark of an account in these tests: another one for another text. */
export function markOf(text: string): AccountMark {
  return accountMark.parse(createHash('sha256').update(text).digest('base64url'));
}

export function aCountedAccount(change: Partial<CountedAccount> = {}): CountedAccount {
  const keptUntil = new Date('2026-04-27T12:00:00.000Z');
  const own = { campaignId: nightDrive, artistId: riverOfGlass, mark: markOf('acc-ana'), fanId: ana };
  return { ...own, others: [], keptUntil, ...change };
}

export function anAccountClaim(change: Partial<AccountClaim> = {}): AccountClaim {
  const heldUntil = new Date('2026-11-20T08:10:00.000Z');
  return { artistId: riverOfGlass, service: 'spotify', mark: markOf('acc-ana'), fanId: ana, heldUntil, ...change };
}

export function aPreSave(change: Partial<PreSave> = {}): PreSave {
  const id = preSaveId(change.campaignId ?? nightDrive, change.fanId ?? ana, 'spotify');
  return {
    id,
    artistId: riverOfGlass,
    campaignId: nightDrive,
    fanId: ana,
    service: 'spotify',
    mode: 'direct',
    modeReason: null,
    modeChanges: 0,
    saidDoneAt: null,
    recordingIsrc: null,
    zone: 'Africa/Cairo',
    dueAt: midnightInCairo,
    scheduleVersion: 1,
    createdAt: new Date('2026-03-02T10:02:00.000Z'),
    withdrawnAt: null,
    verification: { verified: true, by: 'service-account' },
    arrival: noArrival,
    follows: [],
    followChanges: 0,
    followAt: null,
    outbox: [{ id: `pre-saved:${id}`, kind: 'pre-saved' }],
    ...change,
  };
}

export function aWave(
  change: Partial<ReleaseWave> = {},
): Pick<ReleaseWave, 'id' | 'artistId' | 'campaignId' | 'instant'> {
  const instant = change.instant ?? midnightInCairo;
  const campaign = change.campaignId ?? nightDrive;
  return { id: releaseWaveId(campaign, instant), artistId: riverOfGlass, campaignId: campaign, instant };
}

export function aWrite(change: Partial<LibraryWrite> = {}): LibraryWrite {
  const preSave = preSaveId(nightDrive, change.fanId ?? ana, 'spotify');
  return {
    id: libraryWriteId(preSave, change.item ?? 'track'),
    preSaveId: preSave,
    artistId: riverOfGlass,
    campaignId: nightDrive,
    fanId: ana,
    service: 'spotify',
    item: 'track',
    waveId: releaseWaveId(nightDrive, midnightInCairo),
    shard: shardOf(change.fanId ?? ana),
    state: 'armed',
    zone: 'Africa/Cairo',
    dueAt: midnightInCairo,
    nextTryAt: midnightInCairo,
    scheduleVersion: 1,
    promisedAt: new Date('2026-03-02T10:02:00.000Z'),
    attempt: 0,
    leaseUntil: new Date(0),
    acceptedAt: null,
    verifiedAt: null,
    lookAgainAt: null,
    lastLook: null,
    itemUri: null,
    saveSent: false,
    ghosts: 0,
    unclearInARow: 0,
    lastFailure: null,
    outbox: [],
    ...change,
  };
}

export function aBlast(change: Partial<Blast> = {}): Blast {
  return {
    id: blastId.parse('bls_tonightsix'),
    version: 1,
    artistId: riverOfGlass,
    campaignId: nightDrive,
    text: 'Tonight at six we play it in full.\n\nSee you there 🌙',
    state: 'draft',
    by: { platform: 'discord', externalId: '3001' },
    isApproved: false,
    scheduleVersion: 1,
    confirmedBy: [],
    revises: null,
    revisedAt: null,
    aim: forAll,
    sendAt: null,
    communityIds: [],
    toFans: false,
    withheldFor: null,
    createdAt: new Date('2026-04-10T17:58:00.000Z'),
    startedAt: null,
    ...change,
  };
}

export function aTracker(change: Partial<Tracker> = {}): Tracker {
  const { id: communityId } = aCommunity();
  return {
    id: trackerId(nightDrive, communityId),
    version: 1,
    artistId: riverOfGlass,
    campaignId: nightDrive,
    communityId,
    state: 'on',
    ending: null,
    by: null,
    messageId: null,
    isPinned: null,
    next: null,
    saidKey: null,
    saidAt: null,
    turn: 0,
    ...change,
  };
}

type NewsToFan = Extract<Announcement, { kind: PreSaveNews }>;

/** What a fan is told of their pre-save; a change of its kind stays among those. */
export function anAnnouncement(change: Partial<NewsToFan> = {}): NewsToFan {
  return {
    id: 'saved:cmp_nightdrive:fan_anaaaaaaaa:spotify:discord:1180000000000000001',
    artistId: riverOfGlass,
    campaignId: nightDrive,
    preSaveId: preSaveId(nightDrive, ana, 'spotify'),
    fanId: ana,
    blastId: null,
    topic: null,
    kind: 'saved',
    platform: 'discord',
    externalId: '1180000000000000001',
    sequence: 1,
    state: 'pending',
    reason: null,
    posted: null,
    attempts: 0,
    failures: 0,
    nextTryAt: new Date('2026-04-23T22:00:05.000Z'),
    notBefore: null,
    giveUpAt: new Date('2026-04-26T22:00:05.000Z'),
    createdAt: new Date('2026-04-23T22:00:05.000Z'),
    ...change,
  };
}

/** A different fan for each number. */
export function fanNumber(number: number): FanId {
  return fanId.parse(`fan_${String(number).padStart(10, '0')}`);
}

export function anAuthorization(): Authorization {
  const createdAt = new Date('2026-03-02T10:00:00.000Z');
  return {
    goal: 'pre-save',
    stateHash: 'c3RhdGU-_2',
    artistId: riverOfGlass,
    campaignId: nightDrive,
    service: 'spotify',
    fanId: ana,
    browserHash: 'YnJvd3Nlcg',
    codeVerifier: anEnvelope(),
    zone: 'America/Argentina/Buenos_Aires',
    follow: true,
    recordingIsrc: 'QZES92600002',
    age: { adult: true, rule: ageRule, declaredAt: createdAt },
    arrival: anArrival(),
    createdAt,
    expiresAt: later(createdAt, authorizationLifetimeMs),
    consumedAt: null,
  };
}

/** A trip that is only to tell who somebody is. */
export function aRecognition(): Recognition {
  const { artistId, service, browserHash, codeVerifier, createdAt, expiresAt, consumedAt } = anAuthorization();
  const shared = { artistId, service, browserHash, codeVerifier, createdAt, expiresAt, consumedAt };
  return { goal: 'recognition', stateHash: 'c3RhdGU-_3', ...shared };
}

export function aClick(change: Partial<Click> = {}): Click {
  return {
    id: 'Y2xpY2s',
    artistId: riverOfGlass,
    campaignId: nightDrive,
    link: 'public',
    source: 'bio',
    referralCode: 'NGHT7K3M',
    variant: 'a',
    device: 'phone',
    inAppBrowser: 'instagram',
    connection: '4g',
    language: 'hi',
    utm: { source: 'instagram', medium: 'story', campaign: 'night drive — रात', term: null, content: null },
    adClickIds: { fbclid: 'IwAR0-x.y_z' },
    country: 'IN',
    city: 'Noida',
    metro: 'delhi',
    at: new Date('2026-03-02T10:00:00.250Z'),
    ...change,
  };
}

export function anArrival(change: Partial<Arrival> = {}): Arrival {
  return {
    clickId: 'Y2xpY2s',
    source: 'bio',
    referralCode: 'NGHT7K3M',
    variant: 'a',
    link: 'public',
    device: 'phone',
    inAppBrowser: 'instagram',
    connection: '4g',
    metro: 'delhi',
    ...change,
  };
}

export function aSession(): BrowserSession {
  const createdAt = new Date('2026-03-02T10:00:00.000Z');
  const expiresAt = later(createdAt, sessionLifetimeMs);
  return { tokenHash: 'dG9rZW4-_0', artistId: riverOfGlass, fanId: ana, createdAt, expiresAt };
}

/** A valid code of Night Drive, with these five symbols in the middle. */
export function aCode(drawn: string): ReferralCode {
  const codes = Array.from(codeSymbols).map((check) => parseReferralCode(`NGHT${drawn}${check}`));
  return codes.find((code) => code !== null) ?? referralCode.parse(`NGHT${drawn}?`);
}

export function aReferralCode(change: Partial<OwnReferralCode> = {}): OwnReferralCode {
  return {
    code: aCode('7K3MX'),
    artistId: riverOfGlass,
    campaignId: nightDrive,
    fanId: ana,
    createdAt: new Date('2026-03-02T10:05:00.250Z'),
    ...change,
  };
}

/** The first point that Ana has for having brought Binod, unless told otherwise. */
export function aPointsEntry(change: Partial<PointsEntry> = {}): PointsEntry {
  const { campaignId = nightDrive, newcomerId = binod, sequence = 1 } = change;
  return {
    id: pointsEntryId(campaignId, newcomerId, sequence),
    artistId: riverOfGlass,
    campaignId,
    fanId: ana,
    newcomerId,
    sequence,
    change: sequence % 2 === 1 ? 1 : -1,
    at: new Date('2026-03-05T18:30:00.125Z'),
    recordedAt: new Date('2026-11-20T08:00:00.500Z'),
    ...change,
  };
}

/** A track that a fan in India has had resolved. */
export function aResolution(changes: Partial<Resolution> = {}): Resolution {
  return {
    artistId: riverOfGlass,
    campaignId: nightDrive,
    service: 'spotify',
    item: 'track',
    code: 'INA092600001',
    market: 'IN',
    uri: 'spotify:track:1',
    foundAt: new Date('2026-04-23T18:30:01Z'),
    ...changes,
  };
}
