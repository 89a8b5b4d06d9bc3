import type { Right } from '../../core/artists/rights.js';
import type { AccountKey, TeamRole } from '../../core/artists/team.js';
import type { Artist } from '../../core/artists/artist.js';
import type { MemberAsked, MemberChanged } from '../../core/artists/change-member.js';
import type { GivenInvitation } from '../../core/artists/join-team.js';
import { memberNamed } from '../../core/artists/member-named.js';
import type { TeamView } from '../../core/artists/view-team.js';
import type { AuditPage } from '../../core/audit/view-audit.js';
import type { CampaignStats } from '../../core/insights/campaign-stats.js';
import type { ReleaseNight } from '../../core/release-waves/view-release-night.js';
import type { HeatMap } from '../../core/insights/heat-map.js';
import type {
  HeatMapForTeam,
  InsightsAsked,
  LinksForTeam,
  StatsForTeam,
} from '../../core/insights/insights-for-team.js';
import { taggedLinks } from '../../core/insights/tagged-links.js';
import type { CommandEngine } from '../../bots/commands/command.js';
import type { ChatChangesEngine } from '../../bots/telegram/chat-changes.js';
import type { DeliveryOutcome, LateFailure, Letter, Postman } from '../../core/announcements/deliver-announcement.js';
import type { SwitchVariant } from '../../core/campaigns/switch-variant.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { CampaignOfTeam } from '../../core/campaigns/campaign-in-chat.js';
import type { DetailsPreview } from '../../core/campaigns/propose-details.js';
import type { MatchDecided } from '../../core/matches/confirm-match.js';
import type { DraftCampaign, DraftView } from '../../core/campaigns/draft-campaign.js';
import type { LinkFromChat, PlaceOfTeam, TeamAt } from '../../core/communities/community-in-chat.js';
import type { CommunityMove, MoveOutcome } from '../../core/communities/move-community.js';
import type { CampaignAsked } from '../../core/communities/community-campaigns.js';
import { EngineError } from '../../core/errors.js';
import type { MailRoute } from '../../core/mail/mail-route.js';
import type { Channel } from '../../core/fans/channel.js';
import type { Faq } from '../../core/faq/faq.js';
import type { GivenLinkCode } from '../../core/fans/link-accounts.js';
import type { Carrier } from '../../core/announcements/carrier-store.js';
import type { Carriage } from '../../core/announcements/carriage.js';
import type { OurDoing, Undone } from '../../core/pre-saves/undo.js';
import type { MessagesKept, NewsAnswer } from '../../core/fans/messages-in-chat.js';
import type { CityKept } from '../../core/fans/city-in-chat.js';
import type { AccountData, Stopped } from '../../core/fans/chat-account.js';
import type { RecognisedAccount, SeenAccount } from '../../core/fans/recognise-account.js';
import type { MenuChoice } from '../../core/fans/last-menu.js';
import type { LanguageKept } from '../../core/fans/language-of-account.js';
import { defaultLanguage, nearestLanguage } from '../../core/languages/language.js';
import type { LeaderboardView } from '../../core/leaderboards/view-leaderboard.js';
import type { PreSaveMode } from '../../core/pre-saves/pre-save.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { ChatAccount, PersonalInvitation } from '../../core/smart-links/give-personal-link.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { StoryCardAsked } from '../../core/pictures/paint-story-card.js';
import { storyCard } from '../../core/pictures/story-card.js';
import type { FanInvitation } from '../../core/referrals/own-invitation.js';
import { fakePainter } from '../doubles/fake-painter.js';
import { listenUrl, nightDrive } from './night-drive.js';

/** The part of the engine that bots hold, answering what a test has set. */
export class FakeEngine implements CommandEngine, ChatChangesEngine {
  campaign: Campaign = nightDrive();
  /** What `/presave` is answered with; a function may throw. */
  invite: (account: ChatAccount) => PersonalInvitation | Promise<PersonalInvitation> = ({ externalId }) => ({
    kind: 'join',
    campaign: this.campaign,
    artworkUrl: 'https://frontrow.example/l/night-drive/artwork',
    personalUrl: `https://frontrow.example/p/secret-of-${externalId}`,
    calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
    preSaves: [],
    passOn: null,
    friendsCode: 'none',
  });
  /** What can be pre-saved where somebody types. */
  open: Campaign[] = [];
  /** How the last `/presave` was asked. */
  asked: CampaignAsked | undefined;
  statuses: PreSaveStatus[] = [];
  /** What is kept of whoever asks, and what `/stop` has stopped for them. */
  accounts: AccountData[] = [];
  stopped: Stopped[] = [];
  /** Letters that wait; each is handed out once. */
  readonly letters: Letter[] = [];
  readonly outcomes: DeliveryOutcome[] = [];

  /** Accounts that have shut their chat with the bot, and communities by the id that they have gone on under. */
  readonly blocked = new Set<string>();
  readonly moved = new Map<string, string>();

  async accountBlocked({ externalId }: AccountKey): Promise<void> {
    this.blocked.add(externalId);
  }

  async accountShown({ externalId }: AccountKey): Promise<void> {
    this.blocked.delete(externalId);
    this.shown.push(externalId);
  }

  async moveCommunity({ from, to }: CommunityMove): Promise<MoveOutcome> {
    const isNew = !this.moved.has(from);
    this.moved.set(from, to);
    return isNew ? 'moved' : 'unknown';
  }

  async givePersonalLink(account: ChatAccount, asked?: CampaignAsked): Promise<PersonalInvitation> {
    this.asked = asked;
    return this.invite(account);
  }

  /** What whoever asks may pass on to friends; null: they have not pre-saved. */
  ownInvitation: FanInvitation | null = null;

  async inviteFriends(): Promise<{ campaign: Campaign; invitation: FanInvitation }> {
    if (this.ownInvitation) return { campaign: this.campaign, invitation: this.ownInvitation };
    throw new EngineError('sign-up-needed', 'Nobody has pre-saved here.');
  }

  async viewLeaderboard(): Promise<LeaderboardView> {
    throw new EngineError('no-open-campaign', 'No campaign is open at the moment.');
  }

  async viewArtistLeaderboard(): Promise<null> {
    return null;
  }

  async openCampaigns(): Promise<Campaign[]> {
    return this.open;
  }

  async chatStatus(): Promise<PreSaveStatus[]> {
    return this.statuses;
  }

  async chatData(): Promise<AccountData[]> {
    return this.accounts;
  }

  async actsOfAccount(): Promise<null> {
    return null;
  }

  async forgetAccount(): Promise<void> {
    this.accounts = [];
  }

  async campaignsAskedFor(): Promise<Campaign[]> {
    return [];
  }

  async stopAll(): Promise<Stopped[]> {
    return this.stopped;
  }

  async languageOfAccount({ languageTag }: ChatAccount): Promise<LanguageKept> {
    const language = languageTag === undefined ? null : nearestLanguage([languageTag]);
    return { language: language ?? defaultLanguage, isChosen: false };
  }

  async chooseLanguage(): Promise<never> {
    throw new EngineError('sign-up-needed', 'Nothing is kept of anybody here.');
  }

  /** Nobody here has a plan: what it answers is tested on an engine of its own. */
  async viewChecklist(): Promise<never> {
    throw new EngineError('not-on-team', 'This account acts for no artist.');
  }

  async tickItem(): Promise<never> {
    return this.viewChecklist();
  }

  async cityInChat(): Promise<CityKept[]> {
    return [];
  }

  async tellCityInChat(): Promise<CityKept[]> {
    return [];
  }

  async startLink(): Promise<GivenLinkCode> {
    return { code: '7K3M-XQTW', lifetimeMs: 600_000 };
  }

  async viewLink(): Promise<never> {
    throw new EngineError('link-code-unknown', 'There is no such code.');
  }

  async confirmLink(): Promise<never> {
    throw new EngineError('link-code-unknown', 'There is no such code.');
  }

  async doingsInChat(): Promise<OurDoing[]> {
    return [];
  }

  async undoInChat(): Promise<Undone[]> {
    return [];
  }

  async messagesInChat(): Promise<MessagesKept[]> {
    return [];
  }

  /** When whoever said so last wants to be told. */
  toldAt: string | undefined;

  async tellAtInChat(_account: ChatAccount, at: string): Promise<MessagesKept[]> {
    this.toldAt = at;
    return [];
  }

  /** Whose news was ended last. */
  muted: string | undefined;

  async newsInChat(_account: ChatAccount, { artistId }: NewsAnswer): Promise<MessagesKept[]> {
    this.muted = artistId;
    return [];
  }

  /** What the platforms carry. */
  carriage: Carriage[] = [];

  async carriageOf(): Promise<Carriage[]> {
    return this.carriage;
  }

  async writeBlast(): Promise<never> {
    throw new EngineError('not-on-team', 'This account acts for no artist.');
  }

  async writeRevision(): Promise<never> {
    throw new EngineError('not-on-team', 'This account acts for no artist.');
  }

  async switchTracker({ account }: TeamAt): Promise<Campaign> {
    return this.team(account);
  }

  async confirmBlast(): Promise<never> {
    throw new EngineError('blast-unknown', 'There is no such blast.');
  }

  async stopBlast(): Promise<never> {
    throw new EngineError('blast-unknown', 'There is no such blast.');
  }

  async viewBlast(): Promise<never> {
    throw new EngineError('blast-unknown', 'There is no such blast.');
  }

  async listBlasts(): Promise<never[]> {
    return [];
  }

  faq(): Faq {
    const entries = [
      { id: 'what', question: 'What is it?', short: 'A promise.', more: ['Kept at midnight.'] },
      { id: 'undo', question: 'May I revoke?', short: 'At any time.', more: [] },
    ];
    return { entries, pageUrl: 'https://frontrow.example/faq' };
  }

  /** Throws for who is on no team. */
  team: (account: AccountKey) => Campaign = () => this.campaign;
  /** What `/stats` is answered with. */
  stats: CampaignStats | undefined;

  /** What whoever asks may do for an artist. */
  rights: ReadonlySet<Right> = new Set();

  /** The draft of whoever asks; null: there is none. */
  draft: DraftView | null = null;
  /** What was said of a draft, and the revisions that were confirmed. */
  readonly drafted: DraftCampaign[] = [];
  readonly confirmed: string[] = [];

  async draftCampaign(said: DraftCampaign): Promise<DraftView> {
    this.drafted.push(said);
    return this.#standingDraft();
  }

  async viewDraft(): Promise<DraftView | null> {
    return this.draft;
  }

  async dropDraft(): Promise<void> {
    this.draft = null;
  }

  async confirmDraft({ revision }: { revision: string }): Promise<Campaign> {
    this.#standingDraft();
    this.confirmed.push(revision);
    return this.campaign;
  }

  smartLinkOf({ slug }: Pick<Campaign, 'slug'>): string {
    return `https://frontrow.example/l/${slug}`;
  }

  /** What the team of the campaign sees of it; nobody here is on one, unless a test says so. */
  ofTeam: CampaignOfTeam | null = null;

  async campaignOfTeam(): Promise<CampaignOfTeam> {
    if (this.ofTeam) return this.ofTeam;
    throw new EngineError('not-on-team', 'Nobody here acts for an artist.');
  }

  async #changed(): Promise<Campaign> {
    return (await this.campaignOfTeam()).campaign;
  }

  async rescheduleInChat(): Promise<Campaign> {
    return this.#changed();
  }

  async postponeInChat(): Promise<Campaign> {
    return this.#changed();
  }

  async cancelInChat(): Promise<Campaign> {
    return this.#changed();
  }

  async pauseInChat(): Promise<Campaign> {
    return this.#changed();
  }

  async resumeInChat(): Promise<Campaign> {
    return this.#changed();
  }

  async confirmDetails(): Promise<null> {
    return null;
  }

  async proposeDetails(): Promise<DetailsPreview> {
    const campaign = await this.#changed();
    return { campaign, changed: campaign, refused: [], revision: null };
  }

  async confirmMatchInChat(): Promise<MatchDecided> {
    return { campaign: await this.#changed(), uri: null, refused: [], triedNow: 0 };
  }

  #standingDraft(): DraftView {
    if (this.draft) return this.draft;
    throw new EngineError('draft-unknown', 'There is no draft here.');
  }

  async rightsOf(): Promise<ReadonlySet<Right>> {
    return this.rights;
  }

  async campaignsOfTeam(account: AccountKey): Promise<Campaign[]> {
    return [this.team(account)];
  }

  /** The team that whoever asks is on; absent: none. */
  teamView: TeamView | undefined;
  /** What was done to members, as `remove Maya`. */
  readonly teamDeeds: string[] = [];

  async viewTeam(): Promise<TeamView> {
    if (this.teamView) return this.teamView;
    throw new EngineError('not-on-team', 'This account acts for no artist.');
  }

  async viewMember({ member: sought }: MemberAsked): Promise<MemberChanged> {
    const { artist, members } = await this.viewTeam();
    return { artist, member: memberNamed({ artistId: artist.id, members }, sought) };
  }

  async inviteToTeam({ role }: { role: TeamRole }): Promise<GivenInvitation> {
    const { artist } = await this.viewTeam();
    return { artist, role, code: '7K3M-XQTW', lifetimeMs: 86_400_000 };
  }

  async joinTeam(): Promise<never> {
    throw new EngineError('team-code-unknown', 'There is no such code.');
  }

  async giveRole({ role, ...asked }: MemberAsked & { role: TeamRole }): Promise<MemberChanged> {
    const { artist, member } = await this.viewMember(asked);
    this.teamDeeds.push(`${role} ${member.displayName}`);
    return { artist, member: { ...member, role } };
  }

  async removeMember(asked: MemberAsked): Promise<MemberChanged> {
    const gone = await this.viewMember(asked);
    this.teamDeeds.push(`remove ${gone.member.displayName}`);
    return gone;
  }

  async leaveTeam(): Promise<Artist> {
    return (await this.viewTeam()).artist;
  }

  async viewAudit(): Promise<AuditPage> {
    return { artist: (await this.viewTeam()).artist, lines: [], page: 1, pages: 1 };
  }

  async placeOfTeam(at: TeamAt): Promise<PlaceOfTeam> {
    const place = at.place ?? { platform: at.account.platform, communityId: '2001', channelId: null };
    return { place, linked: [], posts: true, others: [this.team(at.account)] };
  }

  async linkFromChat({ account }: LinkFromChat): Promise<Campaign> {
    return this.team(account);
  }

  async unlinkFromChat({ account }: TeamAt): Promise<{ campaign: Campaign; wasLinked: boolean }> {
    return { campaign: this.team(account), wasLinked: true };
  }

  /** Whether whoever asks may switch variants, and what they have switched. */
  mayChange = true;
  readonly switched: Pick<SwitchVariant, 'from' | 'to'>[] = [];

  async switchVariant({ account, from, to }: SwitchVariant): Promise<Campaign> {
    this.switched.push({ from, to });
    return { ...this.team(account), onlyVariant: to };
  }

  async statsForTeam({ account, asked }: InsightsAsked): Promise<StatsForTeam> {
    this.asked = asked;
    const campaign = this.team(account);
    if (!this.stats) throw new Error('No figures were set.');
    return { shows: 'all', campaign, stats: this.stats, mayChange: this.mayChange };
  }

  async linksForTeam({ account, asked, place }: InsightsAsked & { place: string | null }): Promise<LinksForTeam> {
    this.asked = asked;
    const campaign = this.team(account);
    return {
      campaign,
      links: taggedLinks(campaign, 'https://frontrow.example', place),
      areOwn: false,
      overlayUrl: 'https://frontrow.example/overlay/night-drive',
    };
  }

  /** What `/heatmap` is answered with. */
  heatMap: HeatMap | undefined;

  /** What `/release` is answered with. */
  night: Omit<ReleaseNight, 'campaign'> | undefined;

  async releaseNightForTeam({ account }: InsightsAsked): Promise<ReleaseNight> {
    const campaign = this.team(account);
    if (!this.night) throw new Error('No night was set.');
    return { campaign, ...this.night };
  }

  async heatMapForTeam({ account, asked }: InsightsAsked): Promise<HeatMapForTeam> {
    this.asked = asked;
    const campaign = this.team(account);
    if (!this.heatMap) throw new Error('No heat map was set.');
    return { campaign, map: this.heatMap };
  }

  async paint(svg: string): Promise<Uint8Array | null> {
    return fakePainter.png(svg);
  }

  /** The ways in which the campaign can be pre-saved on its one service. */
  modes: PreSaveMode[] = ['direct', 'reminder'];
  async paintStoryCard({ words, url }: StoryCardAsked): Promise<Uint8Array | null> {
    return this.paint(storyCard({ ...words, url, cover: null, backdrop: null }));
  }

  async viewSmartLink(): Promise<SmartLinkView> {
    return {
      campaign: this.campaign,
      released: false,
      releaseAt: new Date('2026-12-17T23:00:00Z'),
      zone: this.campaign.timezone,
      now: new Date('2026-11-24T10:00:00Z'),
      services: [
        {
          isDirect: true,
          name: 'spotify',
          title: 'Spotify',
          modes: this.modes,
          prereleaseUrl: null,
          followUrl: null,
          closedIn: null,
          permissions: [],
          followPermissions: null,
          opensAt: null,
          consentLifeMonths: 6,
          listenUrl,
          listenUrlsElsewhere: {},
        },
      ],
      placesBy: null,
      chats: [],
      offersMail: false,
      variant: null,
      visitor: null,
    };
  }

  /** What bots have said that they carry, the last first. */
  readonly carriers: Omit<Carrier, 'asOf'>[] = [];

  async reportCarrier(carrier: Omit<Carrier, 'asOf'>): Promise<void> {
    this.carriers.unshift(carrier);
  }

  /** Aliases as they were told, and who was renamed, whose news were stopped, who showed themselves. */
  readonly aliasesSeen = new Map<string, readonly string[]>();
  readonly renamed: { to: string; formerId: string }[] = [];
  readonly newsStopped: string[] = [];
  readonly shown: string[] = [];
  /** By which id somebody is known, and where their messages go; their own unless told otherwise. */
  readonly knownAs = new Map<string, string>();
  readonly addresses = new Map<string, string>();

  /** The names as they were told; null: none was. */
  readonly namesSeen: (string | null)[] = [];

  async recogniseAccount(account: SeenAccount, aliases: readonly string[]): Promise<RecognisedAccount> {
    this.aliasesSeen.set(account.externalId, aliases);
    this.namesSeen.push(account.displayName);
    const known = this.knownAs.get(account.externalId);
    const externalId = known ?? account.externalId;
    return { ...account, displayName: account.displayName ?? 'Known', externalId, isKnown: known !== undefined };
  }

  async renameAccount(account: SeenAccount, formerId: string): Promise<ChatAccount> {
    this.renamed.push({ to: account.externalId, formerId });
    return { ...account, displayName: account.displayName ?? 'Known' };
  }

  async addressOfAccount({ externalId }: AccountKey): Promise<string> {
    return this.addresses.get(externalId) ?? externalId;
  }

  /** The last list of each account: it outlives a bot, as a database does. */
  readonly lastMenus = new Map<string, readonly MenuChoice[]>();

  async keepLastMenu({ externalId }: AccountKey, choices: readonly MenuChoice[]): Promise<void> {
    this.lastMenus.set(externalId, choices);
  }

  async lastMenu({ externalId }: AccountKey): Promise<readonly MenuChoice[]> {
    return this.lastMenus.get(externalId) ?? [];
  }

  async stopNews({ externalId }: AccountKey): Promise<void> {
    this.newsStopped.push(externalId);
  }

  /** The letters that a platform said went out. */
  readonly wentOut: string[] = [];

  /** Letters that came back, each as it was told. */
  readonly cameBack: { id: string; messageId: string; why: LateFailure }[] = [];

  async recordCameBack(id: string, messageId: string, why: LateFailure): Promise<void> {
    this.cameBack.push({ id, messageId, why });
  }

  async recordWentOut(announcementId: string): Promise<void> {
    this.wentOut.push(announcementId);
  }

  /** Where letters go by e-mail; null: their address is not kept any more. */
  mailRouteKept: MailRoute | null = null;

  async mailRoute(): Promise<MailRoute | null> {
    return this.mailRouteKept;
  }

  async keepCommunityEvents(): Promise<void> {
    // No campaign of it has a livestream.
  }

  async deliverAnnouncements(_platform: Channel, { deliver, isAtWork }: Postman) {
    while (this.letters.length > 0 && isAtWork()) {
      const [letter] = this.letters.splice(0, 1);
      if (letter) this.outcomes.push(await deliver(letter));
    }
  }
}
