import type { JSX } from 'preact';
import type { OfferedService, SmartLinkView } from '../../core/smart-links/view-smart-link.js';

type Props = { view: SmartLinkView; service: Pick<OfferedService, 'title' | 'permissions' | 'followPermissions'> };

/** What a service will ask a fan for, in our words and before it does. */
export function Permissions({ service, view }: Props): JSX.Element {
  const kept = view.campaign.phase === 'released' ? 'for three days' : 'until three days after the release';
  return (
    <section class="card">
      <h2>What we ask {service.title} for, and why:</h2>
      <ul>
        {service.permissions.map(({ scope, why }) => (
          <li key={scope}>{why}</li>
        ))}
        {service.followPermissions?.map(({ scope, why }) => (
          <li key={scope}>Only if you follow: {why}</li>
        ))}
      </ul>
      <p class="quiet">We keep the permission {kept}, then destroy it.</p>
    </section>
  );
}
