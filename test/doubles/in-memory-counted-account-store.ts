import type { CampaignId } from '../../core/campaigns/campaign.js';
import type { FanId } from '../../core/fans/fan.js';
import type { CountedAccountStore } from '../../core/referrals/counted-account-store.js';
import type { CountedAccount } from '../../core/referrals/counted-account.js';
import { Kept } from './kept.js';

export class InMemoryCountedAccountStore implements CountedAccountStore {
  readonly #accounts = new Kept<CountedAccount>();

  async count(account: Omit<CountedAccount, 'others'>): Promise<FanId> {
    const { fanId } = account;
    if (this.#accounts.insert(keyOf(account), { ...account, others: [] })) return fanId;
    const standing = this.#accounts.get(keyOf(account));
    if (!standing || standing.fanId === fanId) return fanId;
    this.#accounts.update(keyOf(account), () => true, { others: [...new Set([...standing.others, fanId])] });
    return standing.fanId;
  }

  async ofFan(fanId: FanId): Promise<CountedAccount[]> {
    return this.#accounts.filter((account) => account.fanId === fanId || account.others.includes(fanId));
  }

  async moveOfFan(from: FanId, into: FanId): Promise<void> {
    for (const account of await this.ofFan(from)) {
      const fanId = account.fanId === from ? into : account.fanId;
      const others = account.others.map((other) => (other === from ? into : other));
      const change = { fanId, others: [...new Set(others)].filter((other) => other !== fanId) };
      this.#accounts.update(keyOf(account), () => true, change);
    }
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    for (const account of await this.ofFan(fanId)) {
      const left = [account.fanId, ...account.others].filter((each) => each !== fanId);
      const [next, ...others] = left;
      if (next === undefined) this.#accounts.remove(keyOf(account));
      else this.#accounts.update(keyOf(account), () => true, { fanId: next, others });
    }
  }

  async dueAt(at: Date): Promise<CountedAccount | null> {
    return this.#accounts.filter(({ keptUntil }) => keptUntil <= at)[0] ?? null;
  }

  async keepUntil(campaignId: CampaignId, until: Date): Promise<void> {
    for (const account of this.#accounts.filter((each) => each.campaignId === campaignId)) {
      this.#accounts.update(keyOf(account), () => true, { keptUntil: until });
    }
  }

  async removeOfCampaign(campaignId: CampaignId): Promise<void> {
    this.#accounts.removeWhere((account) => account.campaignId === campaignId);
  }
}

function keyOf({ campaignId, mark }: Pick<CountedAccount, 'campaignId' | 'mark'>): string {
  return `${campaignId}:${mark}`;
}
