import type { JSX } from 'preact';
import type { Speech } from '../pages/speech.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';

type Props = { view: SmartLinkView; speech: Speech; zone?: string };

/**
 * The release as a calendar entry. Without a zone the entry is at midnight wherever the calendar is; the page's script
 * puts in the zone that the fan has chosen.
 */
export function CalendarLink({ view: { campaign }, speech, zone }: Props): JSX.Element {
  const query = zone === undefined ? '' : `?${new URLSearchParams({ zone }).toString()}`;
  return (
    <a
      class="second"
      href={`/l/${campaign.slug}/calendar.ics${query}`}
      {...(zone === undefined && { 'data-calendar': '' })}
    >
      {speech.text('linkPage.calendar')}
    </a>
  );
}
