import type { ArtistId } from '../../core/artists/artist.js';
import type { FanId } from '../../core/fans/fan.js';
import type { MailAddressStore } from '../../core/mail/mail-address-store.js';
import type { EmailAddress, MailAddress, MailAddressId } from '../../core/mail/mail-address.js';
import { Kept } from './kept.js';

export class InMemoryMailAddressStore implements MailAddressStore {
  readonly #addresses = new Kept<MailAddress>();

  async claim(claimed: Omit<MailAddress, 'unreachableSince'>): Promise<MailAddress> {
    const standing = this.#find(claimed.artistId, claimed.address);
    const language = claimed.language ?? standing?.language ?? null;
    const kept = { ...(standing ?? claimed), unreachableSince: null, language };
    if (standing) this.#addresses.update(standing.id, () => true, { unreachableSince: null, language });
    else this.#addresses.insertOrFail(claimed.id, kept);
    return kept;
  }

  #find(artistId: ArtistId, address: EmailAddress): MailAddress | null {
    return this.#addresses.filter((each) => each.artistId === artistId && each.address === address)[0] ?? null;
  }

  async byId(id: MailAddressId): Promise<MailAddress | null> {
    return this.#addresses.get(id);
  }

  async byAddress(artistId: ArtistId, address: EmailAddress): Promise<MailAddress | null> {
    return this.#find(artistId, address);
  }

  async ofFan(fanId: FanId): Promise<MailAddress[]> {
    const own = this.#addresses.filter((each) => each.fanId === fanId);
    return own.sort((one, other) => one.confirmedAt.getTime() - other.confirmedAt.getTime());
  }

  async ofArtist(artistId: ArtistId): Promise<MailAddress[]> {
    return this.#addresses.filter((each) => each.artistId === artistId);
  }

  async markUnreachable(id: MailAddressId, since: Date): Promise<void> {
    this.#addresses.update(id, ({ unreachableSince }) => unreachableSince === null, { unreachableSince: since });
  }

  async markReachable(id: MailAddressId): Promise<void> {
    this.#addresses.update(id, () => true, { unreachableSince: null });
  }

  async remove(id: MailAddressId): Promise<void> {
    this.#addresses.remove(id);
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    this.#addresses.removeWhere((each) => each.fanId === fanId);
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { id } of await this.ofFan(from)) this.#addresses.update(id, () => true, { fanId: to });
  }
}
