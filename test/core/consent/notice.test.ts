import { describe, expect, it } from '@jest/globals';
import { noticeFor } from '../../../core/consent/notice.js';
import { regionOf } from '../../../core/consent/region.js';
import { modernNames, parseTimeZone } from '../../../core/fans/time-zone.js';
import { aCampaign } from '../../contracts/samples.js';

describe('the region of a fan', () => {
  it.each([
    ['Asia/Kolkata', 'dpdp'],
    ['Asia/Calcutta', 'dpdp'],
    ['Europe/Berlin', 'gdpr'],
    ['Europe/London', 'gdpr'],
    ['Europe/Zurich', 'gdpr'],
    ['Atlantic/Reykjavik', 'gdpr'],
    ['Indian/Reunion', 'gdpr'],
    ['America/Sao_Paulo', 'lgpd'],
    ['America/Los_Angeles', 'ccpa'],
    ['US/Pacific', 'ccpa'],
    ['Pacific/Honolulu', 'ccpa'],
    ['America/Toronto', 'general'],
    ['Europe/Istanbul', 'general'],
    ['Asia/Dhaka', 'general'],
    ['Africa/Cairo', 'general'],
    ['UTC', 'general'],
  ])('who lives by the clocks of %s is %s', (zone, region) => {
    expect(regionOf(zone)).toBe(region);
  });

  it('does not depend on how the zone’s name is spelled', () => {
    expect(regionOf(parseTimeZone('asia/KOLKATA'))).toBe('dpdp');
  });

  it('is the same under a zone’s older name and under its newer one', () => {
    for (const [older, newer] of Object.entries(modernNames))
      expect([older, regionOf(older)]).toEqual([older, regionOf(newer)]);
  });
});

describe('the notice', () => {
  it('names who answers for the data, the region and the version of its words', () => {
    const campaign = aCampaign({
      contact: { responsibleParty: 'Late Train Records', email: 'privacy@example.org', grievance: null },
    });

    expect(noticeFor({ campaign, zone: 'Asia/Kolkata' })).toEqual({
      version: '2026-11h-dpdp',
      language: 'en',
      region: 'dpdp',
      responsibleParty: 'Late Train Records',
    });
  });

  it('names the artist where a campaign has no contact', () => {
    const campaign = aCampaign({ contact: null, artistName: 'River of Glass' });

    expect(noticeFor({ campaign, zone: 'UTC' }).responsibleParty).toBe('River of Glass');
  });
});
