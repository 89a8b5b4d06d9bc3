import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openCityDatabase } from '../../../../core/adapters/system/city-database.js';
import type { PlaceFinder } from '../../../../core/places/place-finder.js';
import { nowhere } from '../../../../core/places/place.js';
import { MemoryLog } from '../../../doubles/memory-log.js';
import { anMmdb } from './an-mmdb.js';

let folder: string;
let places: PlaceFinder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontrow-cities-'));
  const [ipv4, ipv6] = [join(folder, 'ipv4.mmdb'), join(folder, 'ipv6.mmdb')];
  await writeFile(
    ipv4,
    anMmdb({
      '49.36.0.0/16': { country_code: 'IN', city: 'New Delhi (Connaught Place)', state1: 'National Capital Territory' },
      '103.4.0.0/16': { country_code: 'PK', city: 'Hyderabad' },
      '81.2.69.0/24': { country: { iso_code: 'GB' }, city: { names: { en: 'London' } } },
      '41.58.0.0/16': { country_code: 'NG' },
      '5.5.0.0/16': { country_code: 'ZZ', city: '' },
      '6.6.0.0/16': { country_code: 'DE', city: 'Kleinmachnow' },
    }),
  );
  await writeFile(ipv6, anMmdb({ '2405:201::/32': { country_code: 'IN', city: 'Bengaluru' } }, 6));
  places = await openCityDatabase([ipv4, ipv6], new MemoryLog());
});
afterAll(() => rm(folder, { recursive: true }));

describe('the place of an address', () => {
  it.each([
    ['in a metro, with a district in brackets', '49.36.1.2', { country: 'IN', city: 'New Delhi', metro: 'delhi' }],
    ['in IPv6', '2405:201::1', { country: 'IN', city: 'Bengaluru', metro: 'bengaluru' }],
    ['in IPv4 inside IPv6', '::ffff:49.36.1.2', { country: 'IN', city: 'New Delhi', metro: 'delhi' }],
    ['with an IPv6 zone', '2405:201::1%eth0', { country: 'IN', city: 'Bengaluru', metro: 'bengaluru' }],
    ['in a city of a metro’s name in another country', '103.4.0.1', { country: 'PK', city: 'Hyderabad', metro: null }],
    ['in a file as MaxMind lays it out', '81.2.69.160', { country: 'GB', city: 'London', metro: 'london' }],
    ['in a country without a city', '41.58.0.1', { country: 'NG', city: null, metro: null }],
    ['in a city of no metro', '6.6.0.1', { country: 'DE', city: 'Kleinmachnow', metro: null }],
    ['that the database does not know', '8.8.8.8', nowhere],
    ['that the database knows to be nowhere', '5.5.5.5', nowhere],
    ['of this machine', '127.0.0.1', nowhere],
    ['of this machine in IPv6', '::1', nowhere],
    ['that is none', 'unknown', nowhere],
    ['that is a list', '49.36.1.2, 10.0.0.1', nowhere],
  ])('%s is told as far as it is known', (_what, address, place) => {
    expect(places.find(address)).toEqual(place);
  });

  it('never throws, whatever it is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (address) => {
        expect(Object.keys(places.find(address))).toEqual(['country', 'city', 'metro']);
      }),
    );
  });

  it('comes with the name of whoever’s data it is', () => {
    expect(places.attribution).toEqual({ text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com/' });
  });
});

describe('a city database', () => {
  it('that is named and not there is refused at the start, with the variable to mend', async () => {
    await expect(openCityDatabase([join(folder, 'missing.mmdb')], new MemoryLog())).rejects.toThrow('CITY_DATABASE');
  });

  it('that is damaged is reported once, and cities are asked', async () => {
    const damaged = join(folder, 'damaged.mmdb');
    await writeFile(damaged, 'not a database');
    const log = new MemoryLog();
    const finder = await openCityDatabase([damaged], log);

    expect([finder.find('49.36.1.2'), finder.find('49.36.1.3')]).toEqual([nowhere, nowhere]);
    expect(log.lines.filter(({ message }) => message.includes('cannot be read'))).toHaveLength(1);
  });
});
