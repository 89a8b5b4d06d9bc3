import type { Campaign } from '../../../core/campaigns/campaign.js';
import { keptAfterReleaseMs } from '../../../core/grants/seal-grant.js';
import { grantId, type Grant } from '../../../core/grants/grant.js';
import { releaseSpan } from '../../../core/release-waves/midnight.js';
import type { Announcement } from '../../../core/announcements/announcement.js';
import type { KnownFan, World } from '../world.js';

/** The campaign as it is kept. */
export async function campaignOf({ ports, campaign }: World): Promise<Campaign> {
  const kept = await ports.campaigns.byId(campaign.id);
  if (!kept) throw new Error('The campaign is gone.');
  return kept;
}

/** What the operator has decided on: the campaign as it stands. */
export async function decidedOn(world: World) {
  const { id, scheduleVersion } = await campaignOf(world);
  return { campaignId: id, from: scheduleVersion };
}

/** Moves the release to another local date. */
export async function moveTo(world: World, releaseDate: string): Promise<Campaign> {
  const release = { releaseDate, releaseMode: { kind: 'local' } } as const;
  return world.engine.rescheduleCampaign({ ...(await decidedOn(world)), ...release });
}

export async function cancel(world: World): Promise<Campaign> {
  return world.engine.cancelCampaign(await decidedOn(world));
}

export async function grantOf({ ports, campaign }: World, { fanId }: KnownFan): Promise<Grant> {
  const grant = await ports.grants.byId(grantId(campaign.artistId, fanId, 'spotify'));
  if (!grant) throw new Error('The fan has given no permission.');
  return grant;
}

/** 72 hours after the last midnight of the campaign as it is kept. */
export async function keptFor(world: World): Promise<Date> {
  return new Date(releaseSpan(await campaignOf(world)).last.getTime() + keptAfterReleaseMs);
}

/** What fans have been, or will be, told on Discord. */
export async function newsIn({ ports }: World): Promise<Announcement[]> {
  return ports.announcements.pending('discord', ports.monotonic.now(), 1_000);
}
