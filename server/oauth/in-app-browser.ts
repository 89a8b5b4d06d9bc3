/** A browser inside an app: a window of another site does not open there, or cannot answer the page that opened it. */
export type InAppBrowser = {
  /** As the app writes itself; null: some app. */
  app: string | null;
  system: 'android' | 'ios' | 'other';
};

/** How apps name themselves in the User-Agent of their browser. */
const apps: readonly [RegExp, string][] = [
  [/\bInstagram\b/, 'Instagram'],
  [/\bmusical_ly|BytedanceWebview|\btrill_|TikTok/, 'TikTok'],
  [/\bFB(AN|AV|_IAB)\b/, 'Facebook'],
  [/\bTelegram/, 'Telegram'],
  [/\bWhatsApp\b/, 'WhatsApp'],
  [/\bSnapchat\b/, 'Snapchat'],
  [/\bTwitter/, 'X'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bLine\//, 'LINE'],
  [/\bDiscord/, 'Discord'],
];

/**
 * The app that a page was opened in, by the User-Agent of its browser; null for a browser of its own. Android says `wv`
 * of every such view, and on an iPhone only Safari and its kin say `Safari`.
 */
export function findInAppBrowser(userAgent: string): InAppBrowser | null {
  const system = systemOf(userAgent);
  const [, app = null] = apps.find(([mark]) => mark.test(userAgent)) ?? [];
  const isView =
    (system === 'android' && /;\s*wv\)/.test(userAgent)) ||
    (system === 'ios' && userAgent.includes('AppleWebKit') && !userAgent.includes('Safari/'));
  return app !== null || isView ? { app, system } : null;
}

function systemOf(userAgent: string): InAppBrowser['system'] {
  if (userAgent.includes('Android')) return 'android';
  return /\b(iPhone|iPad|iPod)\b/.test(userAgent) ? 'ios' : 'other';
}

/** A link by which Android leaves the app for the fan's own browser. */
export function intentUrl(address: string): string {
  const { protocol, host, pathname, search } = new URL(address);
  const fallback = encodeURIComponent(address);
  const scheme = protocol.replace(':', '');
  return `intent://${host}${pathname}${search}#Intent;scheme=${scheme};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;S.browser_fallback_url=${fallback};end`;
}
