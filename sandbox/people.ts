/** Somebody the sandbox knows by name: an account on its Discord, one on its Spotify, and a phone. */
export type Resident = {
  /** Username on Discord, user id on Spotify, and the first part of the phone's address. */
  readonly username: string;
  readonly displayName: string;
  /** The language of their Discord app. */
  readonly locale: string;
  readonly city: string;
  /** IANA zone: their phone goes by it. */
  readonly zone: string;
  /** Of their Spotify account, ISO 3166 alpha-2. */
  readonly country: string;
  readonly isArtist?: true;
};

/** The artist's own account: it owns the sandbox's guild. */
export const artist: Resident = {
  username: 'latetrains',
  displayName: 'Late Trains',
  locale: 'en-US',
  city: 'Mumbai',
  zone: 'Asia/Kolkata',
  country: 'IN',
  isArtist: true,
};

/** Who lives in the sandbox: fans in several cities, and last the artist. The first is the one a newcomer is. */
export const residents: readonly Resident[] = [
  { username: 'asha', displayName: 'Asha', locale: 'en-GB', city: 'Bengaluru', zone: 'Asia/Kolkata', country: 'IN' },
  { username: 'rohan', displayName: 'Rohan', locale: 'en-GB', city: 'Delhi', zone: 'Asia/Kolkata', country: 'IN' },
  { username: 'mia', displayName: 'Mia', locale: 'en-US', city: 'Berlin', zone: 'Europe/Berlin', country: 'DE' },
  { username: 'leo', displayName: 'Leo', locale: 'de', city: 'New York', zone: 'America/New_York', country: 'US' },
  {
    username: 'camila',
    displayName: 'Camila',
    locale: 'es-419',
    city: 'Mexico City',
    zone: 'America/Mexico_City',
    country: 'MX',
  },
  { username: 'yuki', displayName: 'Yuki', locale: 'ja', city: 'Tokyo', zone: 'Asia/Tokyo', country: 'JP' },
  {
    username: 'bruna',
    displayName: 'Bruna',
    locale: 'pt-BR',
    city: 'São Paulo',
    zone: 'America/Sao_Paulo',
    country: 'BR',
  },
  artist,
];

/** Who has this username; undefined for somebody who came later. */
export function residentNamed(username: string): Resident | undefined {
  return residents.find((each) => each.username === username);
}
