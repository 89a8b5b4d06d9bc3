import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';

/**
 * The release as a calendar entry. Without a zone the entry is at midnight wherever the calendar is; the page's script
 * puts in the zone that the fan has chosen.
 */
export function CalendarLink({ view: { campaign }, zone }: { view: SmartLinkView; zone?: string }): JSX.Element {
  const query = zone === undefined ? '' : `?${new URLSearchParams({ zone }).toString()}`;
  return (
    <a
      class="second"
      href={`/l/${campaign.slug}/calendar.ics${query}`}
      {...(zone === undefined && { 'data-calendar': '' })}
    >
      Put it in my calendar
    </a>
  );
}
