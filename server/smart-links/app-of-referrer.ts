import type { InAppBrowser } from '../../core/smart-links/visit.js';

/** Sites whose links say something of who follows them, by their domain, and the apps on Android that call themselves by a package. */
const domains: Readonly<Record<string, InAppBrowser>> = {
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'com.google.android.youtube': 'youtube',
  'tiktok.com': 'tiktok',
  'com.zhiliaoapp.musically': 'tiktok',
  'com.ss.android.ugc.trill': 'tiktok',
  'instagram.com': 'instagram',
  'com.instagram.android': 'instagram',
};

/** The app or site that a `Referer` names (`https://www.youtube.com/`, `android-app://com.google.android.youtube/`); null: none we know. */
export function appOfReferrer(referrer: string): InAppBrowser | null {
  if (!URL.canParse(referrer)) return null;
  const host = new URL(referrer).hostname.toLowerCase();
  const known = Object.entries(domains).find(([domain]) => host === domain || host.endsWith(`.${domain}`));
  return known?.[1] ?? null;
}
