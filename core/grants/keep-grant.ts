import { Temporal } from '@js-temporal/polyfill';
import type { CampaignId } from '../campaigns/campaign.js';
import { isConsentLive, type ConsentRecord } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import { releaseSpan } from '../release-waves/midnight.js';
import { changeGrant } from './change-grant.js';
import { destroyIfExpired, type DestroyPorts } from './destroy-grant.js';
import { grantId, type Grant, type GrantId } from './grant.js';

/** How long after the release, or after a later yes, a permission is kept: for the attempts, the read-backs and for undo. */
export const keptAfterReleaseMs = 72 * 60 * 60 * 1000;

/** A fan who agrees to have their permission kept agrees to no more than this, whatever the service says. */
const longestKeptMonths = 6;

/** How long after its old date a permission for a release is kept that was put off and has no new one. */
const keptForNewDateMs = 180 * 24 * 60 * 60 * 1000;

type KeepPorts = DestroyPorts & Pick<Ports, 'consents' | 'campaigns'>;

/**
 * Dates a grant's destruction anew, after the fan has decided about `keep-permission`. A grant whose date has passed
 * by that is destroyed at once.
 */
export async function recomputeKeepUntil(id: GrantId, ports: KeepPorts): Promise<void> {
  await dateAnew(id, ports);
  await destroyIfExpired(id, ports);
}

/** The same for every grant that a fan has given to an artist. */
export async function recomputeKeptGrants(
  { artistId, fanId }: Pick<Grant, 'artistId' | 'fanId'>,
  ports: KeepPorts & Pick<Ports, 'services'>,
): Promise<void> {
  for (const service of ports.services.keys()) await recomputeKeepUntil(grantId(artistId, fanId, service), ports);
}

/**
 * Sets until when a grant is kept: until the last of its releases + 72 h, or 72 h from the fan's yes to a save where
 * that came after the release; or with a live consent to keep it as long
 * as the service honours it, six months at most.
 */
export async function dateAnew(
  id: GrantId,
  ports: Pick<KeepPorts, 'grants' | 'consents' | 'campaigns'>,
): Promise<void> {
  for (;;) {
    const grant = await ports.grants.byId(id);
    if (!grant || grant.state === 'destroyed') return;
    const keepUntil = await keptUntil(grant, ports);
    if (keepUntil.getTime() === grant.keepUntil.getTime()) return;
    // By compare-and-set: a purpose that was added meanwhile is counted in.
    if (await ports.grants.amend({ ...grant, keepUntil, version: grant.version + 1 })) return;
  }
}

async function keptUntil(grant: Grant, ports: Pick<KeepPorts, 'consents' | 'campaigns'>): Promise<Date> {
  const records = await ports.consents.ofFan(grant.fanId);
  const ends = await Promise.all(grant.purposes.map((campaign) => neededUntil(campaign, records, ports)));
  const until = Math.max(0, ...ends);
  if (!isConsentLive(records, 'keep-permission', null)) return new Date(until);
  return new Date(Math.max(until, servicesEnd(grant).getTime()));
}

async function neededUntil(
  id: CampaignId,
  records: readonly ConsentRecord[],
  { campaigns }: Pick<KeepPorts, 'campaigns'>,
): Promise<number> {
  const campaign = await campaigns.byId(id);
  if (!campaign) return 0;
  const given = records.filter(
    ({ purpose, decision, campaignId }) => purpose === 'save' && decision === 'given' && campaignId === id,
  );
  // Without a date it is kept for one, as long as services keep a permission; whichever ends it first.
  const lastMs = releaseSpan(campaign).last.getTime() + (campaign.phase === 'postponed' ? keptForNewDateMs : 0);
  const start = Math.max(lastMs, ...given.map(({ decidedAt }) => decidedAt.getTime()));
  return start + keptAfterReleaseMs;
}

function servicesEnd({ consentedAt, consentExpiresAt }: Grant): Date {
  const consented = Temporal.Instant.fromEpochMilliseconds(consentedAt.getTime()).toZonedDateTimeISO('UTC');
  const longest = new Date(consented.add({ months: longestKeptMonths }).epochMilliseconds);
  return consentExpiresAt && consentExpiresAt < longest ? consentExpiresAt : longest;
}

/** A kept grant serves one more campaign, and is kept as long as that needs it. */
export async function addGrantPurpose(id: GrantId, campaignId: CampaignId, ports: KeepPorts): Promise<Grant | null> {
  await changeGrant(
    id,
    ({ state, purposes }) =>
      state === 'destroyed' || purposes.includes(campaignId) ? null : { purposes: [...purposes, campaignId] },
    ports,
  );
  await dateAnew(id, ports);
  return ports.grants.byId(id);
}
