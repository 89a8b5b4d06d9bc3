import type { JSX } from 'preact';
import { artworkEdge } from '../../core/campaigns/artwork.js';
import type { Campaign } from '../../core/campaigns/campaign.js';

/** The campaign's cover; without one, its title on the colours of the evening. */
export function Artwork({ campaign, small = false }: { campaign: Campaign; small?: boolean }): JSX.Element {
  const size = small ? 'artwork small-artwork' : 'artwork';
  if (!campaign.hasArtwork) {
    return (
      <div class={`${size} cover`} dir="auto" aria-hidden="true">
        {campaign.title}
      </div>
    );
  }
  return (
    <img
      class={size}
      src={`/l/${campaign.slug}/artwork`}
      alt={`Cover of ${campaign.title}`}
      width={artworkEdge}
      height={artworkEdge}
    />
  );
}
