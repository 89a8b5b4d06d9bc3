import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';

/** The campaign of this slug or id. @throws Sentence if there is none */
export async function findCampaign(name: string, engine: Engine): Promise<Campaign> {
  const found = (await engine.campaigns()).find(({ slug, id }) => slug === name || id === name);
  if (found) return found;
  throw new Sentence(`There is no campaign ${name}. See which there are: npm run campaign -- list`);
}
