import type { FanId } from '../../core/fans/fan.js';
import type { EmailAddress } from '../../core/mail/mail-address.js';
import type { MailLinkStore } from '../../core/mail/mail-link-store.js';
import type { MailLink, MailLinkId } from '../../core/mail/mail-link.js';
import { Kept } from './kept.js';

export class InMemoryMailLinkStore implements MailLinkStore {
  readonly #links = new Kept<MailLink>();

  async add(link: MailLink): Promise<void> {
    this.#links.insertOrFail(link.id, link);
  }

  async byId(id: MailLinkId): Promise<MailLink | null> {
    return this.#links.get(id);
  }

  async byTokenHash(tokenHash: string): Promise<MailLink | null> {
    return this.#links.filter((link) => link.tokenHash === tokenHash)[0] ?? null;
  }

  async ofFan(fanId: FanId): Promise<MailLink[]> {
    return this.#links.filter((link) => link.fanId === fanId);
  }

  async ofAddress(address: EmailAddress): Promise<MailLink[]> {
    return this.#links.filter((link) => link.address === address);
  }

  async use(id: MailLinkId, at: Date): Promise<boolean> {
    return this.#links.update(id, ({ usedAt }) => usedAt === null, { usedAt: at });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    this.#links.removeWhere((link) => link.fanId === fanId);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { id } of await this.ofFan(from)) this.#links.update(id, () => true, { fanId: to });
  }

  async removeExpired(now: Date): Promise<void> {
    this.#links.removeWhere(({ expiresAt }) => expiresAt <= now);
  }
}
