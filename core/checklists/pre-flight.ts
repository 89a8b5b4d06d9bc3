import { countCarriage, isPromiseKept } from '../announcements/carriage.js';
import type { Campaign } from '../campaigns/campaign.js';
import { sortCommunities } from '../communities/closed-communities.js';
import { conservationOf } from '../campaigns/conservation.js';
import type { Ports } from '../engine-ports.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import { directServiceNames } from '../streaming/service-name.js';

/**
 * What is looked at before a release: `found`: services where neither track nor album is named, and it is searched on the
 * night; `doubts`: matches that a person has to decide; `permissions`: fans whose permission has ended; `promises`: items
 * promised of which nothing is armed; `communities`: places that will read that it is out; `carriage`: platforms that
 * cannot tell all their fans by the morning.
 */
export const preFlightChecks = ['found', 'doubts', 'permissions', 'promises', 'communities', 'carriage'] as const;
export type PreFlightCheck = (typeof preFlightChecks)[number];

/** A check, whether there is something to do, and how many it is about. */
export type PreFlight = readonly { check: PreFlightCheck; isFine: boolean; count: number }[];

type PreFlightPorts = Pick<
  Ports,
  'campaigns' | 'carriers' | 'communities' | 'doubtfulMatches' | 'fans' | 'mailAddresses' | 'preSaves' | 'writes'
>;

/** Looks whether a release is ready for its night. */
export async function preFlight(campaign: Campaign, ports: PreFlightPorts): Promise<PreFlight> {
  const searched = searchedServices(campaign);
  const doubts = (await ports.doubtfulMatches.ofCampaign(campaign.id)).length;
  let ended = 0;
  const { promised, byState } = await conservationOf(campaign.id, ports, (preSave) => {
    if (isPermissionEnded(preSave)) ended += 1;
  });
  const unarmed = promised - Object.values(byState).reduce((sum, count) => sum + count, 0);
  const { open } = await sortCommunities(await ports.communities.ofCampaign(campaign.id), ports);
  const communities = open.length;
  const late = (await countCarriage(campaign.artistId, ports)).filter((each) => !isPromiseKept(each)).length;
  return [
    { check: 'found', isFine: searched === 0, count: searched },
    { check: 'doubts', isFine: doubts === 0, count: doubts },
    { check: 'permissions', isFine: ended === 0, count: ended },
    // Of a sign-up under way the writes are there before the promise.
    { check: 'promises', isFine: unarmed <= 0, count: Math.max(0, unarmed) },
    { check: 'communities', isFine: communities > 0, count: communities },
    { check: 'carriage', isFine: late === 0, count: late },
  ];
}

/** Services where something is saved by its code alone. */
function searchedServices({ services, saves }: Campaign): number {
  return directServiceNames.filter((name) => {
    const release = services[name];
    if (!release) return false;
    return saves.some((item) => (item === 'track' ? release.trackUri : release.albumUri) === null);
  }).length;
}

/** Whether they are to connect their service again. */
function isPermissionEnded({ withdrawnAt, modeReason }: PreSave): boolean {
  return withdrawnAt === null && modeReason === 'grant-ended';
}
