import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { FanId } from '../../core/fans/fan.js';
import type { FanReferralCode, OwnReferralCode } from '../../core/referrals/fan-referral-code.js';
import type { ReferralCodeStore } from '../../core/referrals/referral-code-store.js';
import type { ReferralCode } from '../../core/referrals/referral-code.js';
import { Kept } from './kept.js';

export class InMemoryReferralCodeStore implements ReferralCodeStore {
  readonly #codes = new Kept<FanReferralCode>();
  /** Codes of fans who have another that they pass on. */
  readonly #also = new Set<ReferralCode>();

  async claim(code: OwnReferralCode): Promise<OwnReferralCode | null> {
    const standing = this.#passedOn(code.campaignId, code.fanId);
    if (standing) return standing;
    return this.#codes.insert(code.code, code) ? code : null;
  }

  async byCode(code: ReferralCode): Promise<FanReferralCode | null> {
    return this.#codes.get(code);
  }

  async ofFan(fanId: FanId): Promise<OwnReferralCode[]> {
    return this.#own(fanId);
  }

  async ofFanFor(campaignId: CampaignId, fanId: FanId): Promise<OwnReferralCode | null> {
    return this.#passedOn(campaignId, fanId);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { code, campaignId } of this.#own(from)) {
      if (this.#passedOn(campaignId, to)) this.#also.add(code);
      else this.#also.delete(code);
      this.#codes.update(code, () => true, { fanId: to });
    }
  }

  async forgetFan(fanId: FanId): Promise<void> {
    for (const { code } of this.#own(fanId)) this.#codes.update(code, () => true, { fanId: null });
  }

  #passedOn(campaignId: CampaignId, fanId: FanId): OwnReferralCode | null {
    const codes = this.#own(fanId).filter((code) => code.campaignId === campaignId);
    return codes.find(({ code }) => !this.#also.has(code)) ?? null;
  }

  #own(fanId: FanId): OwnReferralCode[] {
    return this.#codes.filter((code) => code.fanId === fanId).map((code) => ({ ...code, fanId }));
  }
}
