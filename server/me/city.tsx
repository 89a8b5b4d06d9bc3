import type { JSX } from 'preact';
import type { FanCity } from '../../core/fans/city.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import { longDate } from '../pages/words.js';
import { CityForm } from './city-form.js';

type CityProps = { page: OwnPage; zone: string; formToken: string };

/** Where the fan lives, as it is kept, and the way to change that or to take it out. */
export function City({ page: { data, artistName, placesBy }, zone, formToken }: CityProps): JSX.Element {
  const { city } = data.fan;
  const isKept = city !== null && city.by !== 'declined';
  return (
    <section class="card">
      <h2>Where you live</h2>
      <p>{cityInWords(city, zone)}</p>
      <p class="quiet">{artistName} sees how many fans each city has, and never who.</p>
      <CityForm
        formToken={formToken}
        told={city?.by === 'asked' ? city.name : ''}
        keep="Save my city"
        decline={isKept ? 'Take it out' : 'Do not ask me'}
      />
      {city?.by === 'ip' && placesBy && (
        <p class="quiet">
          <a href={placesBy.url}>{placesBy.text}</a>
        </p>
      )}
    </section>
  );
}

function cityInWords(city: FanCity | null, zone: string): string {
  switch (city?.by) {
    case 'asked':
      return `In ${city.name}, as you told us on ${longDate(city.at, zone)}.`;
    case 'ip':
      return `In ${city.name}, as your connection showed when you pre-saved on ${longDate(city.at, zone)}. Your address itself was not kept.`;
    case 'declined':
      return `You would rather not say, since ${longDate(city.at, zone)}.`;
    case undefined:
      return 'We do not know.';
  }
}
