import type { Campaign } from '../campaigns/campaign.js';
import type { RegionProfile, ShownNotice } from './consent.js';
import { regionOf } from './region.js';

/**
 * The version of each region's notice, as `/privacy` shows it. Change it with the words: what a fan agreed to is
 * looked up by it. A test holds the two together.
 */
export const noticeVersions: Readonly<Record<RegionProfile, string>> = {
  dpdp: '2026-11g-dpdp',
  gdpr: '2026-11g-gdpr',
  lgpd: '2026-11g-lgpd',
  ccpa: '2026-11g-ccpa',
  general: '2026-11g-general',
};

/** The language in which all notices are written, whatever language the pages around them speak. */
export const noticeLanguage = 'en';

/** Whether it is the language in which all notices are written. */
export function isNoticeLanguage(language: string): boolean {
  return language === noticeLanguage;
}

/** The notice that a fan of this campaign who lives in this zone is shown. */
export function noticeFor({ campaign, zone }: { campaign: Campaign; zone: string }): ShownNotice {
  const region = regionOf(zone);
  return {
    version: noticeVersions[region],
    language: noticeLanguage,
    region,
    responsibleParty: responsibleParty(campaign),
  };
}

/** Who answers for the data of a campaign's fans, by name: the artist, unless the campaign names somebody else. */
export function responsibleParty({ contact, artistName }: Pick<Campaign, 'contact' | 'artistName'>): string {
  return contact?.responsibleParty ?? artistName;
}
