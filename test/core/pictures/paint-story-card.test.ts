import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { nightDrive } from '../../bots/night-drive.js';
import type { Artwork } from '../../../core/campaigns/campaign.js';
import { paintStoryCard } from '../../../core/pictures/paint-story-card.js';
import { Paintings } from '../../../core/pictures/paintings.js';
import { fakePainter } from '../../doubles/fake-painter.js';
import { InMemoryCampaignStore } from '../../doubles/in-memory-campaign-store.js';
import { MemoryLog } from '../../doubles/memory-log.js';

const campaign = nightDrive({ hasArtwork: true });
const words = { title: 'Night Drive', artist: 'Late Trains', day: null, call: 'Listen', how: 'Scan', code: null };

describe('painting a card for a story', () => {
  let painted: string[];
  let campaigns: InMemoryCampaignStore;
  let refuses: (svg: string) => boolean;
  const log = new MemoryLog();
  beforeEach(async () => {
    painted = [];
    refuses = () => false;
    campaigns = new InMemoryCampaignStore();
    const bytes = new Uint8Array(await readFile('demo/night-drive.jpg'));
    const cover: Artwork = { contentType: 'image/jpeg', bytes };
    await campaigns.add(campaign, cover);
  });

  function aStudio() {
    const png = async (svg: string) => {
      painted.push(svg);
      if (refuses(svg)) throw new Error('This picture is damaged.');
      return fakePainter.png(svg);
    };
    const paintings = new Paintings({ painter: { png }, log });
    return (url: string) => paintStoryCard({ campaign, words, url }, paintings, { campaigns, log });
  }

  it('shows the campaign’s cover, whose backdrop is painted once for the cards of all fans', async () => {
    const cardFor = aStudio();

    await cardFor('https://frontrow.example/1');
    await cardFor('https://frontrow.example/2');

    const sizes = painted.map((svg) => /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).join('×'));
    expect(sizes).toEqual(['90×160', '1080×1920', '1080×1920']);
    expect(painted[1]).toContain('data:image/jpeg;base64,');
  });

  it('does without the cover where it cannot be read', async () => {
    campaigns.artwork = () => Promise.reject(new Error('The database is away.'));

    expect(await aStudio()('https://frontrow.example/1')).not.toBeNull();
    expect(painted).toHaveLength(1);
    expect(painted[0]).not.toContain('data:image');
  });

  it('does without the cover where it cannot be drawn', async () => {
    refuses = (svg) => svg.includes('data:image/jpeg');

    expect(await aStudio()('https://frontrow.example/1')).not.toBeNull();
    expect(painted.at(-1)).not.toContain('data:image');
  });
});
