import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ArtistId } from '../artists/artist.js';
import type { FanId } from '../fans/fan.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Account } from '../streaming/streaming-service.js';

/**
 * What an account of a service is known again by: a keyed HMAC-SHA-256 over artist, service and the account's id,
 * base64url. The id itself is kept nowhere.
 */
export const accountMark = z
  .string()
  .regex(/^[\w-]{43}$/)
  .brand<'AccountMark'>();
export type AccountMark = z.infer<typeof accountMark>;

/** One account of a service, as one artist meets it. */
export type ServiceAccount = {
  artistId: ArtistId;
  service: ServiceName;
  /** The account's stable id at the service. Personal data: marked, and dropped. */
  accountId: string;
};

/** Makes the marks of an installation. Without its pepper nobody can make one, or try ids out on one. */
export interface AccountMarker {
  mark(account: ServiceAccount): AccountMark;
  /** The same for an account as its service tells of it; null where it tells no id. */
  markOf(account: Pick<Account, 'id'>, at: Omit<ServiceAccount, 'accountId'>): AccountMark | null;
  /** Always the same for one account and one fan behind it, and tells neither of them. */
  markOfFan(mark: AccountMark, fanId: FanId): string;
}

/** Marks accounts under a pepper of 32 bytes, in base64. */
export function createAccountMarker(pepper: Secret): AccountMarker {
  // JSON keeps ['ab', 'c'] and ['a', 'bc'] apart.
  const digest = (...parts: string[]): string =>
    createHmac('sha256', Buffer.from(pepper.reveal(), 'base64')).update(JSON.stringify(parts)).digest('base64url');
  const mark = ({ artistId, service, accountId }: ServiceAccount): AccountMark =>
    accountMark.parse(digest('account', artistId, service, accountId));
  return {
    mark,
    markOf: ({ id }, { artistId, service }) => (id === null ? null : mark({ artistId, service, accountId: id })),
    markOfFan: (marked, fanId) => digest('fan', marked, fanId),
  };
}
