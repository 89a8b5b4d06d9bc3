import { campaignsAskedFor } from '../artists/approve-artist.js';
import { giveRole, leaveTeam, removeMember, viewMember, type MemberAsked } from '../artists/change-member.js';
import { inviteToTeam, joinTeam, type JoiningAccount } from '../artists/join-team.js';
import { rightsOf } from '../artists/require-right.js';
import type { Right } from '../artists/rights.js';
import type { AccountKey, TeamRole } from '../artists/team.js';
import { viewTeam, type TeamOf } from '../artists/view-team.js';
import { viewAudit } from '../audit/view-audit.js';
import { confirmBlast } from '../blasts/confirm-blast.js';
import type { BlastAsked } from '../blasts/find-blast.js';
import { listBlasts, stopBlast, viewBlast } from '../blasts/view-blast.js';
import { writeBlast, type WriteBlast } from '../blasts/write-blast.js';
import { writeRevision, type WriteRevision } from '../blasts/write-revision.js';
import {
  campaignOfTeam,
  cancelInChat,
  confirmMatchInChat,
  pauseInChat,
  postponeInChat,
  rescheduleInChat,
  resumeInChat,
  type InChat,
} from '../campaigns/campaign-in-chat.js';
import { campaignsOfWork, compareWork } from '../campaigns/campaign-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { confirmDraft, draftCampaign, dropDraft, viewDraft, type DraftCampaign } from '../campaigns/draft-campaign.js';
import { confirmDetails, proposeDetails, type ProposeDetails } from '../campaigns/propose-details.js';
import { switchVariant, type SwitchVariant } from '../campaigns/switch-variant.js';
import { tickItem, type TickAsked } from '../checklists/tick-item.js';
import { viewChecklist, type ChecklistAsked } from '../checklists/view-checklist.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import {
  linkFromChat,
  placeOfTeam,
  unlinkFromChat,
  type LinkFromChat,
  type TeamAt,
} from '../communities/community-in-chat.js';
import { campaignsOfTeam } from '../communities/team-campaign.js';
import type { Ports } from '../engine-ports.js';
import { heatMapForTeam, linksForTeam, statsForTeam, type InsightsAsked } from '../insights/insights-for-team.js';
import { taggedLinks } from '../insights/tagged-links.js';
import { viewArtistLeaderboard } from '../leaderboards/view-leaderboard.js';
import { viewDoubtfulMatches } from '../matches/view-doubtful-matches.js';
import { paintStoryCard, type StoryCardAsked } from '../pictures/paint-story-card.js';
import { releaseNightForTeam } from '../release-waves/view-release-night.js';
import { switchTracker, type SwitchTracker } from '../trackers/switch-tracker.js';
import type { Shared } from './shared.js';

/** What whoever acts for an artist does and sees. */
export function useCasesForTheTeam(ports: Ports, { statsOf, heatMapOf, countMetros, boards, paintings }: Shared) {
  return {
    /** Who they are, for whoever of the artist's team may see it; null for everybody else. */
    viewArtistLeaderboard: (account: AccountKey, campaign: Campaign) =>
      viewArtistLeaderboard(account, campaign, { ports, boards }),
    /** The plan of a campaign for its team: what is done, what is to come, and whether all is ready for the night. */
    viewChecklist: (asked: ChecklistAsked) => viewChecklist(asked, ports),
    tickItem: (asked: TickAsked) => tickItem(asked, ports),
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
    stopBlast: (asked: BlastAsked) => stopBlast(asked, ports),
    viewBlast: (asked: BlastAsked) => viewBlast(asked, ports),
    listBlasts: (account: AccountKey) => listBlasts(account, ports),
    /** A campaign's fans by metro; a count of the last seconds. */
    metros: countMetros,
    /** What nobody but a human can decide for a campaign: for the artist's team and the operator. Check who asks before. */
    doubtfulMatches: (campaign: Campaign) => viewDoubtfulMatches(campaign, ports),
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
    campaignsAskedFor: (account: AccountKey) => campaignsAskedFor(account, ports),
  };
}
