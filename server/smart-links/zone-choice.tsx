import type { ComponentChildren, JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';
import { zoneOptions } from './zone-options.js';

type Props = { view: SmartLinkView; speech: Speech };

/** By whose clocks the fan lives; asked once, for whatever service they choose. */
export function ZoneChoice({ view, speech }: Props): JSX.Element {
  return (
    <details open>
      <summary>{momentOf(view, speech)}</summary>
      <label>
        <span class="quiet">{speech.text('linkPage.yourZone')}</span>
        <select name="zone" autocomplete="off" dangerouslySetInnerHTML={{ __html: zoneOptions(view.zone) }} />
      </label>
    </details>
  );
}

/** When it is saved, and by the clocks of which city. */
function momentOf({ campaign, zone, releaseAt, released }: SmartLinkView, speech: Speech): ComponentChildren {
  const city = <b data-city>{cityOf(zone)}</b>;
  const isGlobal = campaign.releaseMode.kind === 'global';
  if (released && (campaign.phase === 'released' || isGlobal)) return speech.rich('linkPage.zoneOutSaveNow', { city });
  if (released) return speech.rich('linkPage.zoneOutSomewhere', { city });
  if (isGlobal) return speech.rich('linkPage.zoneGlobal', { city, time: speech.clockTime(releaseAt, zone) });
  return speech.rich('linkPage.zoneLocal', { city });
}
