import { createSealer } from '../../core/adapters/system/envelope-sealer.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { createEngine, type Engine } from '../../core/engine.js';
import type { Ports } from '../../core/engine-ports.js';
import type { FanId } from '../../core/fans/fan.js';
import { hashToken, newToken } from '../../core/identifiers.js';
import { createAccountMarker, type AccountMark } from '../../core/grants/account-mark.js';
import type { LibraryWrite } from '../../core/library-writes/library-write.js';
import { preSaveId, type PreSave } from '../../core/pre-saves/pre-save.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { noPlaces } from '../../core/places/place-finder.js';
import { OutboundGates } from '../../core/outbound-gate/outbound-gates.js';
import { createMailTokens } from '../../core/mail/mail-tokens.js';
import type { ChatAccount, PersonalInvitation } from '../../core/smart-links/give-personal-link.js';
import { Secret } from '../../core/secret.js';
import { aCampaign } from '../contracts/samples.js';
import { FakeCalendar } from '../doubles/fake-calendar.js';
import { fakePainter } from '../doubles/fake-painter.js';
import { FakeMonotonic } from '../doubles/fake-monotonic.js';
import { fakePause } from '../doubles/fake-pause.js';
import { FakeRandom } from '../doubles/fake-random.js';
import { FakeStreamingService } from '../doubles/fake-streaming-service.js';
import { InMemoryAccountAliasStore } from '../doubles/in-memory-account-alias-store.js';
import { InMemoryAccountClaimStore } from '../doubles/in-memory-account-claim-store.js';
import { InMemoryAlarms } from '../doubles/in-memory-alarms.js';
import { InMemoryAnnouncementStore } from '../doubles/in-memory-announcement-store.js';
import { InMemoryArtistStore } from '../doubles/in-memory-artist-store.js';
import { InMemoryAuditStore } from '../doubles/in-memory-audit-store.js';
import { InMemoryAuthorizationStore } from '../doubles/in-memory-authorization-store.js';
import { InMemoryBrowserSessionStore } from '../doubles/in-memory-browser-session-store.js';
import { InMemoryClickStore } from '../doubles/in-memory-click-store.js';
import { InMemoryBlastStore } from '../doubles/in-memory-blast-store.js';
import { InMemoryCarrierStore } from '../doubles/in-memory-carrier-store.js';
import { InMemoryCampaignDraftStore } from '../doubles/in-memory-campaign-draft-store.js';
import { InMemoryDetailsProposalStore } from '../doubles/in-memory-details-proposal-store.js';
import { InMemoryCampaignStore } from '../doubles/in-memory-campaign-store.js';
import { InMemoryCommunityStore } from '../doubles/in-memory-community-store.js';
import { InMemoryConsentStore } from '../doubles/in-memory-consent-store.js';
import { InMemoryCountedAccountStore } from '../doubles/in-memory-counted-account-store.js';
import { InMemoryInstallationSecretStore } from '../doubles/in-memory-installation-secret-store.js';
import { InMemoryDoubtfulMatchStore } from '../doubles/in-memory-doubtful-match-store.js';
import { InMemoryFanMergeStore } from '../doubles/in-memory-fan-merge-store.js';
import { InMemoryFanStore } from '../doubles/in-memory-fan-store.js';
import { InMemoryGateStore } from '../doubles/in-memory-gate-store.js';
import { InMemoryGrantStore } from '../doubles/in-memory-grant-store.js';
import { InMemoryLibraryWriteStore } from '../doubles/in-memory-library-write-store.js';
import { InMemoryLastMenuStore } from '../doubles/in-memory-last-menu-store.js';
import { InMemoryLinkCodeStore } from '../doubles/in-memory-link-code-store.js';
import { InMemoryChecklistStore } from '../doubles/in-memory-checklist-store.js';
import { InMemoryResolutionStore } from '../doubles/in-memory-resolution-store.js';
import { InMemoryCommunityEventStore } from '../doubles/in-memory-community-event-store.js';
import { InMemoryTrackerStore } from '../doubles/in-memory-tracker-store.js';
import { InMemoryMilestoneStore } from '../doubles/in-memory-milestone-store.js';
import { InMemoryMailAddressStore } from '../doubles/in-memory-mail-address-store.js';
import { InMemoryMailLinkStore } from '../doubles/in-memory-mail-link-store.js';
import { InMemoryPersonalLinkStore } from '../doubles/in-memory-personal-link-store.js';
import { InMemoryPointsLedger } from '../doubles/in-memory-points-ledger.js';
import { InMemoryPreSaveStore } from '../doubles/in-memory-pre-save-store.js';
import { InMemoryReferralCodeStore } from '../doubles/in-memory-referral-code-store.js';
import { InMemoryReleaseWaveStore } from '../doubles/in-memory-release-wave-store.js';
import { InMemoryShardLeaseStore } from '../doubles/in-memory-shard-lease-store.js';
import { InMemoryTeamInvitationStore } from '../doubles/in-memory-team-invitation-store.js';
import { InMemoryTeamStore } from '../doubles/in-memory-team-store.js';
import { MemoryLog } from '../doubles/memory-log.js';
import { MemoryMeter } from '../doubles/memory-meter.js';

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const trackUri = 'spotify:track:1NightDriveTrack000001';
export const albumUri = 'spotify:album:1NightDriveAlbum000001';
/** 00:00 of the release date in the zone that the fans of these tests live in. */
export const midnightInKolkata = startOfDay('2026-04-24', 'Asia/Kolkata');

/** A fan as a test knows them: who they are here, at their service, and in their browser. */
export type KnownFan = { fanId: FanId; accountId: string; browser: Secret; session: Secret | null };

/** An engine on doubles, with one open campaign and one service, in a world a test can move and break. */
export type World = {
  ports: Ports;
  engine: Engine;
  calendar: FakeCalendar;
  monotonic: FakeMonotonic;
  alarms: InMemoryAlarms;
  log: MemoryLog;
  meter: MemoryMeter;
  service: FakeStreamingService;
  campaign: Campaign;
};

type WorldChange = { campaign?: Partial<Campaign>; baseUrl?: string };

/** A world three weeks before the release of Night Drive, which saves the track unless told otherwise. */
export async function aWorld({
  campaign: change,
  baseUrl = 'http://127.0.0.1:3000',
}: WorldChange = {}): Promise<World> {
  const calendar = new FakeCalendar(new Date('2026-04-03T10:00:00.000Z'));
  const monotonic = new FakeMonotonic(new Date('2026-11-20T08:00:00.000Z'));
  const service = new FakeStreamingService(calendar);
  const campaign = nightDrive(change);
  service.publish({ trackUri, albumUri, isrc: 'QZES92600001', upc: '196922000001', liveAt: new Date(0) });
  const meter = new MemoryMeter();
  const doubles = { calendar, monotonic, alarms: new InMemoryAlarms(), log: new MemoryLog(), meter };
  const pause = fakePause(monotonic);
  const gates = new OutboundGates({ ...doubles, pause, gateStates: new InMemoryGateStore() });
  const services = new Map([['spotify', service] as const]);
  const fixed = { places: noPlaces, timeZoneData: '2026a', offersMail: true };
  const ports: Ports = { ...doubles, ...stores(), ...keys(), ...fixed, pause, gates, baseUrl, services };
  const { artistId: id, artistName: name, createdAt } = campaign;
  await ports.artists.claim({ id, name, isApproved: true, createdAt });
  await ports.campaigns.add(campaign, null);
  return { ...doubles, ports, engine: createEngine(ports), service, campaign };
}

function nightDrive(change: Partial<Campaign> = {}): Campaign {
  const spotify = { artistUris: [], trackUri, albumUri };
  return aCampaign({
    saves: ['track'],
    services: { spotify },
    hasArtwork: false,
    livestream: null,
    overlayOpenedAt: null,
    ...change,
  });
}

function keys() {
  const random = new FakeRandom();
  const pepper = new Secret(Buffer.alloc(32, 9).toString('base64'));
  const accountMarker = createAccountMarker(pepper);
  const kek = new Secret(Buffer.alloc(32, 7).toString('base64'));
  return {
    random,
    accountMarker,
    mailTokens: createMailTokens(pepper),
    sealer: createSealer([{ kid: 'test', key: kek }], random),
  };
}

function stores() {
  return {
    artists: new InMemoryArtistStore(),
    teams: new InMemoryTeamStore(),
    teamInvitations: new InMemoryTeamInvitationStore(),
    audit: new InMemoryAuditStore(),
    campaigns: new InMemoryCampaignStore(),
    campaignDrafts: new InMemoryCampaignDraftStore(),
    detailsProposals: new InMemoryDetailsProposalStore(),
    communities: new InMemoryCommunityStore(),
    fans: new InMemoryFanStore(),
    fanMerges: new InMemoryFanMergeStore(),
    accountAliases: new InMemoryAccountAliasStore(),
    lastMenus: new InMemoryLastMenuStore(),
    linkCodes: new InMemoryLinkCodeStore(),
    mailAddresses: new InMemoryMailAddressStore(),
    mailLinks: new InMemoryMailLinkStore(),
    sessions: new InMemoryBrowserSessionStore(),
    personalLinks: new InMemoryPersonalLinkStore(),
    authorizations: new InMemoryAuthorizationStore(),
    grants: new InMemoryGrantStore(),
    preSaves: new InMemoryPreSaveStore(),
    waves: new InMemoryReleaseWaveStore(),
    writes: new InMemoryLibraryWriteStore(),
    doubtfulMatches: new InMemoryDoubtfulMatchStore(),
    resolutions: new InMemoryResolutionStore(),
    milestones: new InMemoryMilestoneStore(),
    communityEvents: new InMemoryCommunityEventStore(),
    trackers: new InMemoryTrackerStore(),
    checklists: new InMemoryChecklistStore(),
    shardLeases: new InMemoryShardLeaseStore(),
    announcements: new InMemoryAnnouncementStore(),
    blasts: new InMemoryBlastStore(),
    carriers: new InMemoryCarrierStore(),
    consents: new InMemoryConsentStore(),
    installationSecrets: new InMemoryInstallationSecretStore(),
    accountClaims: new InMemoryAccountClaimStore(),
    countedAccounts: new InMemoryCountedAccountStore(),
    clicks: new InMemoryClickStore(),
    referralCodes: new InMemoryReferralCodeStore(),
    points: new InMemoryPointsLedger(),
    painter: fakePainter,
  } satisfies Partial<Ports>;
}

/** A browser in which a fan from chat has said "this is me". */
export async function aBrowserOf(
  world: World,
  name: string,
  account: ChatAccount = { platform: 'discord', externalId: `id-${name}`, displayName: name },
): Promise<{ browser: Secret; session: Secret }> {
  const invitation = await world.engine.givePersonalLink(account);
  const { session } = await world.engine.claimPersonalLink(tokenOf(personalUrlOf(invitation)), null);
  return { browser: newToken(world.ports.random), session };
}

/** The fan's own link, which leads to a pre-save or, after the release, to a save now. */
export function personalUrlOf(invitation: PersonalInvitation): string {
  const url = invitation.kind === 'join' ? invitation.personalUrl : null;
  const saveUrl = invitation.kind === 'released' ? invitation.saveUrl : null;
  if (url ?? saveUrl) return (url ?? saveUrl)!;
  throw new Error('There is nothing left to sign in for.');
}

/** The token in a personal link. */
export function tokenOf(personalUrl: string): Secret {
  return new Secret(personalUrl.slice(personalUrl.lastIndexOf('/') + 1));
}

/** Starts a sign-in from this browser; answers the service's address. */
export function begin(
  { engine, campaign }: World,
  { browser, session }: { browser: Secret; session: Secret | null },
  zone = 'Asia/Kolkata',
  follow = false,
): Promise<URL> {
  return engine.beginPreSave({ slug: campaign.slug, service: 'spotify', zone, browser, session, follow, adult: true });
}

/** Lets a fan from chat (or, with `chat: false`, from nowhere) pre-save, all the way. */
export async function join(
  world: World,
  name: string,
  { zone = 'Asia/Kolkata', chat = true, account }: { zone?: string; chat?: boolean; account?: ChatAccount } = {},
): Promise<KnownFan> {
  const here = chat ? await aBrowserOf(world, name, account) : { browser: newToken(world.ports.random), session: null };
  const parameters = world.service.agree(await begin(world, here, zone), name);
  const completed = await world.engine.completePreSave({ service: 'spotify', parameters, browser: here.browser });
  const session = here.session ?? completed.session;
  const known = session && (await world.ports.sessions.byTokenHash(hashToken(session)));
  if (!known) throw new Error(`${name} has joined and has no session.`);
  return { fanId: known.fanId, accountId: name, browser: here.browser, session };
}

/** The fan's promise. */
export async function promiseTo({ ports, campaign }: World, { fanId }: KnownFan): Promise<PreSave> {
  const preSave = await ports.preSaves.byId(preSaveId(campaign.id, fanId, 'spotify'));
  if (!preSave) throw new Error('Nothing was promised to this fan.');
  return preSave;
}

/** The fan's writes, the track first. */
export async function writesOf({ ports, campaign }: World, { fanId }: KnownFan): Promise<LibraryWrite[]> {
  const writes = await ports.writes.ofPreSave(preSaveId(campaign.id, fanId, 'spotify'));
  return writes.sort((one, other) => other.item.localeCompare(one.item));
}

/** The one write of a fan of a campaign that saves the track only. */
export async function writeOf(world: World, fan: KnownFan): Promise<LibraryWrite> {
  const [write] = await writesOf(world, fan);
  if (!write) throw new Error('Nothing is to be written for this fan.');
  return write;
}

/** What an account of the world's service is known again by. */
export function markOf({ ports, campaign }: Pick<World, 'ports' | 'campaign'>, accountId: string): AccountMark {
  return ports.accountMarker.mark({ artistId: campaign.artistId, service: 'spotify', accountId });
}

/** Lets time pass, on the calendar and for leases alike. */
export function pass({ calendar, monotonic }: World, ms: number): void {
  calendar.advanceMs(ms);
  monotonic.advanceMs(ms);
}
