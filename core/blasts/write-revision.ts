import { canChange, type Changing } from '../announcements/changing-posts.js';
import type { Announcement } from '../announcements/announcement.js';
import type { AccountKey } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { platforms, type Platform } from '../fans/fan.js';
import { needsSecondAgain, type Blast } from './blast.js';
import { blastsOfAccount, findBlast } from './find-blast.js';
import { isStillRevisable, leftStanding } from './left-standing.js';
import { newDraft, wordsOf } from './write-blast.js';

/** How a change fares on one platform: how many posts it can change, how many stay as they are, how many are not out yet. */
export type PlacesRevised = { platform: Platform; changed: number; stay: number; notOut: number };

/** A change as it would be made, before anything is changed. */
export type RevisionPreview = {
  /** The draft of the change: what is confirmed, or dropped. */
  blast: Blast;
  /** The blast that it changes, as it stands. */
  revised: Blast;
  campaign: Campaign;
  needsSecond: boolean;
  places: PlacesRevised[];
};

/** Somebody of an artist's team, the blast that they mean, and its new words; without any it is to be taken back. */
export type WriteRevision = { account: AccountKey & { displayName: string }; id: string; text: string | null };

/**
 * Keeps what is to become of a blast's posts as a draft, and counts which of them can be changed. Nothing is changed before
 * it is confirmed. What single fans have got is theirs: it stays.
 *
 * @throws EngineError `blast-unknown`, `role-needed`; `blast-not-revisable` for one that stands in no community;
 * `input-invalid` for too many words
 */
export async function writeRevision({ account, id, text }: WriteRevision, ports: Ports): Promise<RevisionPreview> {
  const as = text === null ? 'removal' : 'edit';
  const revised = await findBlast({ account, id: id === lastBlast ? await idOfLast(account, as, ports) : id }, ports);
  const campaign = await ports.campaigns.byId(revised.campaignId);
  if (!campaign || !(await isStillRevisable(revised, as, ports))) {
    throw new EngineError('blast-not-revisable', 'Nothing of this blast stands in a community.');
  }
  const words = text === null ? revised.text : wordsOf(text);
  const draft = newDraft({ account, campaign, text: words }, ports);
  const blast: Blast = { ...draft, revises: { blastId: revised.id, as } };
  await ports.blasts.add(blast);
  const places = await placesRevised(revised, as, ports);
  return { blast, revised, campaign, needsSecond: needsSecondAgain(blast, revised), places };
}

/** What stands for the blast that began to go out last, of those that stand in a community. */
export const lastBlast = 'last';

async function idOfLast(account: AccountKey, as: Changing, ports: Ports): Promise<string> {
  const all = await blastsOfAccount(account, ports);
  const latestFirst = all.sort((one, other) => Number(other.startedAt) - Number(one.startedAt));
  for (const each of latestFirst) if (await isStillRevisable(each, as, ports)) return each.id;
  throw new EngineError('blast-not-revisable', 'Nothing of any blast stands in a community.');
}

async function placesRevised(
  revised: Blast,
  as: Changing,
  ports: Pick<Ports, 'announcements' | 'blasts' | 'communities' | 'monotonic'>,
): Promise<PlacesRevised[]> {
  const { id, campaignId, communityIds, state } = revised;
  const communities = await ports.communities.ofCampaign(campaignId);
  const linked = new Set<string>(communities.map((community) => community.id));
  // New words come only to where the campaign is linked still.
  const isMeant = (post: Announcement) => as === 'removal' || linked.has(`${post.platform}:${post.externalId}`);
  const posts = state === 'removed' ? await leftStanding(revised, ports) : await ports.announcements.postsOfBlast(id);
  const now = ports.monotonic.now();
  const counted = platforms.map((platform) => {
    const here = posts.filter((post) => post.platform === platform);
    const can = here.filter((post) => isMeant(post) && canChange(post, as, now));
    const pending = here.filter(({ state }) => state === 'pending').length;
    const notYet = posts.length > 0 ? 0 : communityIds.filter((each) => each.startsWith(`${platform}:`)).length;
    const standing = here.filter(({ state }) => state === 'delivered').length;
    return { platform, changed: can.length, stay: standing - can.length, notOut: pending + notYet };
  });
  return counted.filter(({ changed, stay, notOut }) => changed + stay + notOut > 0);
}
