import type { Secret } from '../secret.js';

/** What a link is opened on, as its browser says. */
export const deviceClasses = ['phone', 'tablet', 'desktop', 'tv', 'other'] as const;
export type DeviceClass = (typeof deviceClasses)[number];

/** Apps that open links in a browser of their own. `other-app`: one that says so, and not which. */
export const inAppBrowsers = [
  'instagram',
  'tiktok',
  'facebook',
  'messenger',
  'discord',
  'telegram',
  'whatsapp',
  'snapchat',
  'x',
  'threads',
  'reddit',
  'pinterest',
  'linkedin',
  'line',
  'wechat',
  'youtube',
  'other-app',
] as const;
export type InAppBrowser = (typeof inAppBrowsers)[number];

/** The makers' systems of phones, as far as they say anything about services. */
export type DeviceSystem = 'ios' | 'android' | 'other';

/** As the browser tells: that it saves data, or the effective type of its connection. */
export const connectionTypes = ['save-data', 'slow-2g', '2g', '3g', '4g'] as const;
export type ConnectionType = (typeof connectionTypes)[number];

/** The tags that advertising and newsletters put on links; null where a link has none. */
export type UtmTags = {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  term: string | null;
  content: string | null;
};

/** Advertising services put an id of their own on a click: kept only for a fan who has agreed to that. */
export const adClickIdNames = ['fbclid', 'ttclid', 'gclid'] as const;
export type AdClickIds = Partial<Record<(typeof adClickIdNames)[number], string>>;

/** What a browser tells of itself with every request. */
export type BrowserTraits = {
  device: DeviceClass;
  /** Null: a browser of its own. */
  inAppBrowser: InAppBrowser | null;
  /** Null: it did not tell. */
  connection: ConnectionType | null;
  /** The language it would have first, such as `hi`; null: it did not tell. */
  language: string | null;
};

/** What the address of a link says besides where it leads. */
export type LinkTags = {
  /** Where it was posted, in the shape of {@link parseSource}. */
  source: string | null;
  /** An invitation's code as it was typed, not yet checked. */
  referralCode: string | null;
  utm: UtmTags;
  adClickIds: AdClickIds;
};

/** Somebody, or something, has asked for a link. */
export type Visit = BrowserTraits &
  LinkTags & {
    /** `preview`: a chat that unfolds the link, a crawler, a browser that fetches ahead: nobody has looked at it. */
    by: 'human' | 'preview';
    personal: boolean;
    /** Of the phone it is opened on; kept nowhere, as the next. */
    system: DeviceSystem;
    /** The app or site that they come from: it has opened the link, or sent them to it. Null: not known. */
    comesFrom: InAppBrowser | null;
    /** The internet address: it tells visitors apart for a day and finds their city, and is kept nowhere. */
    address: string;
    userAgent: string;
    /** The token in the browser's arrival cookie. */
    click: Secret | null;
  };

/** The longest name of a source. */
export const longestSource = 40;

const sourceShape = /^[a-z0-9](?:[a-z0-9_-]{0,39})$/;

/** A source's name as it is kept: lower case, letters, digits, `-` and `_`, at most 40; null for anything else. */
export function parseSource(text: string): string | null {
  const name = text.trim().toLowerCase().replaceAll(' ', '-');
  return sourceShape.test(name) ? name : null;
}
