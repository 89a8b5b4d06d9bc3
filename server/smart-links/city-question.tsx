import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { CityForm } from '../me/city-form.js';
import type { Speech } from '../pages/speech.js';

type Props = { view: SmartLinkView; speech: Speech; formToken: string };

/** After a pre-save: where does the fan live? Nothing depends on it, and whoever leaves it alone has said nothing. */
export function CityQuestion({ view, speech, formToken }: Props): JSX.Element | null {
  const { visitor, campaign, placesBy } = view;
  if (!visitor?.asksCity) return null;
  return (
    <section class="card">
      <h2>{speech.text('joinedPage.cityQuestion')}</h2>
      <p>
        {speech.text('joinedPage.cityWhy', { artist: campaign.artistName })}
        {visitor.city?.name && ` ${speech.text('joinedPage.cityTaken', { city: visitor.city.name })}`}
      </p>
      <CityForm
        {...{ speech, formToken }}
        slug={campaign.slug}
        told=""
        keep={speech.text('joinedPage.cityKeep')}
        decline={speech.text('joinedPage.cityDecline')}
      />
      <p class="quiet">
        {speech.rich('joinedPage.cityLater', { link: (words) => <a href="/me">{words}</a> })}
        {visitor.city?.by === 'ip' && placesBy && (
          <>
            {' '}
            <a href={placesBy.url}>{placesBy.text}</a>
          </>
        )}
      </p>
    </section>
  );
}
