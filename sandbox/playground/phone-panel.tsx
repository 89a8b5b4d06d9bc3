import type { JSX } from 'preact';
import { platformTitles } from './conversation.js';
import type { Scene } from './scene.js';
import { clock, longDay } from './words.js';

/** The fan's phone: a window with cookies of its own, because the fan's pages refuse to be framed. */
export function PhoneScreen({ scene }: { scene: Scene }): JSX.Element {
  const { link, steps, now, viewpoint, fan } = scene;
  const { zone } = viewpoint;
  const lockScreen = (
    <p class="lock">
      <time data-clock-short={zone}>{clock(now, zone)}</time>
      <span data-day={zone}>{longDay(now, zone)}</span>
    </p>
  );
  if (link === null) {
    return (
      <div class="screen" data-key="waiting">
        {lockScreen}
        <p class="asleep">
          Tap a link in the chat.
          <br />
          It opens on <bdi>{fan.displayName}</bdi>’s phone.
        </p>
      </div>
    );
  }
  return (
    <div class="screen" data-key={`${link.url} ${String(steps.allowed)}`}>
      {lockScreen}
      <div class="notice">
        <p class="from">{platformTitles[link.platform]}</p>
        <p class="words" dir="auto">
          {link.label}
        </p>
        <p class="address" title={link.url}>
          <bdi data-phone-address>{shortened(link.url)}</bdi>
        </p>
      </div>
      <a class="button go" href={link.url} target="_blank" rel="noopener" data-phone-link data-open-phone>
        Open the phone
      </a>
      <p class="quiet">
        {steps.allowed ? 'They said yes: it is connected.' : 'A window of its own, signed in as nobody but them.'}
      </p>
    </div>
  );
}

/** Without its scheme, as phones show it. */
function shortened(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
