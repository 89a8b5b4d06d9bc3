import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from './pre-save-page.js';

/** The link of a release that was called off: there is nothing to do, and nothing left of what the fan had allowed. */
export function renderCancelledPage({ campaign, visitor }: SmartLinkView, { nonce }: PageSettings): string {
  const joined = (visitor?.preSaves.length ?? 0) > 0;
  return renderPage({
    title: `${campaign.title} by ${campaign.artistName}: cancelled`,
    nonce,
    children: (
      <>
        <Artwork campaign={campaign} />
        <div class="titles">
          <p class="eyebrow">Cancelled</p>
          <h1 dir="auto">{campaign.title}</h1>
          <p class="by" dir="auto">
            {campaign.artistName}
          </p>
        </div>
        <section class="card">
          <p>The artist has cancelled this release, so there is nothing to pre-save any more.</p>
          {joined && (
            <p>Your pre-save has ended with it, and so has your permission for it. There is nothing you have to do.</p>
          )}
        </section>
      </>
    ),
  });
}
