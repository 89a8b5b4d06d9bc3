import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { cityOf, clockTime } from '../pages/words.js';
import { zoneOptions } from './zone-options.js';

/** By whose clocks the fan lives; asked once, for whatever service they choose. */
export function ZoneChoice({ view }: { view: SmartLinkView }): JSX.Element {
  const { zone } = view;
  return (
    <details open>
      <summary>
        {momentOf(view)} <b data-city>{cityOf(zone)}</b>. Somewhere else?
      </summary>
      <label>
        <span class="quiet">Your time zone</span>
        <select name="zone" autocomplete="off" dangerouslySetInnerHTML={{ __html: zoneOptions(zone) }} />
      </label>
    </details>
  );
}

/** When it is saved, as far as the words before the name of the city. */
function momentOf({ campaign, zone, releaseAt, released }: SmartLinkView): string {
  if (released && (campaign.phase === 'released' || campaign.releaseMode.kind === 'global')) {
    return 'It is out: we save it now. You live by the clocks of';
  }
  if (released) return 'It is out: we save it now, or at 00:00 where it is still to come. You are in';
  if (campaign.releaseMode.kind === 'global') return `It is out at ${clockTime(releaseAt, zone)} on your clock in`;
  return 'It is out at 00:00 in';
}
