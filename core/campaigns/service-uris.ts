import { z } from 'zod';
import type { DirectServiceName } from '../streaming/service-name.js';
import { preReleasePage } from './service-pages.js';

/** What a campaign names at a service. */
export type ItemKind = 'artist' | 'track' | 'album';

type Notation = {
  /** The service's own id of an item. */
  id: string;
  /** The addresses of its pages, the id in a group. */
  address: (kind: ItemKind) => RegExp;
  example: string;
};

/** Ids as the services write them, and the addresses that people copy out of their apps. */
const ids: Readonly<Record<DirectServiceName, string>> = {
  spotify: '[A-Za-z0-9]{22}',
  appleMusic: String.raw`\d{1,15}`,
  deezer: String.raw`[1-9]\d{0,14}`,
  tidal: String.raw`\d{1,12}`,
};

/** Addresses of the form `https://…/track/ID`, whatever comes after. */
function plainAddress(page: string, id: string): Notation['address'] {
  return (kind) => new RegExp(`^${page}${kind}/(${id})(?:[/?#].*)?$`);
}

/**
 * Apple's: `https://music.apple.com/in/album/night-drive/1440857781`, in a shop or none, with or without a name. A song
 * has a page of its own, and one on its album's: `…/album/night-drive/1440857781?i=1440857785`.
 */
function appleAddress(kind: ItemKind): RegExp {
  const page = (word: string) => String.raw`https://music\.apple\.com/(?:[a-z]{2}/)?${word}/(?:[^/?#]+/)?`;
  const id = ids.appleMusic;
  const rest = '(?:[/?#].*)?';
  if (kind !== 'track') return new RegExp(`^${page(kind)}(${id})${rest}$`);
  return new RegExp(`^(?:${page('song')}(${id})${rest}|${page('album')}${id}\\?(?:[^#]*&)?i=(${id})(?:[&#].*)?)$`);
}

const notations: Readonly<Record<DirectServiceName, Notation>> = {
  spotify: {
    id: ids.spotify,
    address: plainAddress(String.raw`https://open\.spotify\.com/(?:intl-[a-z]{2}(?:-[a-z]{2})?/)?`, ids.spotify),
    example: '4cOdK2wGLETKBW3PvgPWqT',
  },
  appleMusic: { id: ids.appleMusic, address: appleAddress, example: '1440857781' },
  deezer: {
    id: ids.deezer,
    address: plainAddress(String.raw`https://(?:www\.)?deezer\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?`, ids.deezer),
    example: '3135556',
  },
  tidal: {
    id: ids.tidal,
    address: plainAddress(String.raw`https://(?:listen\.|www\.)?tidal\.com/(?:browse/)?`, ids.tidal),
    example: '75413016',
  },
};

/** An item by its URI (`spotify:track:…`, `deezer:track:…`) or the address of its page; answers the URI. */
export function serviceUri(service: DirectServiceName, kind: ItemKind) {
  const { id, address: addressOf, example } = notations[service];
  const uri = new RegExp(`^${service}:${kind}:(${id})$`);
  const address = addressOf(kind);
  const expected = `The address of the ${kind}’s page, or its URI, such as ${service}:${kind}:${example}.`;
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const [, ...groups]: (string | undefined)[] = uri.exec(text) ?? address.exec(text) ?? [];
      const found = groups.find((group) => group !== undefined);
      if (found !== undefined) return `${service}:${kind}:${found}`;
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    });
}

/** What a campaign's file says of one service. */
export function serviceForm(service: DirectServiceName) {
  return z.strictObject({
    artistUris: z.array(serviceUri(service, 'artist')).max(20).default([]),
    trackUri: serviceUri(service, 'track').optional(),
    albumUri: serviceUri(service, 'album').optional(),
    prereleaseUrl: preReleasePage(service).optional(),
  });
}
