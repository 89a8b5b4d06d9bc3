import { artistId } from '../../core/artists/artist.js';
import { blastId } from '../../core/blasts/blast.js';
import type { BlastLetter, PostLetter } from '../../core/announcements/deliver-announcement.js';
import { communityId } from '../../core/communities/community.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import { fanId, type Platform } from '../../core/fans/fan.js';
import { nightDrive, smartLinkUrl } from './night-drive.js';

const waiting = {
  artistId: artistId.parse('art_latetrains'),
  sequence: 1,
  state: 'pending',
  reason: null,
  attempts: 0,
  failures: 0,
  nextTryAt: new Date(0),
  notBefore: null,
  giveUpAt: new Date(0),
  createdAt: new Date(0),
} as const;
const blast = blastId.parse('bls_firstblast');

/** The artist's words to one fan who asked for news. */
export function aBlastTo(
  account: { platform: Platform; externalId: string },
  { text = 'We play Berlin tonight.', campaign = nightDrive() } = {},
): BlastLetter {
  const about = { kind: 'blast', preSaveId: null, fanId: fanId.parse('fan_asha000000'), blastId: blast } as const;
  const id = `blast:${account.platform}:${account.externalId}`;
  const announcement = { ...waiting, ...about, ...account, id, campaignId: campaign.id };
  return { about: 'blast', announcement, campaign, text, smartLinkUrl };
}

/** A post for all who are in a community: the artist's words, or, with `text` null, that the release is out. */
export function aPostIn(
  place: CommunityPlace,
  { text = 'We play Berlin tonight.', campaign = nightDrive() } = {},
): PostLetter {
  const { platform, communityId: externalId } = place;
  const about =
    text === null
      ? ({ kind: 'release-post', blastId: null } as const)
      : ({ kind: 'blast-post', blastId: blast } as const);
  const id = `post:${communityId(place)}`;
  return {
    about: 'post',
    announcement: {
      ...waiting,
      ...about,
      id,
      preSaveId: null,
      fanId: null,
      platform,
      externalId,
      campaignId: campaign.id,
    },
    campaign,
    community: {
      ...place,
      id: communityId(place),
      artistId: waiting.artistId,
      inviteUrl: null,
      campaignIds: [campaign.id],
      createdAt: new Date(0),
    },
    text,
    smartLinkUrl,
  };
}
