import { newAnnouncement, type NewAnnouncement } from '../announcements/announcement.js';
import { tellMember } from '../announcements/tell-team.js';
import { operator, remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { advanceCampaigns } from '../campaigns/advance-campaigns.js';
import { campaignPhases, type Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { isSameAccount, type AccountKey } from './team.js';
import type { ArtistRequest } from './artist-request.js';
import type { Artist, ArtistId } from './artist.js';
import { addTeamMember } from './change-team.js';

/** An artist whom somebody has asked for, and the campaigns that wait for the operator's word. */
export type WaitingArtist = ArtistRequest & { campaigns: Campaign[] };

/** All artists who wait for approval, the longest-waiting first. */
export async function waitingArtists(ports: Pick<Ports, 'artists' | 'campaigns'>): Promise<WaitingArtist[]> {
  const requests = await ports.artists.requests();
  if (requests.length === 0) return [];
  const drafts = await ports.campaigns.inPhases(campaignPhases);
  return requests.map((request) => {
    return { ...request, campaigns: drafts.filter(({ artistId }) => artistId === request.artist.id) };
  });
}

/** The campaigns that wait for the operator's word because this account has asked for their artist. */
export async function campaignsAskedFor(
  account: AccountKey,
  ports: Pick<Ports, 'artists' | 'campaigns'>,
): Promise<Campaign[]> {
  const waiting = await waitingArtists(ports);
  return waiting.filter(({ by }) => isSameAccount(by, account)).flatMap(({ campaigns }) => campaigns);
}

/**
 * Approves an artist whom somebody has asked for: who has asked is their owner from then on, and told so in chat; their
 * campaigns go by the calendar. Safe to run again should it die in the middle.
 *
 * @throws EngineError `input-invalid` for a name that nobody waits by
 */
export async function approveArtist(name: string, ports: Ports): Promise<Artist> {
  const { artist, by, campaigns } = await waitingNamed(name, ports);
  await addTeamMember({ artistId: artist.id, account: by, role: 'owner', appLanguage: by.language }, ports);
  const [campaign] = campaigns;
  if (campaign) await tellMember({ campaign, topic: 'artist-approved', about: artist.id }, by, ports);
  await ports.campaigns.approve(artist.id);
  await ports.artists.approve(artist.id);
  // One more may have been made while it was still awaited.
  await ports.campaigns.approve(artist.id);
  await advanceCampaigns(ports);
  await recordAct({ artistId: artist.id, action: 'artist-approved', by: operator, on: idsOf(campaigns) }, ports);
  ports.log.info('An artist was approved.', { artistId: artist.id });
  return { ...artist, isApproved: true };
}

/**
 * Refuses an artist: the name is free again, and nothing is left of the campaigns that waited. Nobody but who has asked
 * ever saw them; they are told so in chat.
 *
 * @throws EngineError `input-invalid` for a name that nobody waits by
 */
export async function refuseArtist(name: string, ports: RefusePorts): Promise<Artist> {
  const { artist, by, campaigns } = await waitingNamed(name, ports);
  const [campaign] = campaigns;
  if (campaign) await ports.announcements.add(refusalOf({ artist, by }, campaign, ports));
  await dropRequest(artist.id, ports);
  const whom = remembered({ ...by, displayName: null });
  await recordAct({ artistId: artist.id, action: 'artist-refused', by: operator, whom, on: idsOf(campaigns) }, ports);
  ports.log.info('An artist was refused.', { artistId: artist.id });
  return artist;
}

type RefusePorts = Pick<
  Ports,
  'announcements' | 'artists' | 'audit' | 'calendar' | 'campaigns' | 'log' | 'monotonic' | 'random'
>;

/** What it is about is gone by the time it is told: it brings the name along. */
function refusalOf(
  { artist, by }: ArtistRequest,
  { id: campaignId }: Campaign,
  { monotonic, calendar }: Pick<Ports, 'monotonic' | 'calendar'>,
): NewAnnouncement {
  const { platform, externalId, language } = by;
  const topic = `${language}:${artist.name}` as const;
  const about = { kind: 'artist-refused', preSaveId: null, fanId: null, blastId: null, topic } as const;
  const to = { artistId: artist.id, campaignId, platform, externalId };
  const times = { now: monotonic.now(), calendarNow: calendar.now() };
  return newAnnouncement(`artist-refused:${artist.id}`, { ...about, ...to }, times);
}

function idsOf(campaigns: readonly Campaign[]): string[] {
  return campaigns.map(({ id }) => id);
}

/** Takes a request away, with the campaigns that waited: the name is free again. */
export async function dropRequest(id: ArtistId, ports: Pick<Ports, 'artists' | 'campaigns'>): Promise<void> {
  await ports.campaigns.removeAwaiting(id);
  await ports.artists.removeRequest(id);
}

async function waitingNamed(name: string, ports: Pick<Ports, 'artists' | 'campaigns'>): Promise<WaitingArtist> {
  const waiting = (await waitingArtists(ports)).find(({ artist }) => artist.name === name || artist.id === name);
  if (waiting) return waiting;
  throw new EngineError('input-invalid', `No artist called ${name} waits for approval.`);
}
