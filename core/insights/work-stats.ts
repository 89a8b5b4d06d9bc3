import type { CampaignStats } from './campaign-stats.js';
import { funnelSteps, type Funnel } from './funnel.js';

/** The funnels of several campaigns of one work, added up: a fan of two of them counts in both. */
export type WorkStats = Pick<CampaignStats, 'personal' | 'released' | 'unknown'> & { public: Funnel };

/** Adds the funnels of campaigns up. Pure. */
export function workStats(stats: readonly CampaignStats[]): WorkStats {
  const sumOf = (funnelIn: (each: CampaignStats) => Funnel) => stats.map(funnelIn).reduce(addUp, noFunnel);
  return {
    public: sumOf((each) => each.public.funnel),
    personal: sumOf(({ personal }) => personal),
    released: sumOf(({ released }) => released),
    unknown: sumOf(({ unknown }) => unknown),
  };
}

const noFunnel: Funnel = { clicked: 0, preSaved: 0, authorised: 0, resolved: 0, written: 0, verified: 0 };

function addUp(one: Funnel, other: Funnel): Funnel {
  const sum = { ...one, clicked: one.clicked + other.clicked };
  for (const step of funnelSteps) sum[step] += other[step];
  return sum;
}
