import type { JSX } from 'preact';
import { livestreamToCome } from '../../core/livestreams/livestream-to-come.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';

type Props = { view: SmartLinkView; speech: Speech };

/**
 * When the artist is live, by the visitor's clock, and where to watch it; nothing once that is over. For a visitor whose
 * zone we do not know, the page's script puts that of their browser in the place of the artist's.
 */
export function LivestreamLine({ view, speech }: Props): JSX.Element | null {
  const { campaign, zone, now, visitor } = view;
  const livestream = livestreamToCome(campaign, now);
  if (!livestream) return null;
  const { url, startsAt } = livestream;
  if (now >= startsAt) {
    return (
      <p class="live">
        <a href={url} rel="noreferrer">
          {speech.text('livestream.pageNow')}
        </a>
      </p>
    );
  }
  const isGuess = !visitor || visitor.preSaves.length === 0;
  const date = <span data-live-date>{speech.longDate(startsAt, zone)}</span>;
  const time = <span data-live-time>{speech.clockTime(startsAt, zone)}</span>;
  const city = <span data-live-city>{cityOf(zone)}</span>;
  return (
    <p class="live" {...(isGuess && { 'data-live': startsAt.toISOString() })}>
      <a href={url} rel="noreferrer">
        {speech.rich('livestream.pageLine', { date, time })}
      </a>
      <span class="quiet"> {speech.rich('livestream.pageZone', { city })}</span>
    </p>
  );
}
