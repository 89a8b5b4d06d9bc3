import type { JSX } from 'preact';
import type { Speech } from '../pages/speech.js';
import type { OfferedService, SmartLinkView } from '../../core/smart-links/view-smart-link.js';

type Props = {
  view: SmartLinkView;
  speech: Speech;
  service: Pick<OfferedService, 'title' | 'permissions' | 'followPermissions'>;
};

/** What a service will ask a fan for, in our words and before it does. */
export function Permissions({ service, speech, view }: Props): JSX.Element {
  return (
    <section class="card">
      <h2>{speech.text('linkPage.whatWeAsk', { service: service.title })}</h2>
      <ul>
        {service.permissions.map(({ scope, why }) => (
          <li key={scope}>{speech.text(`permissions.${why}`)}</li>
        ))}
        {service.followPermissions?.map(({ scope, why }) => (
          <li key={scope}>{speech.text('linkPage.onlyIfYouFollow', { why: speech.text(`permissions.${why}`) })}</li>
        ))}
      </ul>
      <p class="quiet">
        {speech.text(view.campaign.phase === 'released' ? 'linkPage.keptForDays' : 'linkPage.keptUntilAfter')}
      </p>
    </section>
  );
}
