import type { Announcement } from '../announcements/announcement.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import type { Blast } from '../blasts/blast.js';
import type { CampaignDraft } from '../campaigns/campaign-draft.js';
import type { DetailsProposal } from '../campaigns/details-proposal.js';
import type { Tick } from '../checklists/checklist-store.js';
import type { Ports } from '../engine-ports.js';
import type { LastMenu } from '../fans/last-menu.js';
import type { Tracker } from '../trackers/tracker.js';
import type { Artist } from './artist.js';
import type { TeamInvitation } from './team-invitation.js';
import { isSameAccount, memberOf, type AccountKey, type TeamMember } from './team.js';

/** A place on an artist's team; `isLastOwner`: nobody else could say who is on it. */
export type PlaceOnTeam = { artist: Pick<Artist, 'id' | 'name'>; member: TeamMember; isLastOwner: boolean };

/** All that is kept of a chat account because it acts, or has acted, for artists: whether it is a fan's or not. */
export type ActsOfAccount = {
  account: AccountKey;
  places: PlaceOnTeam[];
  /** Artists whom it has asked for, and who wait for the operator's word. */
  requests: Artist[];
  /** What it has done, and what was done to it; the last first. */
  audit: AuditEntry[];
  /** The campaign that it is putting together, without the picture; null: none. */
  draft: Pick<CampaignDraft, 'form' | 'changedAt'> | null;
  /** The change of a campaign that it was shown and has not confirmed; null: none. */
  proposal: DetailsProposal | null;
  /** The last numbered list that it was shown in chat; null: none. */
  menu: LastMenu | null;
  ticks: Tick[];
  /** Those that it has written or confirmed. */
  blasts: Blast[];
  /** Those that it has switched on, off or not. */
  trackers: Pick<Tracker, 'artistId' | 'campaignId' | 'communityId' | 'state'>[];
  /** Codes that it has made for others; what they are nobody knows. */
  invitations: Omit<TeamInvitation, 'codeHash'>[];
  /** What it was told as one of a team. */
  teamNews: Announcement[];
};

type ActsPorts = Pick<
  Ports,
  | 'announcements'
  | 'artists'
  | 'audit'
  | 'blasts'
  | 'campaignDrafts'
  | 'checklists'
  | 'detailsProposals'
  | 'lastMenus'
  | 'teamInvitations'
  | 'teams'
  | 'trackers'
>;

/** Gathers what an account has to do with artists; null for one that has nothing to do with any. */
export async function actsOfAccount(
  { platform, externalId }: AccountKey,
  ports: ActsPorts,
): Promise<ActsOfAccount | null> {
  const account = { platform, externalId };
  const draft = await ports.campaignDrafts.of(account);
  const acts: ActsOfAccount = {
    account,
    places: await placesOf(account, ports),
    requests: await requestsOf(account, ports),
    audit: await ports.audit.ofAccount(account),
    draft: draft && { form: draft.form, changedAt: draft.changedAt },
    proposal: await ports.detailsProposals.of(account),
    menu: await ports.lastMenus.of(account),
    ticks: await ports.checklists.ofAccount(account),
    blasts: await ports.blasts.ofAccount(account),
    trackers: (await ports.trackers.ofAccount(account)).map(whereItStands),
    invitations: (await ports.teamInvitations.ofAccount(account)).map(withoutHash),
    teamNews: await ports.announcements.teamNewsOf(account),
  };
  const { places, requests, audit, ticks, blasts, trackers, invitations, teamNews } = acts;
  const lists = [places, requests, audit, ticks, blasts, trackers, invitations, teamNews];
  const isNothing = lists.every(({ length }) => length === 0);
  return isNothing && draft === null && acts.proposal === null ? null : acts;
}

async function placesOf(account: AccountKey, { artists, teams }: ActsPorts): Promise<PlaceOnTeam[]> {
  const places: PlaceOnTeam[] = [];
  for (const team of await teams.ofAccount(account)) {
    const member = memberOf(team, account);
    const artist = await artists.byId(team.artistId);
    if (!member) continue;
    const owners = team.members.filter(({ role }) => role === 'owner');
    const isLastOwner = member.role === 'owner' && owners.length === 1;
    places.push({ artist: { id: team.artistId, name: artist?.name ?? '' }, member, isLastOwner });
  }
  return places;
}

async function requestsOf(account: AccountKey, { artists }: ActsPorts): Promise<Artist[]> {
  const requests = await artists.requests();
  return requests.filter(({ by }) => isSameAccount(by, account)).map(({ artist }) => artist);
}

function whereItStands({ artistId, campaignId, communityId, state }: Tracker): ActsOfAccount['trackers'][number] {
  return { artistId, campaignId, communityId, state };
}

function withoutHash({ artistId, role, by, createdAt, expiresAt }: TeamInvitation): Omit<TeamInvitation, 'codeHash'> {
  return { artistId, role, by, createdAt, expiresAt };
}
