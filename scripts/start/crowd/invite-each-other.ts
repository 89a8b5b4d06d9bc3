import type { Campaign } from '../../../core/campaigns/campaign.js';
import type { FanId } from '../../../core/fans/fan.js';
import type { Random } from '../../../core/ports/random.js';
import type { OwnReferralCode } from '../../../core/referrals/fan-referral-code.js';
import { pointsEntryId, type PointsEntry } from '../../../core/referrals/points-entry.js';
import { drawReferralCode, type ReferralCode } from '../../../core/referrals/referral-code.js';
import type { Member } from './crowd.js';

/** What is left of who invited whom: a code of everybody who has brought somebody, and a point for each who came. */
export type Invitations = {
  codes: OwnReferralCode[];
  points: PointsEntry[];
  /** By the index of the newcomer, the code they came with. */
  usedBy: Map<number, ReferralCode>;
};

type Inviting = { current: Campaign; random: Random; now: Date };

/** Whoever was invited has come by the code of their inviter, to the release that is to come. */
export function inviteEachOther(
  members: readonly Member[],
  ids: ReadonlyMap<number, FanId>,
  { current, random, now }: Inviting,
): Invitations {
  const { id: campaignId, artistId, slug } = current;
  const byInviter = new Map<number, OwnReferralCode>();
  const drawn = new Set<ReferralCode>();
  const invitations: Invitations = { codes: [], points: [], usedBy: new Map() };
  for (const { index, joinedAgoMs, invitedBy } of members) {
    const newcomerId = ids.get(index);
    const fanId = invitedBy === null ? undefined : ids.get(invitedBy);
    if (invitedBy === null || fanId === undefined || newcomerId === undefined) continue;
    const at = new Date(now.getTime() - joinedAgoMs);
    const own = byInviter.get(invitedBy) ?? { code: freshCode(), artistId, campaignId, fanId, createdAt: at };
    byInviter.set(invitedBy, own);
    invitations.usedBy.set(index, own.code);
    invitations.points.push({
      id: pointsEntryId(campaignId, newcomerId, 1),
      ...{ artistId, campaignId, fanId, newcomerId },
      ...{ sequence: 1, change: 1, at, recordedAt: at },
    });
  }
  invitations.codes.push(...byInviter.values());
  return invitations;

  function freshCode(): ReferralCode {
    const code = drawReferralCode(slug, random);
    if (drawn.has(code)) return freshCode();
    drawn.add(code);
    return code;
  }
}
