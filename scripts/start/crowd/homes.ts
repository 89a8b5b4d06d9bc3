/** Where fans of the demo live, and how many of a hundred do. */
export type CrowdHome = {
  readonly city: string;
  readonly zone: string;
  /** Of their Spotify account, ISO 3166 alpha-2. */
  readonly country: string;
  readonly share: number;
};

/**
 * Indian metros of all sizes and a few places abroad. Of 1,500 fans Delhi is past the threshold of 500 and Mumbai is
 * near it; the parts of Delhi's cluster are spelled as people who live there do.
 */
export const crowdHomes: readonly CrowdHome[] = [
  { city: 'Delhi', zone: 'Asia/Kolkata', country: 'IN', share: 17 },
  { city: 'New Delhi', zone: 'Asia/Kolkata', country: 'IN', share: 7 },
  { city: 'Noida', zone: 'Asia/Kolkata', country: 'IN', share: 6 },
  { city: 'Gurugram', zone: 'Asia/Kolkata', country: 'IN', share: 5 },
  { city: 'Mumbai', zone: 'Asia/Kolkata', country: 'IN', share: 27 },
  { city: 'Bengaluru', zone: 'Asia/Kolkata', country: 'IN', share: 7 },
  { city: 'Pune', zone: 'Asia/Kolkata', country: 'IN', share: 4 },
  { city: 'Kolkata', zone: 'Asia/Kolkata', country: 'IN', share: 3 },
  { city: 'Hyderabad', zone: 'Asia/Kolkata', country: 'IN', share: 2 },
  { city: 'Kochi', zone: 'Asia/Kolkata', country: 'IN', share: 1 },
  { city: 'London', zone: 'Europe/London', country: 'GB', share: 6 },
  { city: 'Dubai', zone: 'Asia/Dubai', country: 'AE', share: 4 },
  { city: 'Toronto', zone: 'America/Toronto', country: 'CA', share: 3 },
  { city: 'New York', zone: 'America/New_York', country: 'US', share: 3 },
  { city: 'Singapore', zone: 'Asia/Singapore', country: 'SG', share: 2 },
  { city: 'Berlin', zone: 'Europe/Berlin', country: 'DE', share: 2 },
  { city: 'Kathmandu', zone: 'Asia/Kathmandu', country: 'NP', share: 1 },
];
