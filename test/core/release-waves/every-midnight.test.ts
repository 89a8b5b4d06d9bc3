import { expect, it } from '@jest/globals';
import { everyDate, faultsOf, zones } from './midnight-faults.js';

it('every midnight of 2027 and 2028 is the first instant of its date, in every zone a fan can choose', () => {
  expect(zones.length * everyDate.length).toBeGreaterThan(300_000);
  expect(zones.flatMap((zone) => faultsOf(zone, everyDate))).toEqual([]);
}, 600_000);
