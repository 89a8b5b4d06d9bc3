import { tellTeam } from '../announcements/tell-team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import type { MatchCandidate } from '../streaming/match-candidate.js';
import type { ReleaseReference } from '../streaming/streaming-service.js';
import { doubtfulMatchId, stillDoubtful } from './doubtful-match.js';

type Doubt = {
  campaign: Pick<Campaign, 'id' | 'artistId'>;
  write: Pick<LibraryWrite, 'service' | 'item'>;
  /** What the service was asked for. */
  reference: Pick<ReleaseReference, 'recording'>;
  candidates: readonly MatchCandidate[];
};

/**
 * Keeps that a service has something that may be ours or not, and tells the artist's team and the operator once, whoever
 * comes upon it how often. What somebody has decided since it was asked for is left alone.
 */
export async function noteDoubtfulMatch(
  { campaign, write: { service, item }, reference, candidates }: Doubt,
  ports: Pick<Ports, 'announcements' | 'calendar' | 'campaigns' | 'doubtfulMatches' | 'log' | 'monotonic' | 'teams'>,
): Promise<void> {
  const campaignId = campaign.id;
  const isrc = item === 'track' ? (reference.recording?.isrc ?? null) : null;
  const found = { artistId: campaign.artistId, campaignId, service, item, isrc, candidates: [...candidates] };
  const match = { ...found, id: doubtfulMatchId(found), firstSeenAt: ports.calendar.now() };
  const latest = await ports.campaigns.byId(campaignId);
  const doubt = stillDoubtful(match, latest?.services[service]);
  if (!doubt || !(await ports.doubtfulMatches.note(doubt))) return;
  await tellTeam({ campaign, topic: 'match-doubtful', about: match.id }, 'approve', ports);
  ports.log.warn(
    'A service has something that may be a campaign’s release or not. Nothing is saved there until somebody says which it is: look with "npm run campaign -- matches ID", then "confirm".',
    { campaignId, service, item, candidates: doubt.candidates.length },
  );
}
