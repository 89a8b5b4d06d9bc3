import type { JSX } from 'preact';
import { livestreamToCome } from '../../core/livestreams/livestream-to-come.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';

/** When the artist is live, by the visitor's clock, and where to watch it; nothing once that is over. */
export function LivestreamLine({ view, speech }: { view: SmartLinkView; speech: Speech }): JSX.Element | null {
  const { campaign, zone, now } = view;
  const livestream = livestreamToCome(campaign, now);
  if (!livestream) return null;
  const { url, startsAt } = livestream;
  const when = { date: speech.longDate(startsAt, zone), time: speech.clockTime(startsAt, zone) };
  return (
    <p class="live">
      <a href={url} rel="noreferrer">
        {now < startsAt ? speech.text('livestream.pageLine', when) : speech.text('livestream.pageNow')}
      </a>
      {now < startsAt && <span class="quiet"> {speech.text('livestream.pageZone', { city: cityOf(zone) })}</span>}
    </p>
  );
}
