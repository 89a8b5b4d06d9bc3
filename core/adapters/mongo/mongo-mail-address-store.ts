import type { Model } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { FanId } from '../../fans/fan.js';
import type { MailAddressStore } from '../../mail/mail-address-store.js';
import type { EmailAddress, MailAddress, MailAddressId } from '../../mail/mail-address.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type AddressRecord = Stored<Omit<MailAddress, 'id'>, MailAddressId>;

const schema = recordSchema('mail_addresses', {
  artistId: String,
  fanId: String,
  address: String,
  language: String,
  confirmedAt: Date,
  unreachableSince: Date,
});

/** Confirmed addresses in MongoDB; of an artist each is there once. */
export class MongoMailAddressStore implements MailAddressStore {
  readonly #addresses: Model<AddressRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#addresses = connection.model<AddressRecord>('MailAddress', schema);
  }

  async claim({ id, ...claimed }: Omit<MailAddress, 'unreachableSince'>): Promise<MailAddress> {
    const record: AddressRecord = { _id: id, schemaVersion: 1, ...claimed, unreachableSince: null };
    if (await isNew(this.#addresses.insertMany([record]))) return toAddress(record);
    const { artistId, address, language } = claimed;
    const told = language === null ? {} : { language };
    await this.#addresses.updateOne({ artistId, address }, { $set: { unreachableSince: null, ...told } });
    return (await this.byAddress(artistId, address)) ?? toAddress(record);
  }

  async byId(id: MailAddressId): Promise<MailAddress | null> {
    const record = await this.#addresses.findById(id).lean<AddressRecord>();
    return record && toAddress(record);
  }

  async byAddress(artistId: ArtistId, address: EmailAddress): Promise<MailAddress | null> {
    const record = await this.#addresses.findOne({ artistId, address }).lean<AddressRecord>();
    return record && toAddress(record);
  }

  async ofFan(fanId: FanId): Promise<MailAddress[]> {
    const records = await this.#addresses.find({ fanId }).lean<AddressRecord[]>();
    return records.map(toAddress).sort((one, other) => one.confirmedAt.getTime() - other.confirmedAt.getTime());
  }

  async ofArtist(artistId: ArtistId): Promise<MailAddress[]> {
    const addresses: MailAddress[] = [];
    const found = this.#addresses.find({ artistId }).lean<AddressRecord[]>().cursor();
    for await (const record of found) addresses.push(toAddress(record));
    return addresses;
  }

  async markUnreachable(id: MailAddressId, since: Date): Promise<void> {
    await this.#addresses.updateOne({ _id: id, unreachableSince: null }, { $set: { unreachableSince: since } });
  }

  async markReachable(id: MailAddressId): Promise<void> {
    await this.#addresses.updateOne({ _id: id }, { $set: { unreachableSince: null } });
  }

  async remove(id: MailAddressId): Promise<void> {
    await this.#addresses.deleteOne({ _id: id });
  }

  async removeOfFan(fanId: FanId): Promise<void> {
    await this.#addresses.deleteMany({ fanId });
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    await this.#addresses.updateMany({ fanId: from }, { $set: { fanId: to } });
  }
}

function toAddress(record: AddressRecord): MailAddress {
  const { _id: id, artistId, fanId, address, language, confirmedAt, unreachableSince } = record;
  return { id, artistId, fanId, address, language, confirmedAt, unreachableSince };
}
