import { isIP } from 'node:net';
import type { Request } from 'express';
import { inAppBrowsers, type InAppBrowser, type Visit } from '../../core/smart-links/visit.js';
import { systemOf } from '../http/in-app-browser.js';
import { isPreview } from './is-preview.js';
import { appOfReferrer } from './app-of-referrer.js';
import { readBrowserTraits } from './read-browser-traits.js';
import { readLinkTags } from './read-link-tags.js';

/** Everything of a request for a link that is of interest; whatever in it is not as it should be is left out. */
export function readVisit(request: Request, { personal, click }: Pick<Visit, 'personal' | 'click'>): Visit {
  const userAgent = (request.get('user-agent') ?? '').slice(0, longestUserAgent);
  const traits = readBrowserTraits(request, userAgent);
  const tags = readLinkTags(request.originalUrl);
  return {
    by: isPreview(request, userAgent) ? 'preview' : 'human',
    personal,
    address: addressOf(request),
    userAgent,
    click,
    system: systemOf(userAgent),
    comesFrom: appOfBrowser(traits) ?? appOfReferrer(request.get('referer') ?? '') ?? appOfSource(tags.source),
    ...traits,
    ...tags,
  };
}

function appOfBrowser({ inAppBrowser }: Pick<Visit, 'inAppBrowser'>): InAppBrowser | null {
  return inAppBrowser === 'other-app' ? null : inAppBrowser;
}

/** Links are often tagged with the app that they are posted in: `?s=tiktok`. */
function appOfSource(source: string | null): InAppBrowser | null {
  return inAppBrowsers.find((app) => app === source) ?? null;
}

/** A browser's is a few hundred characters long. */
const longestUserAgent = 512;

/** Who is on the other end, as the proxies that are ours tell; what they pass on and is no address is not believed. */
function addressOf({ ip, socket }: Request): string {
  return toAddress(ip) ?? toAddress(socket.remoteAddress) ?? '';
}

function toAddress(text: string | undefined): string | null {
  // A zone (RFC 4007 §11) is the other machine's own affair.
  const bare = (text ?? '').replace(/%.*$/s, '');
  const mapped = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.groups?.['v4'];
  const address = mapped ?? bare;
  return isIP(address) === 0 ? null : address;
}
