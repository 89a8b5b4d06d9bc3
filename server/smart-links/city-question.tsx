import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { CityForm } from '../me/city-form.js';

/** After a pre-save: where does the fan live? Nothing depends on it, and whoever leaves it alone has said nothing. */
export function CityQuestion({ view, formToken }: { view: SmartLinkView; formToken: string }): JSX.Element | null {
  const { visitor, campaign, placesBy } = view;
  if (!visitor?.asksCity) return null;
  return (
    <section class="card">
      <h2>Which city do you live in?</h2>
      <p>
        {campaign.artistName} sees how many fans each city has, and never who: that is how they know where to play.
        {visitor.city?.name && ` By your connection we took it for ${visitor.city.name}; say so if it is another one.`}
      </p>
      <CityForm formToken={formToken} slug={campaign.slug} told="" keep="Save my city" decline="Rather not say" />
      <p class="quiet">
        Your pre-save does not depend on it. You can change it at any time on <a href="/me">your page</a>.
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
