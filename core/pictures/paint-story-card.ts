import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { Paintings } from './paintings.js';
import { storyBackdrop, storyCard, type StoryCardWords } from './story-card.js';

/** A card for a story of a campaign, in words of somebody's language, that leads to `url`. */
export type StoryCardAsked = { campaign: Campaign; words: StoryCardWords; url: string };

/**
 * The card as PNG, with the campaign's cover if it has one that can be read; null if it cannot be drawn.
 */
export async function paintStoryCard(
  { campaign, words, url }: StoryCardAsked,
  paintings: Paintings,
  { campaigns, log }: Pick<Ports, 'campaigns' | 'log'>,
): Promise<Uint8Array | null> {
  const cover = await coverOf(campaign, { campaigns, log });
  const backdrop = cover && (await paintings.of(storyBackdrop(cover)));
  const card = await paintings.of(storyCard({ ...words, url, cover, backdrop }));
  return card ?? (cover && paintings.of(storyCard({ ...words, url, cover: null, backdrop: null })));
}

async function coverOf({ id, hasArtwork }: Campaign, { campaigns, log }: Pick<Ports, 'campaigns' | 'log'>) {
  if (!hasArtwork) return null;
  return campaigns.artwork(id).catch((error: unknown) => {
    log.warn('A cover could not be read: its card is drawn without.', { campaignId: id, error });
    return null;
  });
}
