import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { metroById } from '../places/find-metro.js';
import type { Attribution } from '../places/place-finder.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { FanCity } from './city.js';
import type { FanIdentity } from './fan.js';
import { fansWhoJoined } from './fans-who-joined.js';
import { keepCity } from './keep-city.js';

/** Where a fan lives, as one artist keeps it. */
export type CityKept = {
  artistName: string;
  /** Null: not known. */
  city: FanCity | null;
  /** The name of the metro they count to; null: none of the table's. */
  metroName: string | null;
  /** Whose data it was found in; null for a city that the fan has told. */
  foundBy: Attribution | null;
};

/** Where this account's fan lives, by each artist who has a pre-save of theirs. */
export async function cityInChat(account: ChatAccount, ports: Ports): Promise<CityKept[]> {
  const fans = await fansWhoJoined(account, ports);
  return Promise.all(fans.map((identity) => kept(identity, ports)));
}

/**
 * Keeps the city that somebody has told in chat, with every artist who has a pre-save of theirs; null: they would rather
 * not say.
 *
 * @throws EngineError `sign-up-needed`: of who has pre-saved nothing, nothing is kept; `input-invalid` for what can be no
 * city's name
 */
export async function tellCityInChat(account: ChatAccount, city: string | null, ports: Ports): Promise<CityKept[]> {
  const fans = await fansWhoJoined(account, ports);
  if (fans.length === 0) throw new EngineError('sign-up-needed', 'This account has pre-saved nothing.');
  for (const { fanId } of fans) await keepCity({ fanId, city }, ports);
  return cityInChat(account, ports);
}

async function kept({ fanId, artistId }: FanIdentity, ports: Ports): Promise<CityKept> {
  const [fan, artist] = await Promise.all([ports.fans.byId(fanId), ports.artists.byId(artistId)]);
  const city = fan?.city ?? null;
  const metroName = city?.metro ? (metroById(city.metro)?.name ?? null) : null;
  const foundBy = city?.by === 'ip' ? ports.places.attribution : null;
  return { artistName: artist?.name ?? '', city, metroName, foundBy };
}
