import { announcementsInTrouble, releaseAnnouncement } from '../announcements/trouble.js';
import { approveArtist, refuseArtist, waitingArtists } from '../artists/approve-artist.js';
import type { ArtistId } from '../artists/artist.js';
import { addTeamMember, removeTeamMember } from '../artists/change-team.js';
import { operator } from '../audit/audit-entry.js';
import { auditOf } from '../audit/view-audit.js';
import { approveBlast, blastsAwaitingSecond } from '../blasts/approve-blast.js';
import { campaignPhases, type CampaignId } from '../campaigns/campaign.js';
import { cancelCampaign } from '../campaigns/cancel-campaign.js';
import type { DecidedOn } from '../campaigns/change-schedule.js';
import { conservation, conservationOf } from '../campaigns/conservation.js';
import { createCampaign, type DraftedCampaign } from '../campaigns/create-campaign.js';
import { pauseCampaign, resumeCampaign } from '../campaigns/pause-campaign.js';
import { postponeCampaign } from '../campaigns/postpone-campaign.js';
import { rescheduleCampaign, type Reschedule } from '../campaigns/reschedule-campaign.js';
import { linkCommunity, unlinkCommunity } from '../communities/link-community.js';
import type { Ports } from '../engine-ports.js';
import { countByKey, rotateKeys, type KeyRotation } from '../grants/rotate-keys.js';
import { confirmMatch, type MatchDecision } from '../matches/confirm-match.js';
import { fansByZone } from '../release-waves/fans-by-zone.js';
import { switchTrackerOff, switchTrackerOn } from '../trackers/switch-tracker.js';

/** What the operator does, by the command line. */
export function useCasesForTheOperator(ports: Ports) {
  return {
    /** The operator stands in for a second person of the team. */
    approveBlast: (id: string) => approveBlast(id, ports),
    blastsAwaitingSecond: () => blastsAwaitingSecond(ports),
    auditOf: (artist: ArtistId) => auditOf(artist, ports),
    teamOf: (artist: ArtistId) => ports.teams.ofArtist(artist),
    addTeamMember: (joining: Parameters<typeof addTeamMember>[0]) => addTeamMember(joining, ports),
    removeTeamMember: (leaving: Parameters<typeof removeTeamMember>[0]) => removeTeamMember(leaving, ports),
    confirmMatch: (decision: MatchDecision) => confirmMatch({ ...decision, by: operator }, ports),
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
  };
}
