import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { listTimeZones } from '../../core/fans/time-zone.js';

/** 400 elements are most of the work of the page, and the same for every visitor of a zone: written once. */
const written = new Map<string, string>();
/** More zones than there are would be somebody's game. */
const mostWritten = 600;

/** The options of a choice of time zone, as HTML, with this zone chosen. */
export function zoneOptions(zone: string): string {
  const known = written.get(zone);
  if (known !== undefined) return known;
  const zones = listTimeZones();
  const options = (zones.includes(zone) ? zones : [zone, ...zones])
    .sort((one, other) => asRead(one).localeCompare(asRead(other), 'en'))
    .map((name) => render(<ZoneOption name={name} selected={name === zone} />))
    .join('')
    // HTML lets an option end where the next begins: 400 end tags are a fifteenth of what a first view may weigh.
    .replaceAll('</option>', '');
  if (written.size >= mostWritten) written.clear();
  written.set(zone, options);
  return options;
}

function asRead(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** An option's words are its value unless it says otherwise; with 400 of them, what need not be said weighs. */
function ZoneOption({ name, selected }: { name: string; selected: boolean }): JSX.Element {
  const words = asRead(name);
  return (
    <option selected={selected} {...(words !== name && { value: name })}>
      {words}
    </option>
  );
}
