import { judgeDraft, type CampaignDraft, type DraftForm } from '../../core/campaigns/campaign-draft.js';
import type { DraftView } from '../../core/campaigns/draft-campaign.js';
import type { PreSaveNews } from '../../core/announcements/announcement.js';
import { trackerId } from '../../core/trackers/tracker-id.js';
import type { TrackerLetter } from '../../core/trackers/tracker-letter.js';
import type { TrackerTold } from '../../core/trackers/tracker-told.js';
import { addressOf } from '../../core/announcements/open-post.js';
import { blastId } from '../../core/blasts/blast.js';
import { communityId } from '../../core/communities/community.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { BlastLetter, PostLetter, PreSaveLetter } from '../../core/announcements/deliver-announcement.js';
import { artistId } from '../../core/artists/artist.js';
import { defaultStrategy } from '../../core/campaigns/strategy.js';
import { campaignId, type Campaign } from '../../core/campaigns/campaign.js';
import { fanId } from '../../core/fans/fan.js';
import { shardOf } from '../../core/library-writes/shard.js';
import { libraryWriteId, type LibraryWrite, type WriteState } from '../../core/library-writes/library-write.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import { preSaveId, type PreSave } from '../../core/pre-saves/pre-save.js';
import { startOfDay } from '../../core/release-waves/midnight.js';
import { releaseWaveId } from '../../core/release-waves/release-wave.js';
import { Secret } from '../../core/secret.js';
import { noArrival } from '../../core/smart-links/arrival.js';

const artist = artistId.parse('art_latetrains');
const fan = fanId.parse('fan_asha000000');

/** Where the release can be heard. */
export const listenUrl = 'https://open.spotify.com/track/4cOdK2wGLETKBW3PvgPWqT';

/** The same release as a draft in chat, with all that there is to know. */
export function aDraftView(changes: Partial<CampaignDraft> = {}): DraftView {
  const form: DraftForm = {
    ...{ artist: 'Late Trains', title: 'Night Drive', slug: 'night-drive', releaseDate: '2026-12-18' },
    ...{ timezone: 'Europe/Berlin', recordings: [{ isrc: 'DEA112600001', title: 'Night Drive' }] },
    services: { spotify: {} },
  };
  const changedAt = new Date('2026-11-24T10:00:00Z');
  const by = { platform: 'discord', externalId: '1001' } as const;
  const draft: CampaignDraft = { by, revision: 'rev_nightdrive', form, artwork: null, changedAt, ...changes };
  return {
    draft,
    judged: judgeDraft(draft.form, changedAt),
    artist: 'own',
    refused: [],
    lookedUp: null,
    replaced: null,
  };
}

/** The link to it for everybody. */
export const smartLinkUrl = 'https://frontrow.example/l/night-drive';

/** The release that chat is about: "Night Drive" by Late Trains, out on Friday, 18 December 2026. */
export function nightDrive(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: campaignId.parse('cmp_nightdrive'),
    artistId: artist,
    artistName: 'Late Trains',
    phase: 'open',
    slug: 'night-drive',
    awaitsApproval: false,
    pause: null,
    detailsVersion: 1,
    title: 'Night Drive',
    releaseDate: '2026-12-18',
    releaseMode: { kind: 'local' },
    scheduleVersion: 1,
    timeZoneData: '2026a',
    timezone: 'Europe/Berlin',
    languages: ['en'],
    milestones: [100, 500, 1_000],
    opensAt: null,
    recordings: [{ isrc: 'DEA112600001', title: 'Night Drive', default: true }],
    upc: null,
    work: null,
    saves: ['track'],
    services: { spotify: { artistUris: [], trackUri: null, albumUri: null } },
    tiktokSoundUrl: null,
    livestream: null,
    overlayOpenedAt: null,
    hasArtwork: false,
    variants: [],
    onlyVariant: null,
    strategy: defaultStrategy,
    minimumClusterSize: 10,
    contact: null,
    freezeAt: null,
    tieBreakSeed: new Secret('a-seed'),
    createdAt: new Date('2026-11-20T10:00:00Z'),
    ...changes,
  };
}

/** A fan's pre-save of it, for their midnight in Kolkata. */
export function aPreSave(changes: Partial<PreSave> = {}): PreSave {
  const zone = changes.zone ?? 'Asia/Kolkata';
  return {
    id: preSaveId(nightDrive().id, fan, 'spotify'),
    artistId: artist,
    campaignId: nightDrive().id,
    fanId: fan,
    service: 'spotify',
    mode: 'direct',
    modeReason: null,
    modeChanges: 0,
    saidDoneAt: null,
    recordingIsrc: null,
    zone,
    dueAt: startOfDay('2026-12-18', zone),
    scheduleVersion: 1,
    createdAt: new Date('2026-11-24T10:00:00Z'),
    withdrawnAt: null,
    verification: { verified: true, by: 'service-account' },
    arrival: noArrival,
    follows: [],
    followChanges: 0,
    followAt: null,
    outbox: [],
    ...changes,
  };
}

/** One item of a pre-save, in this state; `failure` is why its last attempt did not end as wished. */
export function aWrite(
  state: WriteState,
  item: LibraryWrite['item'] = 'track',
  failure: string | null = null,
): LibraryWrite {
  const preSave = aPreSave();
  return {
    id: libraryWriteId(preSave.id, item),
    preSaveId: preSave.id,
    artistId: artist,
    campaignId: preSave.campaignId,
    fanId: fan,
    service: 'spotify',
    item,
    waveId: releaseWaveId(preSave.campaignId, preSave.dueAt),
    shard: shardOf(fan),
    state,
    zone: preSave.zone,
    dueAt: preSave.dueAt,
    nextTryAt: preSave.dueAt,
    scheduleVersion: 1,
    promisedAt: preSave.createdAt,
    attempt: 1,
    leaseUntil: new Date(0),
    acceptedAt: null,
    verifiedAt: null,
    lookAgainAt: null,
    lastLook: null,
    itemUri: null,
    saveSent: false,
    ghosts: 0,
    unclearInARow: 0,
    lastFailure: failure === null ? null : { reason: failure, at: preSave.dueAt },
    outbox: [],
  };
}

/** A pre-save with all that is known of it; the permission is kept for 72 hours after the release. */
export function aStatus(changes: Partial<PreSaveStatus> = {}): PreSaveStatus {
  return {
    preSave: aPreSave(),
    campaign: nightDrive(),
    writes: [aWrite('armed')],
    permissionUntil: new Date('2026-12-20T18:30:00Z'),
    permissionDestroyedAt: null,
    countsForAnother: false,
    ...changes,
  };
}

/** An announcement of this kind to a Discord account. */
export function aLetter(
  kind: PreSaveNews,
  changes: { externalId?: string; status?: PreSaveStatus } = {},
): PreSaveLetter {
  const { externalId = '1001', status = aStatus() } = changes;
  return {
    about: 'pre-save',
    language: 'en',
    news: kind,
    announcement: {
      id: `${kind}:${status.preSave.id}:discord:${externalId}`,
      artistId: artist,
      campaignId: status.campaign.id,
      preSaveId: status.preSave.id,
      fanId: fan,
      blastId: null,
      topic: null,
      kind,
      platform: 'discord',
      externalId,
      sequence: 1,
      state: 'pending',
      reason: null,
      posted: null,
      attempts: 0,
      failures: 0,
      nextTryAt: new Date(0),
      notBefore: null,
      giveUpAt: new Date(0),
      createdAt: new Date(0),
    },
    campaign: status.campaign,
    status,
    smartLinkUrl,
  };
}

const aBlastId = blastId.parse('bls_tonightsix');

/** The artist's words to a fan on Discord who asked for news. */
export function aBlastLetter(text: string, { externalId = '1001' } = {}): BlastLetter {
  const { announcement, campaign } = aLetter('saved', { externalId });
  const about = { kind: 'blast', preSaveId: null, fanId: fan, blastId: aBlastId, topic: null } as const;
  const id = `blast:${aBlastId}:discord:${externalId}`;
  return {
    about: 'blast',
    language: 'en',
    announcement: { ...announcement, ...about, id },
    campaign,
    smartLinkUrl,
    text,
  };
}

/** The artist's words, or (null) that the release is out, for all who are in a place. */
export function aPostLetter(
  text: string | null,
  place: Partial<CommunityPlace> = {},
  changes: Partial<Pick<PostLetter, 'tracker' | 'revises'>> = {},
): PostLetter {
  const { announcement, campaign } = aLetter('saved');
  const { artistId } = campaign;
  const at = { platform: 'discord', communityId: '2001', channelId: null, ...place } as const;
  const id = communityId(at);
  const community = {
    ...at,
    id,
    artistId,
    inviteUrl: null,
    campaignIds: [campaign.id],
    formerIds: [],
    createdAt: new Date(0),
  };
  const nobody = { preSaveId: null, fanId: null } as const;
  const about =
    text === null
      ? ({ ...nobody, kind: 'release-post', blastId: null, topic: null } as const)
      : ({ ...nobody, kind: 'blast-post', blastId: aBlastId, topic: null } as const);
  const to = { platform: at.platform, externalId: addressOf(community) };
  const posted = { ...announcement, ...about, ...to, id: `${about.kind}:${id}` };
  return {
    about: 'post',
    language: 'en',
    announcement: posted,
    campaign,
    community,
    smartLinkUrl,
    text,
    milestone: null,
    livestream: null,
    tracker: null,
    revises: null,
    ...changes,
  };
}

/** The tracker of the campaign, as it is to stand in a place: with so many fans, a third of them in Delhi. */
export function aTrackerLetter(
  fans: number,
  place: Partial<CommunityPlace>,
  changes: { tracker?: Partial<TrackerLetter>; revises?: PostLetter['revises'] } = {},
): PostLetter {
  const cities = [{ name: 'Delhi', fans: Math.floor(fans / 3) }];
  const told: TrackerTold = { phase: 'counting', counts: { fans, goal: 500, cities }, key: String(fans) };
  const letter = aPostLetter(null, place);
  const { id: campaign } = letter.campaign;
  const tracker: TrackerLetter = {
    id: trackerId(campaign, letter.community.id),
    turn: 1,
    act: 'say',
    told,
    pin: 'pin',
    ...changes.tracker,
  };
  // Each is a turn of its own: Discord takes the same one once.
  const announcement = { ...letter.announcement, id: `tracker:${tracker.id}:${fans}` };
  return { ...letter, announcement, tracker, revises: changes.revises ?? null };
}
