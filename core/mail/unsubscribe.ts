import { withdraw } from '../consent/withdraw.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { Unsubscribing, UnsubscribeScope } from './mail-tokens.js';

/** What the page behind "unsubscribe" shows. */
export type UnsubscribeView = {
  /** What the link itself ends, without a question. */
  scope: UnsubscribeScope;
  artistName: string;
};

/**
 * Looks at a link from a letter's foot, and ends nothing. Null: the address is not kept any more, so no letter goes there.
 *
 * @throws EngineError `mail-link-unknown` for one that we have not made
 */
export async function viewUnsubscribing(token: string, ports: Ports): Promise<UnsubscribeView | null> {
  const { addressId, scope } = read(token, ports);
  const kept = await ports.mailAddresses.byId(addressId);
  const artist = kept && (await ports.artists.byId(kept.artistId));
  return artist ? { scope, artistName: artist.name } : null;
}

/**
 * Ends letters, at once and without a question. `news`: the fan's consent to the artist's news. `all`: that, and the
 * address is kept no longer, so that their own pre-saves are told of there no more; what they pre-saved stays. Done
 * twice, it is done.
 *
 * @param wish what the fan says on the page; null: what the link itself names, as mail programs ask for (RFC 8058)
 * @throws EngineError `mail-link-unknown`
 */
export async function unsubscribe(
  { token, wish }: { token: string; wish: UnsubscribeScope | null },
  ports: Ports,
): Promise<UnsubscribeScope> {
  const { addressId, scope: named } = read(token, ports);
  const scope = wish ?? named;
  const kept = await ports.mailAddresses.byId(addressId);
  if (!kept) return scope;
  await withdraw({ fanId: kept.fanId, withdrawal: { what: 'purpose', purpose: 'news' }, place: 'web' }, ports);
  if (scope === 'all') await ports.mailAddresses.remove(addressId);
  ports.log.info('A fan has unsubscribed by a link in a letter.', { fanId: kept.fanId, scope });
  return scope;
}

function read(token: string, { mailTokens }: Pick<Ports, 'mailTokens'>): Unsubscribing {
  const told = mailTokens.readUnsubscribing(token);
  if (told) return told;
  throw new EngineError('mail-link-unknown', 'That is no link of ours to unsubscribe by.');
}
