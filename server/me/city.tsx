import type { JSX } from 'preact';
import type { FanCity } from '../../core/fans/city.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import type { Speech } from '../pages/speech.js';
import { CityForm } from './city-form.js';

type CityProps = { page: OwnPage; speech: Speech; zone: string; formToken: string };

/** Where the fan lives, as it is kept, and the way to change that or to take it out. */
export function City({ page: { data, artistName, placesBy }, speech, zone, formToken }: CityProps): JSX.Element {
  const { city } = data.fan;
  const isKept = city !== null && city.by !== 'declined';
  return (
    <section class="card">
      <h2>{speech.text('mePage.live')}</h2>
      <p>{cityInWords(city, zone, speech)}</p>
      <p class="quiet">{speech.text('mePage.cityWhy', { artist: artistName })}</p>
      <CityForm
        {...{ speech, formToken }}
        told={city?.by === 'asked' ? city.name : ''}
        keep={speech.text('mePage.cityKeep')}
        decline={speech.text(isKept ? 'mePage.cityTakeOut' : 'mePage.cityDecline')}
      />
      {city?.by === 'ip' && placesBy && (
        <p class="quiet">
          <a href={placesBy.url}>{placesBy.text}</a>
        </p>
      )}
    </section>
  );
}

function cityInWords(city: FanCity | null, zone: string, { text, longDate }: Speech): string {
  switch (city?.by) {
    case 'asked':
      return text('mePage.liveTold', { city: city.name, date: longDate(city.at, zone) });
    case 'ip':
      return text('mePage.liveFound', { city: city.name, date: longDate(city.at, zone) });
    case 'declined':
      return text('mePage.liveDeclined', { date: longDate(city.at, zone) });
    case undefined:
      return text('mePage.liveUnknown');
  }
}
