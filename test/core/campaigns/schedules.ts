import type { Campaign } from '../../../core/campaigns/campaign.js';
import { keptAfterReleaseMs } from '../../../core/grants/keep-grant.js';
import { grantId, type Grant } from '../../../core/grants/grant.js';
import { releaseSpan } from '../../../core/release-waves/midnight.js';
import type { Announcement } from '../../../core/announcements/announcement.js';
import { later } from '../../contracts/samples.js';
import { minuteMs, type KnownFan, type World } from '../world.js';

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

/** What fans are told on Discord, each account in its order. It has been delivered afterwards. */
export async function newsIn({ ports }: World): Promise<Announcement[]> {
  const told: Announcement[] = [];
  // One waits for another to the same account, and is offered some minutes after that has ended.
  for (let minutes = 0; minutes <= 30; minutes += 5) {
    const now = later(ports.monotonic.now(), minutes * minuteMs);
    for (const each of await ports.announcements.pending('discord', now, 1_000)) {
      await ports.announcements.settle(each, { state: 'delivered', reason: null });
      told.push(each);
    }
  }
  return told;
}
