import { describe, expect, it } from '@jest/globals';
import type { DirectServiceName } from '../../../core/streaming/service-name.js';
import { deeds } from '../../../scripts/rehearse/nemesis.js';
import { reportOn, type FaultLevel } from '../../../scripts/rehearse/report.js';
import { planStorm, stormClasses } from '../../../scripts/rehearse/storm.js';

const everything = Object.fromEntries(stormClasses.map((name) => [name, 1]));

function aReport(fired: Partial<Record<DirectServiceName, Record<string, number>>>, faults: FaultLevel = 'storm') {
  const services = Object.keys(fired) as DirectServiceName[];
  return reportOn({
    settings: { fans: 0, services, workers: 1, faults, seed: 1 },
    engine: 'none',
    evidence: [],
    claims: [],
    calls: 0,
    latenessMs: [],
    fired: { services: new Map(services.map((name) => [name, fired[name] ?? {}])), deeds: {} },
    mailbox: { duplicates: () => 0, seen: () => 0, repeated: 0 },
    complaints: new Map(),
  });
}

describe('the report of a rehearsal on several services', () => {
  it('names what never struck with the service where it did not, and counts what struck over all', () => {
    const { ghost, ...allButGhost } = everything;
    const report = aReport({ spotify: everything, appleMusic: { ...allButGhost, late: 2 } });

    expect(report.services).toEqual(['spotify', 'apple-music']);
    expect(report.faultsThatNeverFired).toEqual(['apple-music: ghost']);
    expect(report.faultsFired).toMatchObject({ ghost, late: 3 });
  });

  it('names it plainly where there is one service, and asks for nothing where nothing was planned', () => {
    expect(aReport({ tidal: {} }).faultsThatNeverFired).toEqual(stormClasses);
    expect(aReport({ tidal: everything }, 'chaos').faultsThatNeverFired).toEqual(deeds);
    expect(aReport({ tidal: {} }, 'none').faultsThatNeverFired).toEqual([]);
  });
});

describe('the storm over a service', () => {
  const routes = { save: 'POST /save', look: 'GET /look', renew: 'POST /renew' };

  it('strikes the calls as that service names them, with every class, the same for the same seed', () => {
    const plans = planStorm({ seed: 7, fans: 15, waves: 16, routes });

    const planted = plans.flat();
    expect(new Set(planted.map(({ fault }) => fault))).toEqual(new Set(stormClasses));
    expect(new Set(planted.map(({ match }) => match))).toEqual(new Set(Object.values(routes)));
    expect(plans.slice(12).flat()).toEqual([]);
    expect(planStorm({ seed: 7, fans: 15, waves: 16, routes })).toEqual(plans);
  });
});
