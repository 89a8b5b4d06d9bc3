import { describe, expect, it } from '@jest/globals';
import { zoneOptions } from '../../server/smart-links/zone-options.js';

const namesIn = (html: string) => [...html.matchAll(/<option[^>]*>([^<]+)</g)].map(([, name = '']) => name);

describe('the choice of a time zone', () => {
  it.each(['Asia/Kolkata', 'Asia/Calcutta'])('is in the order in which it is read, also with %s', (zone) => {
    const names = namesIn(zoneOptions(zone));

    expect(names).toContain(zone);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
  });
});
