import type { RegionProfile } from './consent.js';

/**
 * Zones by the law that a fan who lives by their clock has most likely on their side. From the IANA time zone
 * database (`zone.tab`, and `backward` for the older names), which gives every zone its country.
 */
const zonesByRegion: Partial<Record<RegionProfile, readonly string[]>> = {
  dpdp: ['Asia/Kolkata', 'Asia/Calcutta'],
  // The European Union with the regions overseas that are part of it, the EEA, the United Kingdom, Switzerland.
  gdpr: [
    ...inEurope(
      'Vienna Brussels Sofia Zagreb Nicosia Prague Copenhagen Tallinn Helsinki Mariehamn Paris Berlin Busingen Athens Budapest',
    ),
    ...inEurope(
      'Dublin Rome Riga Vilnius Luxembourg Malta Amsterdam Warsaw Lisbon Bucharest Bratislava Ljubljana Madrid Stockholm',
    ),
    ...inEurope('Vaduz Oslo London Belfast Guernsey Isle_of_Man Jersey Zurich'),
    ...['Asia/Nicosia', 'Asia/Famagusta', 'Africa/Ceuta', 'Arctic/Longyearbyen', 'Indian/Mayotte', 'Indian/Reunion'],
    ...['Atlantic/Azores', 'Atlantic/Canary', 'Atlantic/Madeira', 'Atlantic/Reykjavik', 'Atlantic/Jan_Mayen'],
    ...inAmerica('Cayenne Guadeloupe Marigot Martinique'),
  ],
  lgpd: [
    ...inAmerica('Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha'),
    ...inAmerica('Porto_Acre Porto_Velho Recife Rio_Branco Santarem Sao_Paulo'),
    ...['Brazil/Acre', 'Brazil/DeNoronha', 'Brazil/East', 'Brazil/West'],
  ],
  // California shares its zone with its neighbours, and its law is the strictest of the United States: all get its notice.
  ccpa: [
    ...inAmerica('Adak Anchorage Atka Boise Chicago Denver Detroit Fort_Wayne Indianapolis Juneau Knox_IN Los_Angeles'),
    ...inAmerica('Louisville Menominee Metlakatla New_York Nome Phoenix Shiprock Sitka Yakutat Puerto_Rico St_Thomas'),
    ...inAmerica('Kentucky/Louisville Kentucky/Monticello North_Dakota/Beulah North_Dakota/Center'),
    ...inAmerica('North_Dakota/New_Salem Indiana/Indianapolis Indiana/Knox Indiana/Marengo Indiana/Petersburg'),
    ...inAmerica('Indiana/Tell_City Indiana/Vevay Indiana/Vincennes Indiana/Winamac'),
    ...['Pacific/Guam', 'Pacific/Honolulu', 'Pacific/Johnston', 'Pacific/Pago_Pago', 'Pacific/Saipan'],
    ...['US/Alaska', 'US/Aleutian', 'US/Arizona', 'US/Central', 'US/East-Indiana', 'US/Eastern', 'US/Hawaii'],
    ...['US/Indiana-Starke', 'US/Michigan', 'US/Mountain', 'US/Pacific', 'US/Samoa'],
  ],
};

const regionByZone = new Map(
  Object.entries(zonesByRegion).flatMap(([region, zones]) =>
    zones.map((zone) => [zone.toLowerCase(), region as RegionProfile] as const),
  ),
);

/**
 * The region profile of a fan who lives in this time zone; `general` where we know of no profile. A guess that only
 * chooses the words of the notice: what a fan can see, withdraw and erase is the same everywhere.
 */
export function regionOf(zone: string): RegionProfile {
  return regionByZone.get(zone.toLowerCase()) ?? 'general';
}

function inEurope(cities: string): string[] {
  return cities.split(' ').map((city) => `Europe/${city}`);
}

function inAmerica(cities: string): string[] {
  return cities.split(' ').map((city) => `America/${city}`);
}
