import { expect, it } from '@jest/globals';
import { everyDate, faultsOf, zones } from './midnight-faults.js';

it('every midnight of 2026 to 2028 is the first instant of its date, in every zone a fan can choose', () => {
  expect(zones.length * everyDate.length).toBeGreaterThan(400_000);
  expect(zones.flatMap((zone) => faultsOf(zone, everyDate))).toEqual([]);
}, 600_000);
