import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { newCampaign } from '../../../core/campaigns/new-campaign.js';

/** The example in the guide to the campaign file. */
async function example(): Promise<string> {
  const guide = await readFile('docs/operating/campaign-file.md', 'utf8');
  return /```yaml\n(?<yaml>.*?)```/s.exec(guide)?.groups?.['yaml'] ?? '';
}

describe('the guide to the campaign file', () => {
  it('has an example that makes a campaign', async () => {
    const campaign = parseCampaignFile(await example(), { now: new Date('2026-11-26T00:00:00Z') });

    expect(campaign).toMatchObject({ slug: 'night-drive', minimumClusterSize: 10, variants: [{}, {}] });
  });

  it('shows every key that there is', async () => {
    const shown: unknown = parse(await example());

    expect(Object.keys(shown as object).sort()).toEqual(Object.keys(newCampaign.shape).sort());
  });
});
