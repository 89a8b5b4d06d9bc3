import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';
import { spoken } from './spoken.js';

/** The artist's own words as they are read, without anything to press. */
export function newsCard({ artistName: artist }: Campaign, text: string, { say }: Speech): Card {
  return { part: 'card', title: say('letters.from', { artist }), text: spoken(text), fields: [], links: [] };
}
