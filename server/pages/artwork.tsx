import type { JSX } from 'preact';
import type { Campaign } from '../../core/campaigns/campaign.js';

/** The campaign's cover; without one, its title on the colours of the evening. */
export function Artwork({ campaign, small = false }: { campaign: Campaign; small?: boolean }): JSX.Element {
  const size = small ? 'artwork small-artwork' : 'artwork';
  if (!campaign.hasArtwork) {
    return (
      <div class={`${size} cover`} aria-hidden="true">
        {campaign.title}
      </div>
    );
  }
  return (
    <img class={size} src={`/l/${campaign.slug}/artwork`} alt={`Cover of ${campaign.title}`} width="600" height="600" />
  );
}
