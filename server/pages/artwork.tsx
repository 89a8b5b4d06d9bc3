import type { JSX } from 'preact';
import { artworkEdge } from '../../core/campaigns/artwork.js';
import type { ShownVariant } from '../../core/smart-links/view-smart-link.js';
import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Speech } from './speech.js';

type Props = {
  campaign: Campaign;
  speech: Speech;
  /** The variant that is shown, whose cover stands in the place of the campaign's. */
  variant?: ShownVariant | null;
  small?: boolean;
};

/** The campaign's cover; without one, its title on the colours of the evening. */
export function Artwork({ campaign, speech, variant = null, small = false }: Props): JSX.Element {
  const size = small ? 'artwork small-artwork' : 'artwork';
  const own = variant?.artworkUrl ? `/${variant.id}` : '';
  if (!campaign.hasArtwork && own === '') {
    return (
      <div class={`${size} cover`} dir="auto" aria-hidden="true">
        {campaign.title}
      </div>
    );
  }
  return (
    <img
      class={size}
      src={`/l/${campaign.slug}/artwork${own}`}
      alt={speech.text('page.coverOf', { title: campaign.title })}
      width={artworkEdge}
      height={artworkEdge}
    />
  );
}
