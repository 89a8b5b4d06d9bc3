import type { Blast, BlastId } from '../blasts/blast.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { Recent } from '../recent.js';

/** So long after a blast was stopped it may still reach somebody. */
const goodFor = { freshMs: 1_000 };

/** What the thousands of messages of one blast are about, looked up once a second for all of them. */
export class SharedLookups {
  readonly #ports: Pick<Ports, 'blasts' | 'campaigns'>;
  readonly #blasts: Recent<BlastId, Blast | null>;
  readonly #campaigns: Recent<CampaignId, Campaign | null>;

  constructor(ports: Pick<Ports, 'blasts' | 'campaigns' | 'monotonic'>) {
    this.#ports = ports;
    this.#blasts = new Recent(ports.monotonic, goodFor);
    this.#campaigns = new Recent(ports.monotonic, goodFor);
  }

  blast(id: BlastId): Promise<Blast | null> {
    return this.#blasts.of(id, () => this.#ports.blasts.byId(id));
  }

  campaign(id: CampaignId): Promise<Campaign | null> {
    return this.#campaigns.of(id, () => this.#ports.campaigns.byId(id));
  }
}
