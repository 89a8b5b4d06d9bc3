import { tellMember } from '../announcements/tell-team.js';
import { advanceCampaigns } from '../campaigns/advance-campaigns.js';
import { campaignPhases, type Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { ArtistRequest } from './artist-request.js';
import type { Artist } from './artist.js';
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

/**
 * Approves an artist whom somebody has asked for: who has asked is their owner from then on, and told so in chat; their
 * campaigns go by the calendar. Safe to run again should it die in the middle.
 *
 * @throws EngineError `input-invalid` for a name that nobody waits by
 */
export async function approveArtist(name: string, ports: Ports): Promise<Artist> {
  const { artist, by, campaigns } = await waitingNamed(name, ports);
  await addTeamMember({ artistId: artist.id, account: by, role: 'owner' }, ports);
  const [campaign] = campaigns;
  if (campaign) await tellMember({ campaign, topic: 'artist-approved', about: artist.id }, by, ports);
  await ports.campaigns.approve(artist.id);
  await ports.artists.approve(artist.id);
  // One more may have been made while it was still awaited.
  await ports.campaigns.approve(artist.id);
  await advanceCampaigns(ports);
  ports.log.info('An artist was approved.', { artistId: artist.id });
  return { ...artist, isApproved: true };
}

/**
 * Refuses an artist: the name is free again, and nothing is left of the campaigns that waited. Nobody but who has asked
 * ever saw them.
 *
 * @throws EngineError `input-invalid` for a name that nobody waits by
 */
export async function refuseArtist(name: string, ports: Pick<Ports, 'artists' | 'campaigns' | 'log'>): Promise<Artist> {
  const { artist } = await waitingNamed(name, ports);
  await ports.campaigns.removeAwaiting(artist.id);
  await ports.artists.removeRequest(artist.id);
  ports.log.info('An artist was refused.', { artistId: artist.id });
  return artist;
}

async function waitingNamed(name: string, ports: Pick<Ports, 'artists' | 'campaigns'>): Promise<WaitingArtist> {
  const waiting = (await waitingArtists(ports)).find(({ artist }) => artist.name === name || artist.id === name);
  if (waiting) return waiting;
  throw new EngineError('input-invalid', `No artist called ${name} waits for approval.`);
}
