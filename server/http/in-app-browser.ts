import type { DeviceSystem, InAppBrowser } from '../../core/smart-links/visit.js';

/** A page opened inside an app: a window of another site does not open there, or cannot answer the page that opened it. */
export type InsideApp = {
  app: InAppBrowser;
  /** As the app writes itself; null: it did not say which it is. */
  title: string | null;
  system: DeviceSystem;
};

/** How the apps' browsers call themselves in the User-Agent. The first that fits: some name several. */
const apps: readonly (readonly [Exclude<InAppBrowser, 'other-app'>, string, RegExp])[] = [
  ['threads', 'Threads', /\bBarcelona\b/],
  ['instagram', 'Instagram', /\bInstagram\b/],
  ['messenger', 'Messenger', /MessengerForiOS|MessengerLiteForiOS|FB_IAB\/(?:MESSENGER|Orca)|Orca-Android/],
  ['facebook', 'Facebook', /\bFBA[NV]\/|\bFB_IAB\//],
  ['tiktok', 'TikTok', /musical_ly|BytedanceWebview|\bTikTok\b|\btrill_/],
  ['discord', 'Discord', /\bDiscord(?:-iOS)?\//i],
  ['telegram', 'Telegram', /\bTelegram(?:-Android|-iOS)?\//i],
  ['whatsapp', 'WhatsApp', /\bWhatsApp\//],
  ['snapchat', 'Snapchat', /\bSnapchat\b/],
  ['x', 'X', /\bTwitter for |TwitterAndroid/],
  ['reddit', 'Reddit', /\bReddit\//],
  ['pinterest', 'Pinterest', /\bPinterest\b/],
  ['linkedin', 'LinkedIn', /LinkedInApp/],
  ['line', 'LINE', /\bLine\/\d/],
  ['wechat', 'WeChat', /MicroMessenger/],
  ['youtube', 'YouTube', /com\.google\.(?:android|ios)\.youtube/i],
];

/**
 * The app that a page was opened in, by the User-Agent of its browser; null for a browser of its own. Android says `wv`
 * of every such view, and on an iPhone only Safari and its kin say `Safari`.
 */
export function findInsideApp(userAgent: string): InsideApp | null {
  const system = systemOf(userAgent);
  const [app = 'other-app', title = null] = apps.find(([, , sign]) => sign.test(userAgent)) ?? [];
  const isView =
    (system === 'android' && /;\s*wv\)/.test(userAgent)) ||
    (system === 'ios' && userAgent.includes('AppleWebKit') && !userAgent.includes('Safari/'));
  return title !== null || isView ? { app, title, system } : null;
}

/** The system of the phone, by the User-Agent of its browser. */
export function systemOf(userAgent: string): DeviceSystem {
  if (userAgent.includes('Android')) return 'android';
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) ? 'ios' : 'other';
}
