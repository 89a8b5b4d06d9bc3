import type { AccountKey } from '../artists/team.js';
import { remembered, type Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Campaign } from '../campaigns/campaign.js';
import { postingOn } from '../communities/closed-communities.js';
import type { Community } from '../communities/community.js';
import { communityLinkedAt, type TeamAt } from '../communities/community-in-chat.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { isOut } from '../release-waves/midnight.js';
import type { Tracker } from './tracker.js';
import { trackerId } from './tracker-id.js';
import type { TrackerChange } from './tracker-store.js';

type SwitchPorts = Pick<
  Ports,
  'audit' | 'calendar' | 'campaigns' | 'carriers' | 'communities' | 'log' | 'random' | 'teams' | 'trackers'
>;

/** Somebody of the team, where they type, the campaign they mean, and whether its tracker is to stand there. */
export type SwitchTracker = TeamAt & { release: string; isOn: boolean };

/**
 * Lets a tracker of a campaign stand in the place where somebody types, or takes it away.
 *
 * @throws EngineError `not-on-team`, `role-needed`, `place-needed`, `campaign-not-found` also where it is not linked there;
 * as {@link switchTrackerOn}
 */
export async function switchTracker(asked: SwitchTracker, ports: SwitchPorts): Promise<Campaign> {
  const { campaign, community } = await communityLinkedAt(asked, ports);
  const { platform, externalId } = asked.account;
  const by = remembered(asked.account);
  if (asked.isOn) await switchTrackerOn({ campaign, community, by, account: { platform, externalId } }, ports);
  else await switchTrackerOff({ campaign, community, by }, ports);
  return campaign;
}

type Switched = { campaign: Campaign; community: Pick<Community, 'id' | 'platform'>; by: Actor };

/**
 * Safe to run twice. It is posted once the campaign is open.
 *
 * @throws EngineError `tracker-not-offered` where the bot posts nothing, `campaign-released`, `campaign-cancelled`
 */
export async function switchTrackerOn(
  { campaign, community, by, account }: Switched & { account: AccountKey | null },
  ports: SwitchPorts,
): Promise<void> {
  await requireOffered(campaign, community, ports);
  const id = trackerId(campaign.id, community.id);
  const { artistId, id: campaignId } = campaign;
  const fresh: Tracker = {
    ...{ id, version: 1, artistId, campaignId, communityId: community.id },
    ...{ state: 'on', ending: null, by: account, messageId: null, isPinned: null },
    ...{ next: null, saidKey: null, saidAt: null, turn: 0 },
  };
  const isOff = ({ state }: Tracker) => state !== 'on';
  // What became of its last turn is no reason for anything any more.
  const anew = ({ turn }: Tracker) =>
    ({ state: 'on', ending: null, by: account, next: null, saidKey: null, turn: turn + 1 }) as const;
  if (!(await ports.trackers.add(fresh)) && !(await changeIf(id, { isMeant: isOff, change: anew }, ports))) return;
  await recordAct({ artistId, action: 'tracker-on', by, on: [campaignId, community.id] }, ports);
}

async function requireOffered(
  campaign: Campaign,
  { platform }: Pick<Community, 'platform'>,
  ports: SwitchPorts,
): Promise<void> {
  const details = { details: { campaignId: campaign.id } };
  if (campaign.phase === 'cancelled') throw new EngineError('campaign-cancelled', 'It was cancelled.', details);
  if (isOut(campaign, campaign.timezone, ports.calendar.now())) {
    throw new EngineError('campaign-released', 'It is out: nothing is counted any more.', details);
  }
  if (postingOn(platform, await ports.carriers.all()) === 'posts') return;
  throw new EngineError('tracker-not-offered', 'The bot posts nothing there.', details);
}

/** Takes a tracker away; nothing where there is none. Its message goes within a minute. */
export async function switchTrackerOff({ campaign, community, by }: Switched, ports: SwitchPorts): Promise<void> {
  const { id: campaignId, artistId } = campaign;
  const isOn = ({ state }: Tracker) => state === 'on';
  const ending = { state: 'ending', ending: 'switched-off' } as const;
  if (!(await changeIf(trackerId(campaignId, community.id), { isMeant: isOn, change: () => ending }, ports))) return;
  await recordAct({ artistId, action: 'tracker-off', by, on: [campaignId, community.id] }, ports);
}

/** False where there is none, or none of the kind. */
async function changeIf(
  id: Tracker['id'],
  { isMeant, change }: { isMeant: (tracker: Tracker) => boolean; change: (tracker: Tracker) => TrackerChange },
  { trackers }: Pick<Ports, 'trackers'>,
): Promise<boolean> {
  for (;;) {
    const standing = await trackers.byId(id);
    if (!standing || !isMeant(standing)) return false;
    if (await trackers.change(standing, change(standing))) return true;
  }
}
