/**
 * Lets a page on a phone find the phone's own time zone, wherever the browser is: a script before all others, let
 * through by the nonce of the page's own policy. A page without one, or with a policy we cannot read, stays as it is.
 */
export function withPhoneClock(html: string, policy: string, zone: string | null): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  if (zone === null || nonce === undefined) return html;
  return html.replace('<head>', `<head><script nonce="${nonce}">${clockScript(zone)}</script>`);
}

function clockScript(zone: string): string {
  return `(() => {
  const Native = Intl.DateTimeFormat;
  function Clock(locales, options) {
    return new Native(locales, { timeZone: ${JSON.stringify(zone)}, ...options });
  }
  Clock.prototype = Native.prototype;
  Clock.supportedLocalesOf = Native.supportedLocalesOf;
  Intl.DateTimeFormat = Clock;
})();`;
}
