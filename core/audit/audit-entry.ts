import type { ArtistId } from '../artists/artist.js';
import type { AccountKey, TeamRole } from '../artists/team.js';

/** Everything that is written down of who acts for an artist. */
export const auditActions = [
  'member-invited',
  'member-joined',
  'member-added',
  'role-changed',
  'member-removed',
  'member-left',
  'campaign-created',
  'campaign-rescheduled',
  'campaign-postponed',
  'campaign-changed',
  'campaign-paused',
  'campaign-resumed',
  'campaign-cancelled',
  'variant-switched',
  'community-linked',
  'community-unlinked',
  'blast-confirmed',
  'blast-stopped',
  'blast-edited',
  'blast-removed',
  'tracker-on',
  'tracker-off',
  'match-decided',
  'step-ticked',
  'step-unticked',
  'artist-approved',
  'artist-refused',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** A chat account that acts for an artist, with the name that its platform told along. */
export type ActingAccount = AccountKey & { displayName: string };

/**
 * A chat account as it is remembered. `displayName` is what it was called at the time; null: that was not known, or its
 * owner had us forget it. `forgotten`: it was on the team no more when its owner had us forget it, and nothing is left of it.
 */
export type RememberedAccount = (AccountKey & { kind: 'account'; displayName: string | null }) | { kind: 'forgotten' };

/** Who did it: whoever runs this installation, by its command line, or somebody in chat. */
export type Actor = { kind: 'operator' } | RememberedAccount;

export const operator: Actor = { kind: 'operator' };

/** A chat account, as it is remembered. */
export function remembered({
  platform,
  externalId,
  displayName,
}: AccountKey & { displayName: string | null }): RememberedAccount {
  return { kind: 'account', platform, externalId, displayName };
}

/** One thing that was done for an artist. Nothing of it is changed afterwards, except that whoever asks is forgotten. */
export type AuditEntry = {
  id: string;
  artistId: ArtistId;
  action: AuditAction;
  by: Actor;
  /** Whose place on the team it was about; null: nobody's, or that of nobody yet. */
  whom: RememberedAccount | null;
  /** The role that was given; null: none was. */
  role: TeamRole | null;
  /** What it was done to: ids of campaigns, communities and blasts. */
  on: readonly string[];
  /** Calendar time. */
  at: Date;
};

/** How long who did what is kept: long enough for a campaign and the one after it. */
export const auditKeptDays = 365;
