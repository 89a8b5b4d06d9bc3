import { describe, expect, it } from '@jest/globals';
import { campaignId } from '../../core/campaigns/campaign.js';
import { compareAnswer } from '../../scripts/campaign/compare.js';
import { statsAnswer } from '../../scripts/campaign/insights.js';
import { aWorld, join, type World } from '../core/world.js';

const iswc = 'T0345246801';

/** A world with an original and, by the same artist, a remix of it; a fan has pre-saved each, and one both. */
async function aWorldOfOneWork() {
  const world = await aWorld({ campaign: { work: { iswc, writers: ['Asha Rao'], remixOf: null } } });
  const title = 'Night Drive (Riya Remix)';
  const named = { title: 'Night Drive', artist: 'River of Glass', isrc: null, iswc: null, writers: [] };
  const remix = {
    ...world.campaign,
    id: campaignId.parse('cmp_theremix00'),
    slug: 'night-drive-remix',
    recordings: [{ isrc: 'QZES92600009', title, default: true }],
    work: { iswc, writers: ['Asha Rao', 'Riya Sen'], remixOf: { ...named, campaign: world.campaign.slug } },
  };
  await world.ports.campaigns.add(remix, null);
  const ofRemix: World = { ...world, campaign: remix };
  await join(world, 'ana', { chat: false });
  await join(world, 'binod', { chat: false });
  await join(ofRemix, 'binod', { chat: false });
  return { world, remix };
}

describe('npm run campaign -- compare', () => {
  it('puts a remix beside the original of the artist’s own campaign, and warns of nothing where all agrees', async () => {
    const { world, remix } = await aWorldOfOneWork();

    const { json, text } = await compareAnswer(remix, world.engine);

    expect(json).toMatchObject({ slug: 'night-drive-remix', original: { isrc: 'QZES92600001', iswc }, warnings: [] });
    expect(text).toContain('ISRC     agrees   QZES92600009  |  QZES92600001');
    expect(text).toContain('Services have what they need');
  });

  it('says what to do next of whatever does not agree', async () => {
    const { world, remix } = await aWorldOfOneWork();
    const other = { ...remix, artistName: 'Riya', work: { ...remix.work, iswc: null } };

    const { json, text } = await compareAnswer(other, world.engine);

    const { warnings } = json as { warnings: string[] };
    expect(warnings).toHaveLength(2);
    for (const warning of warnings) expect(text).toContain(`  Note: ${warning}`);
    expect(text).toContain('artist   differs  Riya  |  River of Glass');
    expect(text).toContain('ISWC     unknown  not named  |  T-034.524.680-1');
  });

  it('says of a campaign that names no original how one is named', async () => {
    const { world } = await aWorldOfOneWork();
    const { json, text } = await compareAnswer(world.campaign, world.engine);
    expect(json).toMatchObject({ original: null, rows: [], warnings: [] });
    expect(text).toContain('work.remixOf');
  });
});

describe('npm run campaign -- stats', () => {
  it('adds the funnels of the campaigns of one work up', async () => {
    const { world, remix } = await aWorldOfOneWork();

    const { json, text } = await statsAnswer(remix, world.engine);

    expect(json).toMatchObject({
      unknown: { preSaved: 1, authorised: 1 },
      work: {
        campaigns: ['night-drive-remix', 'night-drive'],
        unknown: { preSaved: 3, authorised: 3, verified: 0 },
        public: { clicked: 0 },
      },
    });
    expect(text).toContain('of one work, added up: night-drive-remix, night-drive');
  });

  it('has nothing to add up for a campaign that is the only one of its work', async () => {
    const { world } = await aWorldOfOneWork();
    const { json, text } = await statsAnswer({ ...world.campaign, slug: 'alone', work: null }, world.engine);
    expect(json).toMatchObject({ work: null });
    expect(text).not.toContain('of one work');
  });
});
