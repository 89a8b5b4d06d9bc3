import type { Campaign } from '../campaigns/campaign.js';
import type { RegionProfile, ShownNotice } from './consent.js';
import { regionOf } from './region.js';

/**
 * The version of each region's notice, as `/privacy` shows it. Change it with the words: what a fan agreed to is
 * looked up by it. A test holds the two together.
 */
export const noticeVersions: Readonly<Record<RegionProfile, string>> = {
  dpdp: '2026-11h-dpdp',
  gdpr: '2026-11h-gdpr',
  lgpd: '2026-11h-lgpd',
  ccpa: '2026-11h-ccpa',
  general: '2026-11h-general',
};

/** Until then the question about news spoke of chat alone: a yes to it is no yes to mail. */
const newsByMailSince = '2026-11h';
const versionShape = /^\d{4}-\d{2}[a-z]-/;

/** Whether who said yes to news under this notice has said yes to news by e-mail as well. Pure. */
export function coversMail({ version }: Pick<ShownNotice, 'version'>): boolean {
  return versionShape.test(version) && version >= newsByMailSince;
}

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
