import { z } from 'zod';
import type { DirectServiceName } from '../streaming/service-name.js';
import { preReleasePage } from './service-pages.js';

/** What a campaign names at a service. */
export type ItemKind = 'artist' | 'track' | 'album';

type Notation = {
  /** The service's own id of an item. */
  id: string;
  /** How its pages' addresses begin, before `track/ID`. */
  page: string;
  example: string;
};

/** Ids as the services write them, and the addresses that people copy out of their apps. */
const notations: Readonly<Record<DirectServiceName, Notation>> = {
  spotify: {
    id: '[A-Za-z0-9]{22}',
    page: String.raw`https://open\.spotify\.com/(?:intl-[a-z]{2}(?:-[a-z]{2})?/)?`,
    example: '4cOdK2wGLETKBW3PvgPWqT',
  },
  tidal: {
    id: String.raw`\d{1,12}`,
    page: String.raw`https://(?:listen\.|www\.)?tidal\.com/(?:browse/)?`,
    example: '75413016',
  },
};

/** An item by its URI (`spotify:track:…`, `tidal:track:…`) or the address of its page; answers the URI. */
export function serviceUri(service: DirectServiceName, kind: ItemKind) {
  const { id, page, example } = notations[service];
  const uri = new RegExp(`^${service}:${kind}:(${id})$`);
  const address = new RegExp(`^${page}${kind}/(${id})(?:[/?#].*)?$`);
  const expected = `The address of the ${kind}’s page, or its URI, such as ${service}:${kind}:${example}.`;
  return z
    .string()
    .trim()
    .transform((text, context) => {
      const found = (uri.exec(text) ?? address.exec(text))?.[1];
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
