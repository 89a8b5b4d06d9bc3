import bowser from 'bowser';
import type { Request } from 'express';
import {
  connectionTypes,
  type BrowserTraits,
  type ConnectionType,
  type DeviceClass,
} from '../../core/smart-links/visit.js';
import { findInsideApp } from '../http/in-app-browser.js';

/** What browsers are asked to tell of their connection (Client Hints, RFC 8942); few do, and none but over https. */
export const askedHints = { 'accept-ch': 'ECT, Save-Data' } as const;

/** What kind of device and browser has sent this. */
export function readBrowserTraits(request: Pick<Request, 'get'>, userAgent: string): BrowserTraits {
  return {
    device: deviceOf(userAgent),
    inAppBrowser: findInsideApp(userAgent)?.app ?? null,
    connection: connectionOf(request),
    language: languageOf(request.get('accept-language') ?? ''),
  };
}

const devices: Readonly<Partial<Record<string, DeviceClass>>> = {
  mobile: 'phone',
  tablet: 'tablet',
  desktop: 'desktop',
  tv: 'tv',
};

function deviceOf(userAgent: string): DeviceClass {
  if (userAgent === '') return 'other';
  return devices[bowser.getParser(userAgent).getPlatformType(true)] ?? 'other';
}

function connectionOf(request: Pick<Request, 'get'>): ConnectionType | null {
  if (request.get('save-data')?.trim().toLowerCase() === 'on') return 'save-data';
  const effective = request.get('ect')?.trim().toLowerCase();
  return connectionTypes.find((type) => type === effective) ?? null;
}

/** The first language of an `Accept-Language` (RFC 9110 §12.5.4) without its region, such as `pt` of `pt-BR`. */
function languageOf(accepted: string): string | null {
  return /^\s*(?<language>[a-z]{2,3})(?:[-,;\s]|$)/i.exec(accepted)?.groups?.['language']?.toLowerCase() ?? null;
}
