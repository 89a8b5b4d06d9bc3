import { collectAnnouncements } from './announcements/collect-announcements.js';
import { deliverAnnouncements, type Postman } from './announcements/deliver-announcement.js';
import { recordCameBack } from './announcements/record-came-back.js';
import { recordWentOut, type LateFailure } from './announcements/record-delivery.js';
import { announcementsInTrouble, releaseAnnouncement } from './announcements/trouble.js';
import type { ArtistId } from './artists/artist.js';
import { actsOfAccount } from './artists/acts-of-account.js';
import { giveRole, leaveTeam, removeMember, viewMember, type MemberAsked } from './artists/change-member.js';
import { inviteToTeam, joinTeam, type JoiningAccount } from './artists/join-team.js';
import { viewTeam, type TeamOf } from './artists/view-team.js';
import { auditOf, viewAudit } from './audit/view-audit.js';
import { approveArtist, campaignsAskedFor, refuseArtist, waitingArtists } from './artists/approve-artist.js';
import { addTeamMember, removeTeamMember } from './artists/change-team.js';
import { rightsOf } from './artists/require-right.js';
import type { Right } from './artists/rights.js';
import { operator } from './audit/audit-entry.js';
import type { AccountKey, TeamRole } from './artists/team.js';
import { campaignPhases, type Campaign, type CampaignId } from './campaigns/campaign.js';
import { cancelCampaign } from './campaigns/cancel-campaign.js';
import type { DecidedOn } from './campaigns/change-schedule.js';
import { campaignsOfWork, compareWork } from './campaigns/campaign-work.js';
import { conservation, conservationOf } from './campaigns/conservation.js';
import { createCampaign, type DraftedCampaign } from './campaigns/create-campaign.js';
import {
  campaignOfTeam,
  cancelInChat,
  confirmMatchInChat,
  pauseInChat,
  postponeInChat,
  rescheduleInChat,
  resumeInChat,
  type InChat,
} from './campaigns/campaign-in-chat.js';
import { confirmDetails, proposeDetails, type ProposeDetails } from './campaigns/propose-details.js';
import { pauseCampaign, resumeCampaign } from './campaigns/pause-campaign.js';
import { postponeCampaign } from './campaigns/postpone-campaign.js';
import { confirmDraft, draftCampaign, dropDraft, viewDraft, type DraftCampaign } from './campaigns/draft-campaign.js';
import { frontDoor, publicArtwork } from './campaigns/find-campaign.js';
import { switchVariant, type SwitchVariant } from './campaigns/switch-variant.js';
import type { VariantId } from './campaigns/variant.js';
import { rescheduleCampaign, type Reschedule } from './campaigns/reschedule-campaign.js';
import { tickItem, type TickAsked } from './checklists/tick-item.js';
import { viewChecklist, type ChecklistAsked } from './checklists/view-checklist.js';
import { openCampaigns, type CampaignAsked } from './communities/community-campaigns.js';
import {
  linkFromChat,
  placeOfTeam,
  unlinkFromChat,
  type LinkFromChat,
  type TeamAt,
} from './communities/community-in-chat.js';
import type { CommunityPlace } from './communities/community-place.js';
import { linkCommunity, unlinkCommunity } from './communities/link-community.js';
import { moveCommunity, type CommunityMove } from './communities/move-community.js';
import { campaignsOfTeam } from './communities/team-campaign.js';
import type { Answer } from './consent/answer-question.js';
import type { Withdrawal } from './consent/withdraw.js';
import type { Ports } from './engine-ports.js';
import { accountShown } from './announcements/account-shown.js';
import type { Carrier } from './announcements/carrier-store.js';
import { countCarriage, type Carriage } from './announcements/carriage.js';
import { approveBlast, blastsAwaitingSecond } from './blasts/approve-blast.js';
import { confirmBlast } from './blasts/confirm-blast.js';
import type { BlastAsked } from './blasts/find-blast.js';
import { listBlasts, stopBlast, viewBlast } from './blasts/view-blast.js';
import { writeBlast, type WriteBlast } from './blasts/write-blast.js';
import { writeRevision, type WriteRevision } from './blasts/write-revision.js';
import { messagesInChat, newsInChat, tellAtInChat, type NewsAnswer } from './fans/messages-in-chat.js';
import type { TellAt } from './fans/tell-at.js';
import { accountBlocked } from './fans/account-blocked.js';
import { chatData, stopAll, stopNews } from './fans/chat-account.js';
import { cityInChat, tellCityInChat } from './fans/city-in-chat.js';
import { faq } from './faq/faq.js';
import type { Channel } from './fans/channel.js';
import type { Platform } from './fans/fan.js';
import { addressOfAccount, recogniseAccount, renameAccount, type SeenAccount } from './fans/recognise-account.js';
import { forgetAccount } from './fans/forget-account.js';
import { declareUnderAge } from './fans/declare-under-age.js';
import { confirmLink, startLink, viewLink } from './fans/link-accounts.js';
import { keepCity } from './fans/keep-city.js';
import { chooseLanguage, languageOfShown } from './fans/language-of-account.js';
import type { Language } from './languages/language.js';
import {
  answerOwn,
  cityOwn,
  forgetOwn,
  mailOwn,
  ownPage,
  recordingOwn,
  regionOfVisitor,
  undoOwn,
  withdrawOwn,
  type OwnRecording,
} from './fans/own-page.js';
import { doingsInChat, undoInChat } from './fans/undo-in-chat.js';
import { countByKey, rotateKeys, type KeyRotation } from './grants/rotate-keys.js';
import { beginPreSave, type BeginPreSave } from './pre-saves/begin-pre-save.js';
import { chatStatus } from './pre-saves/chat-status.js';
import { completePreSave } from './pre-saves/complete-pre-save.js';
import type { Callback } from './pre-saves/take-trip.js';
import { joinWithoutGrant, type SoftWish } from './pre-saves/join-without-grant.js';
import { sayDone, type SaysDone } from './pre-saves/say-done.js';
import { saveNow } from './pre-saves/save-now.js';
import { Leaderboards } from './leaderboards/leaderboards.js';
import { viewArtistLeaderboard, viewLeaderboard } from './leaderboards/view-leaderboard.js';
import { confirmMatch, type MatchDecision } from './matches/confirm-match.js';
import { viewDoubtfulMatches } from './matches/view-doubtful-matches.js';
import { codeTarget, inviteFriends } from './referrals/invite-friends.js';
import { preSaveWithKeptGrant, type OneTapPreSave } from './pre-saves/pre-save-with-kept-grant.js';
import { viewInPageSignIn } from './pre-saves/view-in-page-sign-in.js';
import { beginRecognition, type BeginRecognition } from './recognition/begin-recognition.js';
import { recognitionChoices } from './recognition/complete-recognition.js';
import { completeSignIn } from './recognition/complete-sign-in.js';
import { fansByZone } from './release-waves/fans-by-zone.js';
import { releaseNightForTeam } from './release-waves/view-release-night.js';
import { hashToken } from './identifiers.js';
import { campaignStats, type CampaignStats } from './insights/campaign-stats.js';
import type { HeatMap } from './insights/heat-map.js';
import { heatMapForTeam, linksForTeam, statsForTeam, type InsightsAsked } from './insights/insights-for-team.js';
import { taggedLinks } from './insights/tagged-links.js';
import { viewHeatMap } from './insights/view-heat-map.js';
import { Recent } from './recent.js';
import { paintStoryCard, type StoryCardAsked } from './pictures/paint-story-card.js';
import { Paintings } from './pictures/paintings.js';
import type { Announcement } from './announcements/announcement.js';
import { askLetters, askSignInByMail, type AskLetters, type AskSignIn } from './mail/ask-mail-link.js';
import { followMailLink, openMailLink } from './mail/follow-mail-link.js';
import type { MailAddressId } from './mail/mail-address.js';
import { mailRoute } from './mail/mail-route.js';
import type { UnsubscribeScope } from './mail/mail-tokens.js';
import { unsubscribe, viewUnsubscribing } from './mail/unsubscribe.js';
import type { EventKeeper } from './livestreams/community-event.js';
import { keepCommunityEvents } from './livestreams/keep-community-events.js';
import { viewOverlay, type Overlay } from './livestreams/view-overlay.js';
import { metroCounter } from './places/count-metros.js';
import type { Secret } from './secret.js';
import { ClickBook } from './smart-links/click-book.js';
import { givePersonalLink, type ChatAccount, type LinkAsked } from './smart-links/give-personal-link.js';
import {
  claimPersonalLink,
  openPersonalLink,
  type OpenedPersonalLink,
  type PersonalLinkGoal,
} from './smart-links/open-personal-link.js';
import { RecentViews } from './smart-links/recent-views.js';
import { untracked } from './smart-links/untracked.js';
import { viewSmartLink } from './smart-links/view-smart-link.js';
import { visitPersonalLink, visitSmartLink, type SmartLinkVisit } from './smart-links/visit-links.js';
import type { Visit } from './smart-links/visit.js';
import { DailySalt } from './smart-links/visitor-mark.js';
import type { SignIn } from './streaming/streaming-service.js';
import { switchTracker, switchTrackerOff, switchTrackerOn, type SwitchTracker } from './trackers/switch-tracker.js';
import { startWorker } from './worker.js';

/** All use cases, bound to what they need: what the surfaces hold. */
export type Engine = ReturnType<typeof createEngine>;

/** How old figures may be: a crowded chat asks for them once, not a hundred times. */
const statsGoodFor = { freshMs: 5_000 };
/** However many streams show it, and however often they ask. */
const overlayGoodFor = { freshMs: 2_000 };
/** Counting an artist's fans may take a moment, and nobody who types /presave waits for it. */
const carriageGoodFor = { freshMs: 60_000, staleMs: 60 * 60_000 };

/** All that Frontrow can do, bound to one world. Surfaces (bots, server) hold this and nothing below it. */
export function createEngine(ports: Ports) {
  const recording = { book: new ClickBook(ports), salt: new DailySalt() };
  /** A sign-up is told by which click it came: what this process has noted is written down before. */
  const afterClicks = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    await recording.book.written();
    return work();
  };
  const recentViews = new RecentViews(ports);
  const recentStats = new Recent<CampaignId, CampaignStats>(ports.monotonic, statsGoodFor);
  const statsOf = (campaign: Campaign) => recentStats.of(campaign.id, () => campaignStats(campaign, ports));
  const recentHeatMaps = new Recent<CampaignId, HeatMap>(ports.monotonic, statsGoodFor);
  const heatMapOf = (campaign: Campaign) => recentHeatMaps.of(campaign.id, () => viewHeatMap(campaign, ports));
  const countMetros = metroCounter(ports);
  const boards = new Leaderboards(ports);
  const paintings = new Paintings(ports);
  const overlays = new Recent<string, Overlay>(ports.monotonic, overlayGoodFor);
  const carriage = new Recent<ArtistId, Carriage[]>(ports.monotonic, carriageGoodFor);
  return {
    // in chat
    givePersonalLink: (account: ChatAccount, asked?: LinkAsked) => givePersonalLink(account, ports, asked),
    inviteFriends: (account: ChatAccount, asked: CampaignAsked) => inviteFriends(account, asked, ports),
    viewLeaderboard: (account: ChatAccount, asked: CampaignAsked) => viewLeaderboard(account, asked, { ports, boards }),
    /** Who they are, for whoever of the artist's team may see it; null for everybody else. */
    viewArtistLeaderboard: (account: AccountKey, campaign: Campaign) =>
      viewArtistLeaderboard(account, campaign, { ports, boards }),
    /** What can be pre-saved where somebody types, the next release first. */
    openCampaigns: (place: CommunityPlace | null) => openCampaigns(place, ports),
    chatStatus: (account: ChatAccount) => chatStatus(account, ports),
    deliverAnnouncements: (platform: Channel, postman: Postman) => deliverAnnouncements(platform, postman, ports),
    /** Brings the calendars of a platform's communities to what the campaigns' streams are by now. */
    keepCommunityEvents: (platform: Platform, keeper: EventKeeper) => keepCommunityEvents(platform, keeper, ports),
    recordWentOut: (announcementId: string) => recordWentOut(announcementId, ports),
    recordCameBack: (id: string, messageId: string, why: LateFailure) => recordCameBack({ id, messageId }, why, ports),
    /** Its platform says that the account takes no message of ours, until it shows itself again. */
    accountBlocked: (account: AccountKey) => accountBlocked(account, ports),
    /** A group goes on under another id. */
    moveCommunity: (move: CommunityMove) => moveCommunity(move, ports),
    chatData: (account: ChatAccount) => chatData(account, ports),
    /** What is kept of the account because it acts for artists; null: it has nothing to do with any. */
    actsOfAccount: (account: AccountKey) => actsOfAccount(account, ports),
    /** Forgets the account, whatever it is here. */
    forgetAccount: (account: AccountKey) => forgetAccount(account, ports),
    stopAll: (account: ChatAccount) => stopAll(account, ports),
    /** The plan of a campaign for its team: what is done, what is to come, and whether all is ready for the night. */
    viewChecklist: (asked: ChecklistAsked) => viewChecklist(asked, ports),
    tickItem: (asked: TickAsked) => tickItem(asked, ports),
    /** How to speak to somebody who has just shown themselves in chat. */
    languageOfAccount: (account: ChatAccount) => languageOfShown(account, ports),
    /** Keeps the language that somebody has chosen in chat; null: as their app is set. */
    chooseLanguage: (account: ChatAccount, language: Language | null) => chooseLanguage(account, language, ports),
    cityInChat: (account: ChatAccount) => cityInChat(account, ports),
    /** Keeps where somebody lives, as they told it in chat; null: they would rather not say. */
    tellCityInChat: (account: ChatAccount, city: string | null) => tellCityInChat(account, city, ports),
    messagesInChat: (account: ChatAccount) => messagesInChat(account, ports),
    tellAtInChat: (account: ChatAccount, tellAt: TellAt) => tellAtInChat(account, tellAt, ports),
    /** News of this artist for the account, or no more of them; its own pre-saves are told of all the same. */
    newsInChat: (account: ChatAccount, told: NewsAnswer) => newsInChat(account, told, ports),
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
    /** Takes back the consent to news with every artist: the account has told its platform so. */
    stopNews: (account: AccountKey) => stopNews(account, ports),
    /** Somebody has written on a platform that lets us write only to who does: what was held for them goes out. */
    accountShown: (account: AccountKey) => accountShown(account, ports),
    /** A code that makes whoever types it, and says yes, one with this account. */
    startLink: (account: ChatAccount) => startLink(account, ports),
    viewLink: (account: ChatAccount, code: string) => viewLink(account, code, ports),
    confirmLink: (account: ChatAccount, code: string) => confirmLink(account, code, ports),
    /** What is asked often, with the answers: in chat and on the web alike. */
    faq: (language?: Language) => faq(ports, language),
    // by mail
    /** Where a letter goes; null: its address is not kept any more. */
    mailRoute: (announcement: Pick<Announcement, 'kind' | 'externalId'>) => mailRoute(announcement, ports),
    askLetters: (asked: AskLetters) => askLetters(asked, ports),
    askSignInByMail: (asked: AskSignIn) => askSignInByMail(asked, ports),
    openMailLink: (token: Secret) => openMailLink(token, ports),
    followMailLink: (token: Secret, previous: Secret | null) => followMailLink(token, previous, ports),
    viewUnsubscribing: (token: string) => viewUnsubscribing(token, ports),
    unsubscribe: (asked: { token: string; wish: UnsubscribeScope | null }) => unsubscribe(asked, ports),
    mailOwn: (session: Secret | null, id: MailAddressId) => mailOwn(session, id, ports),
    // on the web
    /** What the front door leads to: the next release, else the newest that is out; null if there is none. */
    frontDoor: () => frontDoor(ports),
    codeTarget: (asked: Parameters<typeof codeTarget>[0]) => codeTarget(asked, ports),
    publicArtwork: (slug: string, variant?: VariantId) => publicArtwork({ slug, variant }, ports),
    campaignById: (id: CampaignId) => ports.campaigns.byId(id),
    openPersonalLink: (token: Secret, goal: PersonalLinkGoal = 'release') => openPersonalLink(token, goal, ports),
    claimPersonalLink: (token: Secret, previous: Secret | null, goal: PersonalLinkGoal = 'release') =>
      claimPersonalLink({ token, goal }, previous, ports),
    viewSmartLink: (slug: string, session: Secret | null) => viewSmartLink(slug, { session }, ports),
    /** The same for a visitor who has opened the link: their click is recorded, and the answer has what their cookie holds from now on. */
    visitSmartLink: (slug: string, looking: SmartLinkVisit['looking'], visit: Visit) =>
      visitSmartLink({ slug, looking, visit }, { recording, recent: recentViews }, ports),
    visitPersonalLink: (opened: OpenedPersonalLink, visit: Visit) =>
      visitPersonalLink({ opened, visit }, recording, ports),
    /** For the arrival cookie of somebody under age: nothing is recorded of them any more. */
    untracked,
    forgetClick: (click: Secret) => afterClicks(() => ports.clicks.remove([hashToken(click)])),
    /** Resolves once all clicks of this process are written down: before it ends. */
    clicksWritten: () => recording.book.written(),
    /** Where fans may be sent to sign in: the page's Content-Security-Policy names them. */
    signInOrigins: () => [...ports.services.values()].flatMap(({ signIn }) => originOf(signIn) ?? []),
    /** What a page needs that a fan signs in on; the trip is not used up by it. */
    viewInPageSignIn: (asked: Parameters<typeof viewInPageSignIn>[0]) => viewInPageSignIn(asked, ports),
    beginPreSave: (begin: BeginPreSave) => afterClicks(() => beginPreSave(begin, ports)),
    /** Ends a trip that was begun to pre-save; {@link completeSignIn} ends any. */
    completePreSave: (callback: Callback) => andAnnounce(completePreSave(callback, ports), ports),
    completeSignIn: (callback: Callback & { session: Secret | null }) =>
      andAnnounce(completeSignIn(callback, ports), ports),
    beginRecognition: (begin: BeginRecognition) => beginRecognition(begin, ports),
    recognitionChoices: () => recognitionChoices(ports),
    /** Saves at once what is out already for the fan of this session; what cannot be done now the workers do. */
    saveNow: (slug: string, session: Secret | null) => andAnnounce(saveNow({ slug, session }, ports), ports),
    joinWithoutGrant: (wish: SoftWish) =>
      andAnnounce(
        afterClicks(() => joinWithoutGrant(wish, ports)),
        ports,
      ),
    sayDone: (said: SaysDone) => sayDone(said, ports),
    declareUnderAge: (slug: string, session: Secret | null) => declareUnderAge(slug, session, ports),
    ownPage: (session: Secret | null) => ownPage(session, ports),
    regionOfVisitor: (session: Secret | null) => regionOfVisitor(session, ports),
    recordingOwn: (session: Secret | null, chosen: OwnRecording) => recordingOwn(session, chosen, ports),
    /** Takes what we saved and followed in one campaign out again, for the fan of this browser or this account. */
    undoOwn: (session: Secret | null, campaign: CampaignId) => undoOwn(session, campaign, ports),
    undoInChat: (account: ChatAccount, campaign: CampaignId) => undoInChat(account, campaign, ports),
    doingsInChat: (account: ChatAccount) => doingsInChat(account, ports),
    withdrawOwn: (session: Secret | null, withdrawal: Withdrawal) => withdrawOwn(session, withdrawal, ports),
    answerOwn: (session: Secret | null, answer: Pick<Answer, 'purpose' | 'answer'>) =>
      answerOwn(session, answer, ports),
    cityOwn: (session: Secret | null, city: string | null) => cityOwn(session, city, ports),
    /** Whose data the places of addresses are; null: no address is looked up. */
    placesAttribution: () => ports.places.attribution,
    forgetOwn: (session: Secret | null) => forgetOwn(session, ports),
    preSaveWithKeptGrant: (asked: OneTapPreSave) =>
      andAnnounce(
        afterClicks(() => preSaveWithKeptGrant(asked, ports)),
        ports,
      ),
    // the artist
    /** How a campaign does, from the click to the library; a few seconds old at most. */
    statsOf,
    /** The same as far as somebody of the artist's team may see it. */
    statsForTeam: (asked: InsightsAsked) => statsForTeam(asked, statsOf, ports),
    linksForTeam: (asked: Parameters<typeof linksForTeam>[0]) => linksForTeam(asked, ports),
    /** A campaign's fans by metro, how they grow and what to do, for who may see it; a few seconds old at most. */
    heatMapForTeam: (asked: InsightsAsked) => heatMapForTeam(asked, heatMapOf, ports),
    /** How the release night goes, for who may see it. */
    releaseNightForTeam: (asked: InsightsAsked) => releaseNightForTeam(asked, ports),
    /** Shows one variant to whoever is new, or tries all again. */
    switchVariant: (change: SwitchVariant) => switchVariant(change, ports),
    /** The campaigns of the same work as this one, which comes first. */
    campaignsOfWork: (campaign: Campaign) => campaignsOfWork(campaign, ports),
    /** How a campaign stands beside the original that it is a remix of. */
    compareWork: (campaign: Campaign) => compareWork(campaign, ports),
    /** A drawing as a PNG picture; null if it cannot be drawn. */
    paint: (svg: string) => paintings.of(svg),
    paintStoryCard: (asked: StoryCardAsked) => paintStoryCard(asked, paintings, ports),
    taggedLinks: (campaign: Pick<Campaign, 'slug'>, own: string | null) => taggedLinks(campaign, ports.baseUrl, own),
    /** All that the account may do for one artist or another; nothing for everybody who is on no team. */
    rightsOf: (account: AccountKey) => rightsOf(account, ports),
    campaignsOfTeam: (account: AccountKey, right: Right) => campaignsOfTeam(account, right, ports),
    viewTeam: (asked: TeamOf) => viewTeam(asked, ports),
    inviteToTeam: (asked: TeamOf & { role: TeamRole }) => inviteToTeam(asked, ports),
    joinTeam: (account: JoiningAccount, code: string) => joinTeam(account, code, ports),
    viewMember: (asked: MemberAsked) => viewMember(asked, ports),
    giveRole: (asked: MemberAsked & { role: TeamRole }) => giveRole(asked, ports),
    removeMember: (asked: MemberAsked) => removeMember(asked, ports),
    leaveTeam: (asked: TeamOf) => leaveTeam(asked, ports),
    viewAudit: (asked: TeamOf & { page: number }) => viewAudit(asked, ports),
    placeOfTeam: (at: TeamAt) => placeOfTeam(at, ports),
    linkFromChat: (link: LinkFromChat) => linkFromChat(link, ports),
    unlinkFromChat: (asked: TeamAt & { release: string }) => unlinkFromChat(asked, ports),
    /** Lets a tracker stand in the place where somebody types, or takes it away. */
    switchTracker: (asked: SwitchTracker) => switchTracker(asked, ports),
    writeBlast: (written: WriteBlast) => writeBlast(written, ports),
    /** What is to become of a blast's posts, before anything is changed; confirmed and stopped like a blast. */
    writeRevision: (written: WriteRevision) => writeRevision(written, ports),
    confirmBlast: (asked: BlastAsked) => confirmBlast(asked, ports),
    /** The operator stands in for a second person of the team. */
    approveBlast: (id: string) => approveBlast(id, ports),
    blastsAwaitingSecond: () => blastsAwaitingSecond(ports),
    stopBlast: (asked: BlastAsked) => stopBlast(asked, ports),
    viewBlast: (asked: BlastAsked) => viewBlast(asked, ports),
    listBlasts: (account: AccountKey) => listBlasts(account, ports),
    /** What streaming software shows of a campaign, as of the last seconds. */
    viewOverlay: (slug: string) => overlays.of(slug, () => viewOverlay(slug, countMetros, ports)),
    /** A campaign's fans by metro; a count of the last seconds. */
    metros: countMetros,
    auditOf: (artist: ArtistId) => auditOf(artist, ports),
    teamOf: (artist: ArtistId) => ports.teams.ofArtist(artist),
    addTeamMember: (joining: Parameters<typeof addTeamMember>[0]) => addTeamMember(joining, ports),
    removeTeamMember: (leaving: Parameters<typeof removeTeamMember>[0]) => removeTeamMember(leaving, ports),
    /** Keeps where a fan lives, as it was told; null: they would rather not say. */
    keepCity: (told: Parameters<typeof keepCity>[0]) => keepCity(told, ports),
    /** What nobody but a human can decide for a campaign: for the artist's team and the operator. Check who asks before. */
    doubtfulMatches: (campaign: Campaign) => viewDoubtfulMatches(campaign, ports),
    confirmMatch: (decision: MatchDecision) => confirmMatch({ ...decision, by: operator }, ports),
    draftCampaign: (said: DraftCampaign) => draftCampaign(said, ports),
    campaignOfTeam: (account: AccountKey, asked: CampaignAsked) => campaignOfTeam(account, asked, ports),
    rescheduleInChat: (change: Parameters<typeof rescheduleInChat>[0]) => rescheduleInChat(change, ports),
    postponeInChat: (decided: Parameters<typeof postponeInChat>[0]) => postponeInChat(decided, ports),
    cancelInChat: (cancelled: Parameters<typeof cancelInChat>[0]) => cancelInChat(cancelled, ports),
    proposeDetails: (asked: ProposeDetails) => proposeDetails(asked, ports),
    confirmDetails: (confirmed: Parameters<typeof confirmDetails>[0]) => confirmDetails(confirmed, ports),
    pauseInChat: (who: InChat) => pauseInChat(who, ports),
    resumeInChat: (who: InChat) => resumeInChat(who, ports),
    confirmMatchInChat: (decision: Parameters<typeof confirmMatchInChat>[0]) => confirmMatchInChat(decision, ports),
    viewDraft: (account: AccountKey) => viewDraft(account, ports),
    dropDraft: (account: AccountKey) => dropDraft(account, ports),
    confirmDraft: (confirmed: Parameters<typeof confirmDraft>[0]) => confirmDraft(confirmed, ports),
    smartLinkOf: ({ slug }: Pick<Campaign, 'slug'>) => `${ports.baseUrl}/l/${slug}`,
    // the operator
    createCampaign: (campaign: DraftedCampaign) => createCampaign({ ...campaign, by: operator }, ports),
    communitiesOf: (campaign: CampaignId) => ports.communities.ofCampaign(campaign),
    linkCommunity: (linked: Omit<Parameters<typeof linkCommunity>[0], 'by'>) =>
      linkCommunity({ ...linked, by: operator }, ports),
    unlinkCommunity: (linked: Omit<Parameters<typeof unlinkCommunity>[0], 'by'>) =>
      unlinkCommunity({ ...linked, by: operator }, ports),
    switchTrackerOn: (switched: Pick<Parameters<typeof switchTrackerOn>[0], 'campaign' | 'community'>) =>
      switchTrackerOn({ ...switched, by: operator, account: null }, ports),
    switchTrackerOff: (switched: Pick<Parameters<typeof switchTrackerOff>[0], 'campaign' | 'community'>) =>
      switchTrackerOff({ ...switched, by: operator }, ports),
    announcementsInTrouble: () => announcementsInTrouble(ports),
    releaseAnnouncement: (id: string) => releaseAnnouncement(id, ports),
    rescheduleCampaign: (change: Reschedule, onProgress?: (done: number) => void) =>
      rescheduleCampaign({ ...change, by: operator }, ports, onProgress),
    cancelCampaign: (decidedOn: DecidedOn, onProgress?: (done: number) => void) =>
      cancelCampaign({ ...decidedOn, by: operator }, ports, onProgress),
    postponeCampaign: (decidedOn: DecidedOn) => postponeCampaign({ ...decidedOn, by: operator }, ports),
    pauseCampaign: (paused: Omit<Parameters<typeof pauseCampaign>[0], 'by'>) =>
      pauseCampaign({ ...paused, by: operator }, ports),
    resumeCampaign: (campaignId: CampaignId) => resumeCampaign({ campaignId, by: operator }, ports),
    campaignsAskedFor: (account: AccountKey) => campaignsAskedFor(account, ports),
    waitingArtists: () => waitingArtists(ports),
    approveArtist: (name: string) => approveArtist(name, ports),
    refuseArtist: (name: string) => refuseArtist(name, ports),
    campaigns: () => ports.campaigns.inPhases(campaignPhases),
    conservationOf: (campaign: CampaignId) => conservationOf(campaign, ports),
    conservation: () => conservation(ports),
    fansByZone: (campaign: CampaignId) => fansByZone(campaign, ports),
    /** The ways out to the services, as they stand. */
    outboundGates: () => Promise.all([...ports.services.values()].map((service) => ports.gates.of(service).summary())),
    rotateKeys: (onProgress: (rotation: KeyRotation) => void) => rotateKeys(onProgress, ports),
    /** How many sealed values lie under each key id. */
    sealedByKey: () => countByKey(ports),
    // release day
    startWorker: () => startWorker(ports, countMetros),
  };
}

/** Where fans are sent to; null where they sign in on a page of ours. */
function originOf(signIn: SignIn): string | null {
  return signIn.kind === 'redirect' ? signIn.origin : null;
}

/** The fan hears of it at once; should that fail, the pump tells them. */
async function andAnnounce<Promised>(promise: Promise<Promised>, ports: Ports): Promise<Promised> {
  const promised = await promise;
  await collectAnnouncements(ports).catch((error: unknown) => {
    ports.log.warn('The news of a pre-save will be collected later.', { error });
  });
  return promised;
}
